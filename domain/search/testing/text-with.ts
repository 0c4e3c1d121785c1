import type { SearchText, SearchToken } from '../unit';

/** A text for tests: words as `surface/lemma/reading/part of speech/other readings`, in the order of the text; their readings' parts with `+`, other readings with `,`. */
export function textWith(text: string, words: readonly string[] = [], gaps: readonly number[] = []): SearchText {
  let at = 0;
  const tokens = words.map((word): SearchToken => {
    const [surface = '', lemma = surface, said = '', partOfSpeech = 'noun', others = ''] = word.split('/');
    const whole = surface.replace(/\+/g, '');
    const start = text.indexOf(whole, at);
    at = start + whole.length;
    const surfaces = surface.split('+');
    let from = start;
    const parts = surfaces.length === 1 ? [] : surfaces.map((part, index) => {
      const span = { start: from, end: from + part.length };
      from = span.end;
      return { span, reading: said.split('+')[index] ?? null };
    });
    const reading = said.replace(/\+/g, '');
    const isSuru = lemma.endsWith('する');
    return {
      span: { start, end: at }, surface: whole, lemma, lemmaReading: reading === '' ? null : isSuru ? reading.replace(/し.*$/, 'する') : reading, reading: reading === '' ? null : reading,
      otherReadings: others === '' ? [] : others.split(','), partOfSpeech: partOfSpeech as SearchToken['partOfSpeech'], isSuru, parts,
    };
  });
  return { text, gaps, tokens };
}
