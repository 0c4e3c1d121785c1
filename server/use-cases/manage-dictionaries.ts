import 'server-only';
import { listDictionaries } from '@/server/repositories/dictionaries';
import { removeDictionary } from '@/server/repositories/dictionary-store';

/** Lists and removes imported dictionaries. */
export const manageDictionaries = {
  list: listDictionaries,
  /** Whether there was one of that name. */
  remove: removeDictionary,
} as const;
