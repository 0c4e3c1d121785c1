import { inFile, ReaderProblem } from './problem';

/** The columns of a line as MeCab's dictionaries have it: a column with a comma stands in quotation marks, a quotation mark in it is doubled. */
export function columnsOf(line: string, file: string, number: number): string[] {
  if (!line.includes('"')) return line.split(',');
  const columns: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let column = '';
      for (;;) {
        const end = line.indexOf('"', at + 1);
        if (end === -1) throw new ReaderProblem('quotes', inFile(file, number), {});
        column += line.slice(at + 1, end);
        at = end + 1;
        if (line[at] !== '"') break;
        column += '"';
      }
      columns.push(column);
    } else {
      const end = line.indexOf(',', at);
      columns.push(line.slice(at, end === -1 ? undefined : end));
      at = end === -1 ? line.length : end;
    }
    if (at >= line.length) return columns;
    if (line[at] !== ',') throw new ReaderProblem('quotes', inFile(file, number), {});
    at += 1;
  }
}

/** A whole number within bounds, which both belong to it. */
export function wholeNumber(value: string | undefined, least: number, most: number, file: string, number: number): number {
  const parsed = /^-?\d{1,9}$/.test(value ?? '') ? Number(value) : NaN;
  if (parsed >= least && parsed <= most) return parsed;
  throw new ReaderProblem('no-number', inFile(file, number), { value: value ?? '', least, most });
}
