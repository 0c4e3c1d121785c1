/** Prints what is published in the database; the build notes it, see server/runtime/page-cache.mjs. */
import { publicationMark } from '@/server/repositories/publication';

console.log(publicationMark());
