import type { Messages } from '@/i18n/messages';

export type StudyWords = Messages['study'];
