import 'server-only';
import { listDictionaries } from '@/server/repositories/dictionaries';
import { removeDictionary } from '@/server/repositories/dictionary-store';

/** What else is done with dictionaries once they are there. */
export const manageDictionaries = {
  list: listDictionaries,
  /** Whether there was one of that name. */
  remove: removeDictionary,
} as const;
