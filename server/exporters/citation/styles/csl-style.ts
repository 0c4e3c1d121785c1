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

/** A style of the Citation Style Language project, and after it what no such style has a form for. */
export function cslStyle(id: string, name: CitationStyle['name'], style: unknown): CitationStyle {
  const expanded = expand(style as Compact);
  return {
    id, name,
    write(source, language) {
      const { number, editor: _, accessed, ...item } = cslItem(source, language);
      // A column is found by its series and number together; the styles would print a bare number.
      const series = number === undefined ? {} : { 'container-title': numbered(item['container-title'], number, language) };
      const given = { ...item, ...series, edition: undefined, note: undefined, archive_location: undefined, custom: undefined };
      const bare = format(expanded, given, language);
      const dated = format(expanded, { ...given, accessed }, language);
      const closing = [...(bare.plain === dated.plain ? [accessedWords(source.accessed, language)] : []), closingWords(source, language)].join(language === 'ja' ? '' : ' ');
      return { plain: `${dated.plain} ${closing}`, rich: `${dated.rich} ${escapeHtml(closing)}` };
    },
  };
}

function numbered(series: string, number: string, language: Language): string {
  return language === 'ja' ? `${series} 第${number}回` : `${series}, no. ${number}`;
}

function format(style: Node | string, item: object, language: Language): WrittenCitation {
  const engine = new Engine(
    { retrieveLocale: (tag: string) => locales[tag.startsWith('ja') ? 'ja' : 'en'], retrieveItem: () => ({ ...item, id: 'cited' }) },
    style, tags[language], true,
  );
  engine.updateItems(['cited']);
  const made = (kind: 'text' | 'html') => {
    engine.setOutputFormat(kind);
    return tidy(engine.makeBibliography()[1].join(''), language);
  };
  const rich = made('html').replace(/<\/?(?:div|span)[^>]*>/g, '').trim();
  return { plain: made('text'), rich };
}

/** The Japanese terms bring spaces of their own, and address and stop stand apart so that no program takes one for the other. */
function tidy(text: string, language: Language): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return language === 'ja' ? plain.replace(/：\s+|:\s+(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu, '：') : plain;
}

