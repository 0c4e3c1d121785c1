import { settlePassiveAs } from '../japanese/inflection/deinflect';
import type { SettledPassive } from '../japanese/inflection/forms';
import type { Token } from '../japanese/token';
import { vocabularyOf } from '../japanese/token';
import type { Bilingual } from '../text/language';
import type { PlacedSpan, Span } from '../text/span';

/** What a word means where it stands: a short English gloss, which a colon may explain, and a short Japanese paraphrase. */
export interface StatedSense {
  /** A word's span, in Japanese. */
  readonly place: PlacedSpan;
  readonly sense: Bilingual;
  /** What the sentence makes of 〜られる here; left out where nothing is said. */
  readonly form?: SettledPassive;
}

/** A word of the text with what it means there. */
export interface Word {
  readonly token: Token;
  /** Null where the editors say nothing of it. */
  readonly sense: Bilingual | null;
  /** Whether the editors give the sense at this place, and not at an earlier one. */
  readonly stated: boolean;
}

/**
 * Gives words their senses. Asked segment by segment, in the order of the text: a
 * sense serves the later places where the same lemma stands, until another is given.
 * A piece of a word whose reading is lost takes over none.
 */
export function senseGiver(senses: readonly StatedSense[]): (address: string, tokens: readonly Token[]) => Word[] {
  const stated = new Map(senses.map(({ place, sense, form }) => [keyOf(place.address, place.span), { sense, form }]));
  const current = new Map<string, Bilingual>();
  return (address, tokens) => tokens.map((token) => {
    const { lemma } = vocabularyOf(token);
    const own = stated.get(keyOf(address, token.span));
    if (own) current.set(lemma, own.sense);
    const sense = own?.sense ?? (isLost(token) ? null : current.get(lemma) ?? null);
    return { token: own?.form ? settled(token, own.form) : token, sense, stated: own !== undefined };
  });
}

function keyOf(address: string, { start, end }: Span): string {
  return `${address} ${start} ${end}`;
}

function settled(token: Token, as: SettledPassive): Token {
  const { conjugation } = token;
  return conjugation?.steps ? { ...token, conjugation: { ...conjugation, steps: settlePassiveAs(conjugation.steps, as) } } : token;
}

function isLost({ atGap, reading }: Token): boolean {
  return atGap && reading === null;
}

const contentWords: ReadonlySet<Token['partOfSpeech']> = new Set([
  'noun', 'proper-noun', 'verb', 'adjective', 'adjectival-noun', 'adnominal', 'adverb', 'conjunction',
]);

/** Whether a word should have a sense: content words do, except those that the glossary explains. */
export function needsSense(token: Token, glossary: readonly Span[]): boolean {
  return contentWords.has(token.partOfSpeech) && !isLost(token)
    && !glossary.some(({ start, end }) => start <= token.span.start && token.span.end <= end);
}

/** An English gloss without what explains it: “deterrence: making an attack not worth it” is “deterrence”. */
export function shortGloss(gloss: string): string {
  return gloss.split(': ', 1)[0] ?? gloss;
}
