import { seeded } from '@/domain/algorithms/seeded';
import { harbour } from './harbour';
import { printPackage, type Piece } from './print-package';

const openings = ['港の朝には', '浦町の人は', '𠮷野の浜では', '同じ海の上で', '風の強い日には'];
const middles = ['漁船が沖に出て、', '古い地図を広げ、', '互いに声を掛け合い、', '釣り船の灯を数えながら、', '天気を読んで、'];
const ends = ['夕方に帰港する。', '夜まで働く。', '次の日に備える。', '何も言わない。'];
const english = 'In the harbor the fishing boats go out, people spread old charts, and in the evening they return to port.';

/**
 * A package of N paragraphs of four segments, with a witness, about one
 * intervention in three segments, repeated and transposed lines, phrase links and
 * a glossary. The same seed gives the same package.
 */
export function generatePackage(paragraphs: number, seed = 1): Record<string, string> {
  const random = seeded(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const intervention = (): Piece => {
    const chance = random();
    if (chance < 0.1) return { kind: 'supplied', words: '静かに' };
    if (chance < 0.2) return { kind: 'corrected', sic: 'リ', words: 'り' };
    if (chance < 0.3) return { kind: 'surplus', words: 'が' };
    return chance < 0.33 ? { kind: 'gap' } : { kind: 'words', words: 'よく' };
  };
  const files = printPackage({
    paragraphs: Array.from({ length: paragraphs }, () => Array.from({ length: 4 }, () => ({
      ja: [{ kind: 'words', words: pick(openings) }, intervention(), { kind: 'words', words: pick(middles) + pick(ends) }],
      en: english,
    }))),
    lineLength: 12,
    repeated: [3, 4, 5],
    moved: 2,
  });
  const links = Array.from({ length: paragraphs * 4 }, (_, index) => (
    `${1 + Math.floor(index / 4)}.${1 + (index % 4)}\n。 = port\n`
  ));
  return { ...files, 'links.txt': links.join(''), 'glossary/sea.yaml': harbour['glossary/sea.yaml'] };
}
