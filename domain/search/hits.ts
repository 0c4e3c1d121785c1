import { crossesBreak } from '../text/words';
import { overlaps, type Span } from '../text/span';
import type { Language } from '../text/language';
import { endAt, englishWords } from './english';
import { foldText } from './fold';
import { cutsOf, type Stems } from './index-terms';
import { shortReading } from './readings';
import { lemmasOf, spokenWords } from './spoken';
import type { Plan } from './plan';
import type { SearchText, SearchUnit } from './unit';
import type { MatchWay } from './match-way';

/**
 * Where the ways lead in one text: spans in UTF-16 units of it, in their order and without overlaps. Of places that overlap,
 * the one of the earlier way is kept.
 */
export function findHits(text: SearchText, language: Language, ways: readonly MatchWay[], stems: Stems): Span[] {
  const found: Span[] = [];
  for (const way of ways) {
    for (const span of language === 'ja' ? inJapanese(text, way) : inEnglish(text, way, stems)) {
      if (!found.some((earlier) => overlaps(earlier, span))) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function inJapanese(text: SearchText, way: MatchWay): Span[] {
  if (way.kind === 'characters') return charactersIn(text, way.text);
  return wordsIn(text, way).filter((span) => !crossesBreak(span, text.gaps));
}

function wordsIn({ tokens, gaps }: SearchText, way: MatchWay): Span[] {
  if (way.kind === 'lemma') {
    const lemmas = new Set(way.lemmas);
    return tokens.filter((token) => lemmasOf(token).some((lemma) => lemmas.has(foldText(lemma).text))).map(({ span }) => span);
  }
  if (way.kind !== 'reading') return [];
  const [readings, short] = [new Set(way.readings), new Set(way.short)];
  return spokenWords(tokens, gaps).filter(({ key }) => readings.has(key) || short.has(shortReading(key))).map(({ span }) => span);
}

function charactersIn({ text, gaps }: SearchText, sought: string): Span[] {
  const folded = foldText(text);
  const cuts = cutsOf(folded, gaps);
  const found: Span[] = [];
  let at = folded.text.indexOf(sought);
  while (at !== -1) {
    const end = at + sought.length;
    const isWhole = !crossesBreak({ start: at, end }, cuts);
    if (isWhole) found.push({ start: folded.places[at] ?? 0, end: endAt(folded.places, end) });
    at = folded.text.indexOf(sought, isWhole ? end : at + 1);
  }
  return found;
}

function inEnglish({ text, gaps }: SearchText, way: MatchWay, stems: Stems): Span[] {
  if (way.kind === 'stems') {
    const sought = new Set(way.stems);
    return englishWords(text).filter(({ key, span }) => !crossesBreak(span, gaps) && stems(key).some((stem) => sought.has(stem))).map(({ span }) => span);
  }
  if (way.kind !== 'words') return [];
  const words = englishWords(text);
  const { phrases, length } = sought(way);
  return words.flatMap(({ span: { start } }, first) => {
    const phrase = words.slice(first, first + length);
    const last = phrase.at(-1);
    if (!last || !phrases.has(asOne(phrase.map(({ key }) => key)))) return [];
    if (way.exact && asOne(way.exact) !== asOne(phrase.map(({ written }) => written))) return [];
    const span = { start, end: last.span.end };
    return crossesBreak(span, gaps) ? [] : [span];
  });
}

interface Sought { readonly phrases: ReadonlySet<string>; readonly length: number }

/** Whether a unit is what a plan asks for. */
export function satisfiesPlan({ wanted, unwanted }: Pick<Plan, 'wanted' | 'unwanted'>, unit: SearchUnit, stems: Stems): boolean {
  const has = (ways: readonly MatchWay[]) => (['ja', 'en'] as const).some((language) => unit[language].some((text) => findHits(text, language, ways, stems).length > 0));
  return wanted.every(({ ways }) => has(ways)) && !has(unwanted);
}

/** Some hundred phrases, that thousands of texts may be asked for. */
const known = new WeakMap<MatchWay, Sought>();

function sought(way: Extract<MatchWay, { kind: 'words' }>): Sought {
  const made = known.get(way) ?? { phrases: new Set(way.phrases.map(asOne)), length: way.phrases[0]?.length ?? 0 };
  known.set(way, made);
  return made;
}

/** No word has a space. */
function asOne(words: readonly string[]): string {
  return words.join(' ');
}
