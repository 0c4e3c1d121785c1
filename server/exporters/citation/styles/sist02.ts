import type { CitationSource } from '@/domain/citation/citation-source';
import { escapeMarkup } from '@/domain/text/escape-markup';
import type { Language } from '@/domain/text/language';
import type { Work } from '@/domain/text/work';
import { listedName, printedName } from '../names';
import { passagePhrase, project, statusPhrase } from '../phrases';
import { printPassage } from '@/domain/text/passage';
import type { CitationStyle } from './style';

/*
 * SIST 02 (2007): elements end in a full stop, parts of one in a comma; a subtitle follows a colon between spaces; dates are written
 * with hyphens; what is not printed on the source stands in brackets; what is read online ends with its address and the date of access.
 * A column of a newspaper is an article of one, "author. title. newspaper. date, (series, number)."; what is published here alone is a
 * page of a site, "author. “title”. site. edition, its date." Public styles have no form for either.
 */

const unknown = { publication: { ja: '［掲載紙未詳］', en: '[newspaper unknown]' }, date: { ja: '［掲載日未詳］', en: '[date unknown]' } } as const;

function authors({ creators }: Work, language: Language): string {
  const names = creators.filter(({ role }) => role === 'author').map((creator) => listedName(creator, language));
  return names.join(language === 'ja' ? ', ' : '; ');
}

/** Of the translation alone: the original has none. */
function translators({ creators, originalLanguage }: Work, language: Language): string[] {
  if (language === originalLanguage) return [];
  const names = creators.filter(({ role }) => role === 'translator').map((creator) => printedName(creator, language).whole);
  if (names.length === 0) return [];
  return [language === 'ja' ? `${names.join(', ')}訳` : `Translated by ${names.join('; ')}`];
}

function title({ title: main, subtitle, genre }: Work, language: Language): string {
  const under = subtitle?.[language].replace(/^[—―─:：\s]+/, '');
  const full = under ? `${main[language]} : ${under}` : main[language];
  return genre === 'newspaper-column' ? full : `“${full}”`;
}

function seriesOf({ container }: Work, language: Language): string[] {
  return container ? [`(${[container.series[language], ...(container.number ? [container.number] : [])].join(', ')})`] : [];
}

/** Where and when an article appeared; a page of a site, where it is. */
function published(work: Work, language: Language): string[] {
  const { genre, container, date } = work;
  const series = seriesOf(work, language);
  if (genre !== 'newspaper-column') return [[project[language], ...series].join(', ')];
  return [container?.publication?.[language] ?? unknown.publication[language], [date ?? unknown.date[language], ...series].join(', ')];
}

function elements(source: CitationSource, language: Language): string[] {
  const { work, number, date } = source.edition;
  const edition = language === 'ja' ? `第${number}版` : `ed. ${number}`;
  const place = source.passage ? [printPassage(source.passage)] : [];
  const status = statusPhrase(source.status, language);
  const here = work.genre === 'newspaper-column' ? [project[language], edition] : [edition, date];
  return [
    authors(work, language), title(work, language), ...translators(work, language), ...published(work, language), [...here, ...place].join(', '),
    ...(status === '' ? [] : [language === 'ja' ? `［${status}］` : `[${status}]`]),
  ].filter((part) => part !== '');
}

/** Author and year, as the standard has it beside numbers: (小熊, 2026, 4.2). */
function inText(source: CitationSource, language: Language): string {
  const { creators, date } = source.edition.work;
  const names = creators.filter(({ role }) => role === 'author').map((creator) => printedName(creator, language).short);
  const year = /^\d{4}/.exec(date ?? '')?.[0] ?? unknown.date[language];
  const place = passagePhrase(source, language);
  return `(${[names.join(language === 'ja' ? '・' : '; '), year, place].filter((part) => part !== '').join(', ')})`;
}

export const sist02: CitationStyle = {
  id: 'sist02',
  name: { ja: 'SIST 02', en: 'SIST 02' },
  forms: ['reference', 'in-text'],
  write(source, language, form) {
    if (form !== 'reference' && form !== 'in-text') throw new Error(`SIST 02 has no ${form}.`);
    if (form === 'in-text') return { plain: inText(source, language), rich: escapeMarkup(inText(source, language)) };
    const access = `${source.url}, (${language === 'ja' ? '参照' : 'accessed'} ${source.accessed}).`;
    const plain = `${elements(source, language).map((part) => (part.endsWith('.') ? part : `${part}.`)).join(' ')} ${access}`;
    return { plain, rich: escapeMarkup(plain) };
  },
};
