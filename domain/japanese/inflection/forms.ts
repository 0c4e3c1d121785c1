/** How words inflect: the classes of a dictionary form. */
export const wordClasses = ['ichidan', 'godan', 'suru', 'kuru', 'zuru', 'adjective', 'adjectival-noun', 'copula'] as const;
export type WordClass = (typeof wordClasses)[number];

/**
 * What a form says. Keys to be worded in messages; one step of a word's way from
 * its dictionary form to the form in the text.
 */
export const formKeys = [
  // voice
  'passive', 'potential', 'passive-or-potential', 'causative',
  // polarity, time, mood
  'negative', 'negative-literary', 'past', 'volitional', 'volitional-literary', 'presumptive', 'negative-volitional', 'imperative', 'polite-imperative', 'prohibitive',
  'conditional-ba', 'conditional-tara', 'conditional-nara', 'conditional-tewa', 'concession', 'desire', 'desire-of-others', 'seeming', 'apparent', 'obligation', 'must',
  'must-not', 'may', 'cannot-but', 'without', 'about-to', 'as-if', 'purpose',
  // manner of speaking
  'polite', 'honorific', 'humble', 'request', 'contraction', 'sound-change', 'kansai', 'contempt', 'written',
  // connection
  'te', 'continuative', 'adverbial', 'attributive', 'attributive-literary', 'predicative-literary', 'alternating', 'while', 'while-literary', 'nominal', 'way-of-doing',
  'showing-feeling',
  // after て
  'progressive', 'resultative', 'in-advance', 'completely', 'trying', 'showing', 'going-on', 'coming-to', 'receiving', 'for-me', 'for-others', 'wish-for-others',
  // after the stem
  'excess', 'easy', 'hard', 'beginning', 'half-way', 'continuing', 'finishing', 'to-the-end', 'each-other', 'anew', 'intensely', 'thoroughly', 'failing', 'accustomed',
  'possible', 'unable', 'tendency', 'left-so', 'certainly-not',
] as const;
export type FormKey = (typeof formKeys)[number];

/** What 〜られる can be settled as, where its sense alone can tell. */
export const settledPassives = ['passive', 'potential'] as const satisfies readonly FormKey[];
export type SettledPassive = (typeof settledPassives)[number];

export interface FormStep {
  readonly key: FormKey;
  /** The word as it stands after this step, in its dictionary form where the way goes on: 進められる, then 進められている. */
  readonly text: string;
}
