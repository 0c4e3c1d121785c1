import type { Concept } from '@/domain/glossary/concept';
import { otherLanguage, type Language } from '@/domain/text/language';
import { localized, paths } from '@/i18n/paths';
import { isShown, wordsAt, type Context } from './context';
import { html, type Html } from './html';
import { addressLinks, inLanguage } from './parts';
import { ids } from '../contract/markup';

/** The terms of the text in the order in which they come; what a card shows is taken from here. */
export function renderTerms(context: Context): Html {
  const { edition, t } = context;
  const addresses = new Map<string, string[]>();
  for (const { concept, place } of edition.occurrences) {
    if (!isShown(context, place.address)) continue;
    const list = addresses.get(concept);
    if (list) list.push(place.address);
    else addresses.set(concept, [place.address]);
  }
  if (addresses.size === 0) return html``;
  return html`<section class="foot terms" aria-labelledby="terms"><h2 id="terms">${t('terms')}</h2><ul>${[...addresses].map(([slug, list]) =>
    renderTerm(slug, list, context),
  )}</ul></section>`;
}

function renderTerm(slug: string, addresses: readonly string[], context: Context): Html {
  const { t, locale, concepts } = context;
  const concept = concepts.get(slug);
  if (!concept) throw new Error(`The glossary has no concept “${slug}”, which the text uses.`);
  const href = localized(locale, paths.concept(slug));
  return html`<li id="${ids.term(slug)}" class="entry"><h3>${label(concept, locale)} <span class="other">${label(concept, otherLanguage(locale))}</span></h3><p>${concept.definition[locale]}</p><p class="by">${t('occurrences')} ${addressLinks(addresses)} <a class="more" href="${href}">${t('toGlossary')}</a></p></li>`;
}

function label({ labels }: Concept, language: Language): Html {
  const found = labels.find((each) => each.language === language && each.kind === 'preferred');
  if (!found) return html``;
  const reading = found.reading && found.reading !== found.text ? html` <span class="yomi" lang="ja">${found.reading}</span>` : null;
  return html`${inLanguage(language, found.text)}${reading}`;
}

/** The editors' remarks. */
export function renderNotes(context: Context): Html {
  const { edition, t, locale } = context;
  const items = edition.notes.flatMap(({ place, text }, i) => (isShown(context, place.address) ? [
    html`<li id="${ids.note(i + 1)}" class="entry"><h3><span class="at">${i + 1}</span> ${inLanguage(place.language, wordsAt(context, place))} <span class="at">${addressLinks([place.address])}</span></h3><p>${text[locale]}</p></li>`,
  ] : []));
  if (items.length === 0) return html``;
  return html`<section class="foot notes" aria-labelledby="notes"><h2 id="notes">${t('notes')}</h2><ol>${items}</ol></section>`;
}
