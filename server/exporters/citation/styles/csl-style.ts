import { Engine } from 'citeproc';
import type { Language } from '@/domain/text/language';
import english from '../csl/locale-en-US.json';
import japanese from '../csl/locale-ja-JP.json';
import { cslItem } from '../csl-item';
import { accessedWords, closingWords } from '../words';
import { escapeHtml, type CitationStyle, type WrittenCitation } from './style';

/** How the files of `csl/` are written. */
interface Compact {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (Compact | string)[];
}

interface Node {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

function expand(node: Compact | string): Node | string {
  if (typeof node === 'string') return node;
  const children = (node.c ?? []).map(expand);
  return { name: node.n, attrs: node.a ?? {}, children: children.length === 0 && node.n === 'term' ? [''] : children };
}

const locales = { en: expand(english as Compact), ja: expand(japanese as Compact) };
const tags = { en: 'en-US', ja: 'ja-JP' } as const;

/** How an English style words the date of access where its form for the work has none. */
export type AccessForm = 'accessed' | 'accessedShort' | 'retrieved';

/** A style of the Citation Style Language project, and after it what no such style has a form for. */
export function cslStyle(id: string, name: CitationStyle['name'], style: unknown, access: AccessForm): CitationStyle {
  const expanded = expand(style as Compact);
  return {
    id, name,
    write(source, language) {
      const { number, editor: _, accessed, source: site, ...item } = cslItem(source, language);
      const container = titleOf(item['container-title'], language);
      const part = item['collection-number'];
      const given = {
        ...item, edition: undefined, note: undefined, archive_location: undefined, custom: undefined,
        // A column is found by its series and number together; the styles would print a bare number.
        'container-title': number === undefined ? container : numbered(container, number, language),
        'collection-number': part === undefined ? undefined : numberOf(part, language),
        // What is published here alone is not published twice.
        source: item['container-title'] === site ? undefined : titleOf(site, language),
      };
      const bare = format(expanded, given, language);
      // The Japanese terms of the styles say the date of access in the order of English words.
      const dated = language === 'ja' ? bare : format(expanded, { ...given, accessed }, language);
      const closing = [...(bare.plain === dated.plain ? [accessedWords(source.accessed, language, access)] : []), closingWords(source, language)].join(language === 'ja' ? '' : ' ');
      return { plain: `${dated.plain} ${closing}`, rich: `${dated.rich} ${escapeHtml(closing)}` };
    },
  };
}

/** Japanese has no italics for what contains a work, but brackets. */
function titleOf(title: string, language: Language): string {
  return language === 'ja' ? `『${title}』` : title;
}

function numberOf(number: string, language: Language): string {
  return language === 'ja' ? `第${number}回` : `no. ${number}`;
}

function numbered(series: string, number: string, language: Language): string {
  return `${series}${language === 'ja' ? '' : ', '}${numberOf(number, language)}`;
}

interface Formatter {
  readonly engine: Engine;
  item: object;
}

/** Reading a style takes a tenth of a second; an engine is used again, by one caller at a time. */
const formatters = new Map<Node | string, Partial<Record<Language, Formatter>>>();

function formatterOf(style: Node | string, language: Language): Formatter {
  const known = formatters.get(style) ?? {};
  formatters.set(style, known);
  let found = known[language];
  if (!found) {
    const system = { retrieveLocale: (tag: string) => locales[tag.startsWith('ja') ? 'ja' : 'en'], retrieveItem: (id: string) => ({ ...found?.item, id }) };
    known[language] = found = { engine: new Engine(system, style, tags[language], true), item: {} };
  }
  return found;
}

function format(style: Node | string, item: object, language: Language): WrittenCitation {
  const formatter = formatterOf(style, language);
  formatter.item = item;
  // What it knew of the last item is forgotten with it.
  formatter.engine.updateItems([]);
  formatter.engine.updateItems(['cited']);
  const made = (kind: 'text' | 'html') => {
    formatter.engine.setOutputFormat(kind);
    return tidy(formatter.engine.makeBibliography()[1].join(''), language);
  };
  const rich = made('html').replace(/<\/?(?:div|span)[^>]*>/g, '').trim();
  return { plain: made('text'), rich };
}

/** The Japanese terms bring spaces of their own; names and dates are joined as in English; italics are for Latin letters. */
function tidy(text: string, language: Language): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (language === 'en') return plain;
  // Names come first, and hold no full stop.
  const names = /^[^.]*/.exec(plain)?.[0] ?? '';
  return `${names.replace(/, (?:と|(?:&|&#38;) )/g, '・')}${plain.slice(names.length)}`.replace(/<\/?i>/g, '')
    .replace(/：\s+|:\s+(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu, '：').replace(/(?<!,) (?=第\d+回)/g, '')
    .replace(/(\d{4}年), (\d{1,2}月) ?(\d{1,2})(?=\))/g, '$1$2$3日').replace(/(\d{4}年), (\d{1,2}月)/g, '$1$2');
}
