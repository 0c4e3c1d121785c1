import type { CitationSource } from '@/domain/citation/citation-source';
import type { Language } from '@/domain/text/language';
import type { Work } from '@/domain/text/work';
import { project, statusWords } from '../words';
import { printPassage } from '@/domain/text/passage';
import { escapeHtml, type CitationStyle } from './style';

/*
 * SIST 02 (2007), an article of a newspaper, with what it prescribes for what is read online: author. title. newspaper,
 * date, (series, number). address, (date of access). Elements end in a full stop, parts of one in a comma; dates are
 * written with hyphens; what is not printed on the source stands in brackets. Public styles have no such form.
 */

const unknown = { publication: { ja: '［掲載紙未詳］', en: '[newspaper unknown]' }, date: { ja: '［掲載日未詳］', en: '[date unknown]' } } as const;

function authors({ creators }: Work, language: Language): string {
  const names = creators.filter(({ role }) => role === 'author').map(({ person, body }) => {
    if (!person) return body?.[language] ?? '';
    const { family, given } = person[language];
    return language === 'ja' ? `${family}${given}` : `${family}, ${given}`;
  });
  return names.join(language === 'ja' ? ', ' : '; ');
}

function translators({ creators }: Work, language: Language): string[] {
  const names = creators.filter(({ role }) => role === 'translator').map(({ person, body }) => {
    if (!person) return body?.[language] ?? '';
    const { family, given } = person[language];
    return language === 'ja' ? `${family}${given}` : `${given} ${family}`;
  });
  if (names.length === 0) return [];
  return [language === 'ja' ? `${names.join(', ')}訳` : `Translated by ${names.join('; ')}`];
}

function title({ title: main, subtitle }: Work, language: Language): string {
  const under = subtitle?.[language].replace(/^[—―─:：\s]+/, '');
  if (!under) return main[language];
  return language === 'ja' ? `${main.ja}：${under}` : `${main.en}: ${under}`;
}

function published({ genre, container, date }: Work, language: Language): string[] {
  if (!container) return [];
  const isColumn = genre === 'newspaper-column';
  const where = container.publication?.[language] ?? (isColumn ? unknown.publication[language] : null);
  const when = date ?? (isColumn ? unknown.date[language] : null);
  const series = `(${[container.series[language], ...(container.number ? [container.number] : [])].join(', ')})`;
  return [[where, when, series].filter((part) => part !== null).join(', ')];
}

function elements(source: CitationSource, language: Language): string[] {
  const { work, number } = source.edition;
  const edition = language === 'ja' ? `第${number}版` : `ed. ${number}`;
  const place = source.passage ? [printPassage(source.passage)] : [];
  const status = statusWords(source.status, language);
  return [
    authors(work, language), title(work, language), ...translators(work, language), ...published(work, language),
    [project[language], edition, ...place].join(', '),
    ...(status === '' ? [] : [`［${status}］`.replace(/^［(.*)］$/, language === 'ja' ? '［$1］' : '[$1]')]),
  ].filter((part) => part !== '');
}

export const sist02: CitationStyle = {
  id: 'sist02',
  name: { ja: 'SIST 02', en: 'SIST 02' },
  write(source, language) {
    const access = `${source.url[language]}, (${language === 'ja' ? '参照' : 'accessed'} ${source.accessed}).`;
    const plain = `${elements(source, language).map((part) => (part.endsWith('.') ? part : `${part}.`)).join(' ')} ${access}`;
    return { plain, rich: escapeHtml(plain) };
  },
};
