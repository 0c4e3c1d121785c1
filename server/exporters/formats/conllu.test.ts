import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Token } from '@/domain/japanese/token';
import type { ParagraphPage } from '@/domain/text/edition-pages';
import { openPackage } from '@/server/text-package/files/folder';
import { readConllu } from '../testing/conllu-rules';
import { withDoubtfulReading } from '../testing/doubtful-readings';
import { analysed, source, textOf } from '../testing/exported';
import type { ExportSource } from './format';

let harbour: string;
beforeAll(async () => { harbour = await textOf('conllu.conllu', await analysed()); }, 120_000);

const sentence = (file: string, id: string) => {
  const found = readConllu(file).find(({ comments }) => comments.sent_id === id);
  if (!found) throw new Error(id);
  return { ...found, rows: found.rows.map(([, form, lemma, upos, xpos, , , , , misc]) => [form, lemma, upos, xpos, misc]) };
};

describe('CoNLL-U', () => {
  it('has a sentence for each segment, with its text and what answers it', () => {
    const { comments } = sentence(harbour, 'harbour-1-1.1');
    expect(comments).toMatchObject({
      text: '朝の港には漁船が帰り、人々が集まりはじめる。', text_en: 'In the morning the fishing boats come home to the harbor and people begin to gather.',
      edited: '朝の港には漁船が帰り、人⟨々⟩が集ま⸢り⸣はじめる。［…］',
    });
    expect(harbour).toMatch(/^# newdoc id = harbour-1\n# title = 海をわたる風/);
    expect(harbour).toContain('\n\n# newpar id = harbour-1-p2\n# sent_id = harbour-1-2.1\n');
    expect(sentence(harbour, 'harbour-1-1.0').comments.role).toBe('heading');
  });

  it('has words with lemma, universal part of speech, reading, and the editors’ hand', () => {
    const { rows } = sentence(harbour, 'harbour-1-1.1');
    const at = (form: string) => rows.find((row) => row[0] === form);
    expect(at('朝')).toEqual(['朝', '朝', 'NOUN', 'noun-adverbial', 'Reading=あさ|SpaceAfter=No|Word=B']);
    expect(at('漁船')?.[4]).toContain('Reading=ぎょせん');
    expect(at('帰り')?.slice(1, 3)).toEqual(['帰る', 'VERB']);
    expect(at('に')?.slice(1, 4)).toEqual(['に', 'ADP', 'particle-case']);
    expect(at('集まり')?.[4]).toContain('Edited=corrected');
    expect(at('はじめる')?.slice(1, 3)).toEqual(['はじめる', 'AUX']);
    expect(at('、')).toEqual(['、', '、', 'PUNCT', 'sign', 'SpaceAfter=No']);
    expect(at('。')).toEqual(['。', '。', 'PUNCT', 'sign', 'Gap=After']);
  });

  it('says how sure readings are, where that is more or less than usual, and how else they may be read', async () => {
    const file = await textOf('conllu.conllu', withDoubtfulReading(await analysed()));
    const { rows } = sentence(file, 'harbour-1-1.1');
    const misc = (form: string) => rows.find((row) => row[0] === form)?.[4];
    expect(misc('朝')).toBe('OtherReadings=あした,ちょう|Reading=あさ|ReadingCertainty=doubtful|SpaceAfter=No|Word=B');
    expect(misc('漁船')).toContain('ReadingCertainty=reviewed');
    expect(misc('港')).toContain('WordBorders=doubtful');
    expect(misc('帰り')).not.toMatch(/Certainty|Borders|OtherReadings/);
  });

  it('keeps the rules of the format with every word of a column, whose spaces are told', { timeout: 120_000 }, async () => {
    const folders = openPackage('content/doshikoku');
    if (!folders) throw new Error('content/doshikoku');
    const file = await textOf('conllu.conllu', await analysed(folders));
    const sentences = readConllu(file);
    expect(sentences.length).toBeGreaterThan(30);
    const { rows } = sentence(file, 'doshikoku-1-0.2');
    expect(rows.map(([form, , , , misc]) => [form, misc?.includes('SpaceAfter=No')])).toEqual([['シリーズ', false], ['49', false]]);
    // Letters are words, of whatever kind; nothing else is X but what the damage of the source has cut.
    const unknown = sentences.flatMap((each) => each.rows).filter(([, , , upos]) => upos === 'X');
    expect(unknown.length).toBeLessThan(sentences.flatMap((each) => each.rows).length / 50);
  });

  it('keeps them whatever the text and its words are', async () => {
    const whole = source();
    const text = fc.array(fc.constantFrom(...'港の漁船、。「」 \u3000A1|=_#', '𠮷', '葛\u{e0100}', 'か\u309a'), { minLength: 1, maxLength: 12 }).map((parts) => parts.join('').trim()).filter((words) => words !== '');
    const cuts = fc.array(fc.nat(20), { maxLength: 6 });
    await fc.assert(fc.asyncProperty(text, cuts, async (words, places) => {
      const edges = [...new Set(places.map((at) => at % (words.length + 1)))].filter((at) => !/[\udc00-\udfff]|\p{M}/u.test(words.slice(at, at + 2).slice(0, 2))).sort((a, b) => a - b);
      const tokens = edges.slice(1).flatMap((end, i): Token[] => {
        const span = { start: edges[i] ?? 0, end };
        const surface = words.slice(span.start, span.end);
        const kind = { partOfSpeech: 'noun', detail: null } as const;
        return surface.trim() === '' ? [] : [{ span, surface, lemma: surface, lemmaReading: null, reading: null, readingFrom: null, certainty: null, doubt: null, otherReadings: [], isCutDoubtful: false, ruby: [], ...kind, conjugation: null, morphemes: [{ span, surface, lemma: surface, reading: null, ...kind }], atGap: false }];
      });
      const made: ExportSource = {
        ...whole,
        async* paragraphs() {
          for await (const page of whole.paragraphs()) {
            if (page.number !== 3) continue;
            const changed: ParagraphPage = {
              ...page, segments: page.segments.map((segment) => (segment.address === '3.1' ? { ...segment, text: { ...segment.text, ja: words } } : segment)),
              words: new Map([['3.1', tokens.map((token) => ({ token, sense: { ja: '海|港', en: 'sea | harbor' }, stated: true }))]]),
            };
            yield changed;
          }
        },
      };
      expect(readConllu(await textOf('conllu.conllu', made)).map(({ comments }) => comments.text)).toEqual([words]);
    }), { numRuns: 200 });
  });
});
