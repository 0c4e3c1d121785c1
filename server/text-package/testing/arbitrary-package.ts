import fc from 'fast-check';
import { printPackage, type Model, type Piece } from './print-package';

/** Japanese, Latin, signs of the notation, surrogate pairs, combining marks, variation selectors, spaces. */
const characters = [...'港漁船風がのを、。「」ゝーアA1 　<>{}|｜《》^\\→…#=+%-', '𠮷', '𩸽', 'か\u309a', '葛\u{e0100}'];
const japanese = (minLength: number) => fc.array(fc.constantFrom(...characters), { minLength, maxLength: 12 })
  .map((list) => list.join('').normalize('NFC'))
  .filter((words) => words.trim() !== '' && !/^[\u3099\u309a]/.test(words));

const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('words' as const), words: japanese(1) }) },
  fc.record({ kind: fc.constantFrom('supplied' as const, 'surplus' as const), words: japanese(1) }),
  fc.tuple(japanese(1), japanese(1)).filter(([sic, words]) => sic !== words)
    .map(([sic, words]): Piece => ({ kind: 'corrected', sic, words })),
  fc.constant<Piece>({ kind: 'gap' }),
);
const segment = fc.record({
  ja: fc.array(piece, { minLength: 1, maxLength: 6 })
    // A word first, so that no witness line and no segment is white space only.
    .map((pieces): Piece[] => [{ kind: 'words', words: '初めの句' }, ...pieces]),
  en: fc.constantFrom('English words.', 'A < b | c', 'x^2 \\ {y}', 'ends in a space '),
});
/** Packages with every sign of the editors' hand, in any order. */
export const arbitraryPackage: fc.Arbitrary<Model> = fc.record({
  paragraphs: fc.array(fc.array(segment, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  lineLength: fc.integer({ min: 2, max: 20 }),
  repeated: fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { maxLength: 3 }),
  moved: fc.integer({ min: 0, max: 5 }),
}).filter((candidate) => printPackage(candidate)['witness/ocr.txt']?.split('\n').slice(0, -1).every((line) => line.trim() !== '') ?? false);
