import { adjectives } from './adjectives';
import { affixes } from './affixes';
import { countries } from './countries';
import { counts } from './counts';
import { mindAndBody } from './mind-and-body';
import { names } from './names';
import { naturalKanji } from './natural-kanji';
import { placesAndPeople } from './places-and-people';
import { isDefault, type ReadingRule } from './rule';
import { singleKanji } from './single-kanji';
import { things } from './things';
import { time } from './time';
import { verbs } from './verbs';

/** All rules. Of those for one word, the first that holds wins. */
export const readingRules: readonly ReadingRule[] = [
  ...names, ...placesAndPeople, ...mindAndBody, ...things, ...time, ...singleKanji, ...naturalKanji, ...affixes, ...countries, ...counts, ...verbs, ...adjectives,
];

/** Words whose reading depends on what stands beside them. */
export const homographs: ReadonlySet<string> = new Set(readingRules.filter((rule) => !isDefault(rule)).map(({ word }) => word));
