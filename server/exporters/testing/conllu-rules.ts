import { universalTags } from '@/domain/japanese/universal';

interface Sentence {
  readonly comments: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly string[])[];
}

const columns = ['ID', 'FORM', 'LEMMA', 'UPOS', 'XPOS', 'FEATS', 'HEAD', 'DEPREL', 'DEPS', 'MISC'] as const;

/** The sentences of a CoNLL-U file; throws where it breaks a rule of the format (universaldependencies.org/format.html). */
export function readConllu(file: string): Sentence[] {
  if (!file.endsWith('\n\n') || file.endsWith('\n\n\n')) throw new Error('The file does not end with one empty line.');
  if (file !== file.normalize('NFC')) throw new Error('The file is not in NFC.');
  const ids = new Set<string>();
  return file.slice(0, -2).split('\n\n').map((block) => {
    const lines = block.split('\n');
    const own = lines.filter((line) => line.startsWith('# '));
    const comments = Object.fromEntries(own.map((line) => {
      const [, key = '', value = ''] = /^# ([a-z_ ]+) = (.+)$/.exec(line) ?? [];
      return [key, value];
    }));
    const rows = lines.slice(own.length).map((line) => line.split('\t'));
    const { sent_id: id = '', text = '' } = comments;
    if (id === '' || /\s/.test(id) || ids.has(id)) throw new Error(`sent_id “${id}” is missing, holds a space, or is there twice.`);
    ids.add(id);
    rows.forEach((row, index) => check(row, index, id));
    const rebuilt = rows.map((row, index) => `${row[1] ?? ''}${index === rows.length - 1 || row[9]?.split('|').includes('SpaceAfter=No') ? '' : ' '}`).join('');
    if (rebuilt !== text.replace(/\s+/g, ' ')) throw new Error(`${id}: the text is “${text}”, its words are “${rebuilt}”.`);
    return { comments, rows };
  });
}

function check(row: readonly string[], index: number, id: string): void {
  const fail = (why: string) => { throw new Error(`${id}, word ${index + 1}: ${why} (${row.join(' ')})`); };
  if (row.length !== columns.length) fail(`${row.length} columns`);
  row.forEach((value, column) => {
    if (value === '') fail(`${columns[column] ?? ''} is empty`);
    if (/\s/.test(value) && column !== 9) fail(`${columns[column] ?? ''} holds a space`);
  });
  const [number = '', , , upos = '', , feats = '', head = '', deprel = '', deps = '', misc = ''] = row;
  if (number !== String(index + 1)) fail('its number is wrong');
  if (!universalTags.some((tag) => tag === upos)) fail('UPOS is not one of Universal Dependencies');
  if ([feats, head, deprel, deps].some((value) => value !== '_')) fail('something is said of syntax');
  if (misc !== '_' && misc.split('|').some((pair) => !/^[A-Za-z]+=[^|]+$/.test(pair))) fail('MISC is not a list of features');
}
