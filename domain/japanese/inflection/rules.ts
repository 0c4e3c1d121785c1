import { adjectiveIrregularities, adjectiveRules } from './adjectives';
import { auxiliaryRules } from './auxiliaries';
import { colloquialRules } from './colloquial';
import type { Irregularity, Rule } from './rule';
import { verbIrregularities, verbRules } from './verbs';

export const rules: readonly Rule[] = [...verbRules, ...auxiliaryRules, ...adjectiveRules, ...colloquialRules];

export const irregularities: readonly Irregularity[] = [...verbIrregularities, ...adjectiveIrregularities];

