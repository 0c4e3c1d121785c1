import { readable } from '@/app/api/readable';
import { entryAnswer } from '@/domain/dts/answers';
import { env } from '@/server/runtime/env';
import { contentTypes, linkedData } from './requests';

export const dynamic = 'force-dynamic';

/** The entry of Distributed Text Services 1.0: docs/dts.md */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readable(contentTypes, () => linkedData(entryAnswer(env().SITE_URL)));
