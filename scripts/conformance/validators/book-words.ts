import { readFileSync } from 'node:fs';
import { openZipPackage } from '@/server/importers/zip/zip-package';

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** Without what converters arrange each in its own way: spaces and line breaks. */
export const bare = (text: string) => text.replace(/\s+/g, '');

/**
 * The paragraphs, headings and entries of the glossary of a book as they should be in plain text, without spaces: every term in its place, readings in
 * brackets. `references`: with the signs that lead to notes.
 */
export async function bookWords(file: string, references: boolean): Promise<string[]> {
  const opened = await openZipPackage(readFileSync(file), file);
  if ('problems' in opened) throw new Error(`${file} is no archive.`);
  const names = (opened.own.list('EPUB') ?? []).filter((name) => /^text-\d+\.xhtml$/.test(name));
  return names.flatMap((name) => {
    const bytes = opened.own.read(`EPUB/${name}`, 1e8);
    if (!(bytes instanceof Uint8Array)) throw new Error(`${name} cannot be read from ${file}.`);
    const text = Buffer.from(bytes).toString().replace(/<aside[\s\S]*?<\/aside>/g, '');
    return [...text.matchAll(/<(p|h1|h2|dt)[ >][\s\S]*?<\/\1>/g)].map(([element]) => bare(
      (references ? element : element.replace(/<a class="ref"[\s\S]*?<\/a>/g, '')).replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (name_) => entities[name_] ?? name_),
    ));
  });
}

/** What of a book a plain text lacks; a line each, the first few. */
export function lacking(words: readonly string[], text: string, file: string): string[] {
  const there = bare(text);
  return words.filter((each) => !there.includes(each)).slice(0, 5).map((each) => `${file}: “${each.slice(0, 60)}” is not in the text that was made of it`);
}
