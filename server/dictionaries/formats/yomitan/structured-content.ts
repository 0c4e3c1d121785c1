import { z } from 'zod';
import { checkLength } from '../../checks';
import { dictionaryLimits } from '../../limits';
import { DictionaryProblem, type DictionaryPlace } from '../../problem';

/** What stands in a line of its own. */
const blocks = new Set(['div', 'p', 'ol', 'ul', 'li', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'details', 'summary']);
const cells = new Set(['td', 'th']);

const node = z.object({
  type: z.string().optional(),
  tag: z.string().optional(),
  content: z.unknown().optional(),
  text: z.string().optional(),
  alt: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
});

/**
 * The text of a definition: a string, or structured content with everything but its words
 * taken away. Ruby is put in brackets, pictures give their description.
 */
export function plainText(definition: unknown, place: DictionaryPlace): string {
  const text = read(definition, place, 0);
  checkLength(text, dictionaryLimits.textUnits, place);
  return text.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim()).filter((line) => line !== '').join('\n').toWellFormed();
}

function read(content: unknown, place: DictionaryPlace, depth: number): string {
  if (content === undefined || content === null) return '';
  if (typeof content === 'string') return content;
  if (depth > dictionaryLimits.depth) throw new DictionaryProblem('content-depth', place, { limit: dictionaryLimits.depth });
  if (Array.isArray(content)) return content.map((part) => read(part, place, depth + 1)).join('');
  const parsed = node.safeParse(content);
  if (!parsed.success) throw new DictionaryProblem('shape', place, { path: 'definition', reason: 'text, a list or an object of structured content is wanted' });
  const { type, tag, content: inner, text, alt, title, description } = parsed.data;
  if (type === 'text') return text ?? '';
  if (type === 'image' || tag === 'img') return alt ?? description ?? title ?? '';
  if (tag === 'br') return '\n';
  if (tag === 'rp') return '';
  const words = read(inner, place, depth + 1);
  if (tag === 'rt') return words === '' ? '' : `（${words}）`;
  if (tag !== undefined && blocks.has(tag)) return `\n${words}\n`;
  return tag !== undefined && cells.has(tag) ? `${words} ` : words;
}
