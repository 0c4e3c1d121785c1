import { Engine } from 'citeproc';
import type { CitationForm } from '@/domain/citation/quotation-options';
import type { Language } from '@/domain/text/language';
import english from '../csl/locale-en-US.json';
import japanese from '../csl/locale-ja-JP.json';
import type { WrittenCitation } from './style';

/** How the files of `csl/` are written. */
interface Compact {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (Compact | string)[];
}

export interface StyleNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (StyleNode | string)[];
}

/** A style or locale of `csl/` as citeproc takes it. */
export function toStyleNode(node: unknown): StyleNode | string {
  if (typeof node === 'string') return node;
  const { n, a, c } = node as Compact;
  const children = (c ?? []).map(toStyleNode);
  return { name: n, attrs: a ?? {}, children: children.length === 0 && n === 'term' ? [''] : children };
}

const locales = { en: toStyleNode(english), ja: toStyleNode(japanese) };
const tags = { en: 'en-US', ja: 'ja-JP' } as const;

interface Formatter {
  readonly engine: Engine;
  item: object;
}

/** Reading a style takes a tenth of a second; an engine is used again, by one caller at a time. */
const formatters = new Map<StyleNode | string, Partial<Record<Language, Formatter>>>();

function formatterOf(style: StyleNode | string, language: Language): Formatter {
  const known = formatters.get(style) ?? {};
  formatters.set(style, known);
  let found = known[language];
  if (!found) {
    const system = { retrieveLocale: (tag: string) => locales[tag.startsWith('ja') ? 'ja' : 'en'], retrieveItem: (id: string) => ({ ...found?.item, id }) };
    known[language] = found = { engine: new Engine(system, style, tags[language], true), item: {} };
  }
  return found;
}

/** CSL data as a style writes it in one of its forms; `rich` has `<i>` and entities alone. */
export function format(style: StyleNode | string, item: object, language: Language, form: CitationForm): WrittenCitation {
  const formatter = formatterOf(style, language);
  const { engine } = formatter;
  formatter.item = item;
  // What it knew of the last item is forgotten with it.
  engine.updateItems([]);
  engine.updateItems(['cited']);
  const made = (kind: 'text' | 'html') => {
    engine.setOutputFormat(kind);
    const text = form === 'reference' ? engine.makeBibliography()[1].join('') : engine.makeCitationCluster([{ id: 'cited', position: form === 'short-note' ? 1 : 0 }]);
    return text.replace(/\s+/g, ' ').trim();
  };
  return { plain: made('text'), rich: made('html').replace(/<\/?(?:div|span)[^>]*>/g, '').trim() };
}
