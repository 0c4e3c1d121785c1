import { byFrequency } from './random';
import type { Vocabulary, Word } from './vocabulary';

export interface GeneratedToken { readonly start: number; readonly end: number; readonly lemma: string; readonly reading: string; readonly partOfSpeech: 'noun' | 'verb' | 'particle' }

export interface Pair { readonly ja: string; readonly tokens: readonly GeneratedToken[]; readonly en: string }

const particles = ['の', 'と', 'を', 'に', 'は', 'が'];
const endings: readonly (readonly [written: string, said: string])[] = [['した', 'した'], ['する', 'する'], ['して', 'して'], ['され', 'され'], ['しない', 'しない']];

/** A sentence that says nothing, with the words, particles and forms of prose, and an English one of about its length. */
export function makePair({ nouns, english }: Vocabulary, random: () => number): Pair {
  let ja = '';
  const tokens: GeneratedToken[] = [];
  const add = (text: string, lemma: string, reading: string, partOfSpeech: GeneratedToken['partOfSpeech']) => {
    tokens.push({ start: ja.length, end: ja.length + text.length, lemma, reading, partOfSpeech });
    ja += text;
  };
  const noun = (): Word => byFrequency(nouns, random);
  const phrases = 4 + Math.floor(random() * 5);
  for (let phrase = 0; phrase < phrases; phrase += 1) {
    const { text, reading } = noun();
    add(text, text, reading, 'noun');
    const particle = byFrequency(particles, random);
    add(particle, particle, particle, 'particle');
  }
  const verb = noun();
  const [written, said] = byFrequency(endings, random);
  add(verb.text + written, `${verb.text}する`, verb.reading + said, 'verb');
  const words = Array.from({ length: 8 + Math.floor(random() * 9) }, () => byFrequency(english, random));
  return { ja: `${ja}。`, tokens, en: `${words.join(' ')}.` };
}
