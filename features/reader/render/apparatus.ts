import type { ApparatusEntry } from '@/domain/apparatus/apparatus';
import { brackets } from '@/domain/apparatus/brackets';
import { gapMarker } from '@/domain/apparatus/gap-marker';
import { isShown, receivedWords, type Context } from './context';
import { html, join, type Html, type HtmlValue } from './html';
import { addressLinks, inContext, inLanguage, lineLinks } from './parts';
import { renderRuby } from './ruby';
import { ids } from '../contract/markup';

/** Every departure from the witness, with what it has, what the edition has, why, how certain and by whom. */
export function renderApparatus(context: Context): Html {
  const { edition, t } = context;
  const entries = edition.apparatus.filter((entry) => isPrinted(entry, context));
  if (entries.length === 0) return html``;
  return html`<section class="foot apparatus" aria-labelledby="apparatus"><h2 id="apparatus">${t('apparatus')}</h2><ol>${entries.map((entry) =>
    renderEntry(entry, context),
  )}</ol></section>`;
}

/** An entry without a place in the text, such as a whole line left out, belongs to the whole edition only. */
function isPrinted({ places, restingOn }: ApparatusEntry, context: Context): boolean {
  return !context.excerpt || [...places, ...restingOn].some(({ address }) => isShown(context, address));
}

function renderEntry(entry: ApparatusEntry, context: Context): Html {
  const { t, locale } = context;
  const rows: [string, HtmlValue][] = [
    [t('received'), receivedOf(entry, context)],
    [t('edited'), editedOf(entry, context)],
    [t('translated'), entry.restingOn.length === 0 ? null : join(entry.restingOn.map((place) => inContext(context, place, gapMarker[place.language])), html`<br>`)],
  ];
  const addresses = [...entry.places, ...entry.restingOn].map(({ address }) => address);
  return html`<li id="${entry.id}" class="entry ${entry.kind}"><h3>${t(`kind.${entry.kind}`)} <span class="at">${addressLinks(addresses)}</span></h3><dl>${rows.map(
    ([name, value]) => (value === null ? null : html`<dt>${name}</dt><dd>${value}</dd>`),
  )}</dl><p>${entry.reason[locale]}</p><p class="by">${t('certainty', { level: t(`level.${entry.certainty}`) })}${t('listSeparator')}${entry.responsible[locale]}</p></li>`;
}

/** What the witness has there. */
function receivedOf(entry: ApparatusEntry, context: Context): HtmlValue {
  const { t, edition } = context;
  if (entry.lines.length > 0) {
    const repeats = entry.repeats.length === 0 ? null : html` ${t('repeats')} ${lineLinks(entry.repeats, context)}`;
    return [lineLinks(entry.lines, context), repeats];
  }
  if (entry.received.length === 0) return t('nothing');
  return join(
    entry.received.map((piece) => {
      const line = edition.witness?.lines.find(({ number }) => number === piece.line);
      const before = line?.text.slice(0, piece.span.start) ?? '';
      const after = line?.text.slice(piece.span.end) ?? '';
      return html`${inLanguage(edition.witness?.language ?? 'ja', html`${before}<em>${receivedWords(context, piece)}</em>${after}`)} <span class="at">${lineLinks([piece.line], context)}</span>`;
    }),
    html`<br>`,
  );
}

/** What the edition has there. */
function editedOf(entry: ApparatusEntry, context: Context): HtmlValue {
  const { t } = context;
  if (entry.places.length === 0) return t('leftOut');
  const extent = entry.extent
    ? html` <span class="at">${t(`extent.${entry.extent.unit}`, { quantity: entry.extent.quantity ?? 'unknown' })}</span>`
    : null;
  const between = entry.kind === 'gap' ? (place: { language: 'ja' | 'en' }) => gapMarker[place.language] : () => '';
  return [join(entry.places.map((place) => inContext(context, place, between(place))), html`<br>`), extent];
}

const doubtfulSample = inLanguage('ja', renderRuby(html`市場`, { reading: 'いちば', level: null, grade: null, first: null, doubtful: true, isNumber: false, isLong: false }));

/** The key to the signs of the edited text, where there is a source, and to doubtful readings; only those that this edition uses. */
export function renderKey(context: Context): Html {
  const { edition, excerpt, help, t } = context;
  const used = new Set(edition.apparatus.filter((entry) => isPrinted(entry, context)).map(({ kind }) => kind));
  const isDoubtful = [...help.readings].some(([address, readings]) => isShown(context, address) && readings.some(({ doubtful }) => doubtful));
  if (!isDoubtful && (excerpt ? used.size === 0 : !edition.witness)) return html``;
  const signs = [
    ['supplied', brackets.supplied.join(' ')],
    ['corrected', brackets.corrected.join(' ')],
    ['surplus', '{ }'],
    ['gap', gapMarker.ja],
    ['transposed', '⇄'],
  ] as const;
  const shown = signs.filter(([kind]) => used.has(kind));
  return html`<aside class="key" aria-labelledby="key"><h2 id="key">${t('key')}</h2><dl>${shown.map(
    ([kind, sign]) => html`<div><dt>${sign}</dt><dd id="${ids.sign(kind)}">${t(`sign.${kind}`)}</dd></div>`,
  )}${isDoubtful ? html`<div class="q"><dt>${doubtfulSample}</dt><dd>${t('sign.doubtful')}</dd></div>` : null}</dl></aside>`;
}
