import { compareAddresses, parseAddress } from '@/domain/text/address';
import type { PlacedSpan } from '@/domain/text/span';
import type { Language } from '@/domain/text/language';
import { textAt, type Context } from './context';
import { html, join, type Html } from './html';
import { ids } from '../contract/markup';

/** Words in a language that may not be the page's own. */
export function inLanguage(language: Language, words: string | Html): Html {
  return html`<span lang="${language}">${words}</span>`;
}

/** Links to segments, each once, in the order of the edition. */
export function addressLinks(addresses: readonly string[]): Html {
  const order = [...new Set(addresses)]
    .flatMap((address) => parseAddress(address) ?? [])
    .sort(compareAddresses)
    .map(({ paragraph, segment }) => `${paragraph}.${segment}`);
  return html`${join(order.map((address) => html`<a href="#${address}">${address}</a>`), ' ')}`;
}

/** Links to witness lines; stretches of neighbours as one, e.g. 20–24. */
export function lineLinks(lines: readonly number[], { t }: Context): Html {
  const stretches: [number, number][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last && last[1] + 1 === line) last[1] = line;
    else stretches.push([line, line]);
  }
  const links = stretches.map(([from, to]) => {
    const words = from === to ? t('line', { line: from }) : t('lines', { from, to });
    return html`<a href="#${ids.line(from)}">${words}</a>`;
  });
  return html`${join(links, t('listSeparator'))}`;
}

const around: Readonly<Record<Language, number>> = { ja: 8, en: 24 };

/** A few words of the edition around a place, with the place itself marked; `between` is printed at an empty one. */
export function inContext(context: Context, { address, language, span }: PlacedSpan, between = ''): Html {
  const text = textAt(context, address, language);
  const from = Math.max(0, span.start - around[language]);
  const to = Math.min(text.length, span.end + around[language]);
  const words = span.start === span.end ? between : text.slice(span.start, span.end);
  const long = words.length > 60 ? `${words.slice(0, 28)}……${words.slice(-28)}` : words;
  return inLanguage(
    language,
    html`${from > 0 ? '…' : null}${text.slice(from, span.start)}${long === '' ? null : html`<em>${long}</em>`}${text.slice(span.end, to)}${to < text.length ? '…' : null}`,
  );
}
