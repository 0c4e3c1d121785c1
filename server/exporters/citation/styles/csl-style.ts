import type { CitationSource } from '@/domain/citation/citation-source';
import type { CitationStyleId, CitationForm } from '@/domain/citation/quotation-options';
import { escapeMarkup } from '@/domain/text/escape-markup';
import type { Language } from '@/domain/text/language';
import type { CreatorRole } from '@/domain/text/work';
import { cslItem, type CslItem, type CslName } from '../csl-item';
import { printedName } from '../names';
import { accessPhrase, closingPhrases, passagePhrase, type AccessForm } from '../phrases';
import { toStyleNode, format } from './formatter';
import type { CitationStyle, WrittenCitation } from './style';
import { tidyJapanese } from './tidy-japanese';

/** Stands for the number of a series behind its title, which is italic, while the number is not. */
const numberSign = '\u{e000}';

/** A style of the Citation Style Language project, and after it what no such style has a form for. */
export function cslStyle(id: CitationStyleId, name: CitationStyle['name'], style: unknown, access: AccessForm, forms: readonly CitationForm[]): CitationStyle {
  const expanded = toStyleNode(style);
  return {
    id, name, forms,
    write(source, language, form) {
      if (!forms.includes(form)) throw new Error(`${id} has no ${form}.`);
      const item = cslItem(source, language);
      const given = itemOf(source, item, language, form);
      const made = spellNumber(format(expanded, access === 'accessedShort' ? { ...given, URL: item.URL } : given, language, form), item, language);
      const tidy = (text: string) => tidyJapanese(text, form, (given.author ?? []).map((each) => ('literal' in each ? each.literal : each.family)));
      const written = language === 'ja' ? { plain: tidy(made.plain), rich: tidy(made.rich) } : made;
      if (form === 'short-note' || form === 'in-text') return withPassage(written, source, language);
      return withClosing(yearOnce(written, item), source, language, { form, access });
    },
  };
}

/**
 * What the style is given. The date of access follows in words of ours, and the address with it but for MLA, which names the site before
 * it: no two styles agree on their order, and none has it in Japanese.
 */
function itemOf(source: CitationSource, item: CslItem, language: Language, form: CitationForm): Partial<CslItem> {
  const { number, edition: _edition, note: _note, custom: _custom, URL: _url, accessed: _accessed, editor: _editor, source: site, ...kept } = item;
  const container = titleOf(item['container-title'], language);
  const part = item['collection-number'];
  return {
    ...kept,
    ...(language === 'ja' ? { ...japaneseNames(source, 'author', form), ...(item.translator ? japaneseNames(source, 'translator', form) : {}) } : {}),
    // A column is found by its series and number together; the styles would print a bare number.
    'container-title': number === undefined ? container : `${container}${numberSign}`,
    ...(part === undefined ? {} : { 'collection-number': numberOf(part, language) }),
    // What is published here alone is not published twice.
    ...(item['container-title'] === site ? {} : { source: titleOf(site, language) }),
  };
}

/** citeproc knows one order of Japanese names, and puts nothing between their parts. */
function japaneseNames({ edition }: CitationSource, role: CreatorRole, form: CitationForm): Partial<Record<CreatorRole, readonly CslName[]>> {
  const names = edition.work.creators.filter((creator) => creator.role === role).map((creator) => printedName(creator, 'ja'));
  const isShort = form === 'short-note' || form === 'in-text';
  return names.length === 0 ? {} : { [role]: names.map(({ whole, short }) => ({ literal: isShort ? short : whole })) };
}

/** Japanese has no italics for what contains a work, but brackets. */
function titleOf(title: string, language: Language): string {
  return language === 'ja' ? `『${title}』` : title;
}

function numberOf(number: string, language: Language): string {
  return language === 'ja' ? `第${number}回` : `no. ${number}`;
}

function spellNumber({ plain, rich }: WrittenCitation, { number }: CslItem, language: Language): WrittenCitation {
  if (number === undefined) return { plain, rich };
  const numbered = `${language === 'ja' ? '' : ', '}${numberOf(number, language)}`;
  const put = (text: string, words: string) => text.replace(new RegExp(`${numberSign}((?:</i>)?)`, 'u'), (_, end: string) => `${end}${words}`);
  return { plain: put(plain, numbered), rich: put(rich, escapeMarkup(numbered)) };
}

/** Where only the year is known, author and date are followed by it a second time. */
function yearOnce({ plain, rich }: WrittenCitation, { issued }: CslItem): WrittenCitation {
  const [year, ...rest] = issued?.['date-parts'][0] ?? [];
  if (year === undefined || rest.length > 0) return { plain, rich };
  const once = (text: string) => text.replace(new RegExp(`^([^“「]*\\b${year}\\. .*)\\. ${year}年?\\.$`, 'u'), '$1.');
  return { plain: once(plain), rich: once(rich) };
}

/** Inside of the brackets or before the full stop with which it ends. */
function withPassage({ plain, rich }: WrittenCitation, source: CitationSource, language: Language): WrittenCitation {
  const place = passagePhrase(source, language);
  if (place === '') return { plain, rich };
  const put = (text: string) => {
    // American English puts commas and full stops inside of quotation marks.
    if (text.endsWith('.”')) return `${text.slice(0, -2)},” ${place}.`;
    const [, words = text, end = ''] = /^(.*?)([).]?)$/u.exec(text) ?? [];
    return `${words}, ${place}${end}`;
  };
  return { plain: put(plain), rich: put(rich) };
}

function withClosing({ plain, rich }: WrittenCitation, source: CitationSource, language: Language, { form, access }: { form: CitationForm; access: AccessForm }): WrittenCitation {
  const where = accessPhrase(source, language, form === 'note' ? 'note' : access);
  const closing = `${where}${language === 'ja' ? '' : ' '}${closingPhrases(source, language)}`;
  // A note goes on in one sentence; the full stop of “n.d.” is not that of the sentence.
  const join = (text: string) => (form === 'note' ? `${text.replace(/(?<!n\.d)\.$/, '').replace(/ n\.d$/, ' n.d.')}, ` : `${text} `);
  return { plain: `${join(plain)}${closing}`, rich: `${join(rich)}${escapeMarkup(closing)}` };
}
