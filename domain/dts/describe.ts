import { creatorName } from '../text/creator-name';
import { languages, type Bilingual, type Language } from '../text/language';
import type { CreatorRole, Work } from '../text/work';
import { citeStructure } from './citation-tree';
import type { Item, Metadata } from './forms';
import { identifierOf, type Subject } from './identifiers';
import { withoutQuery, endpoints } from './templates';

/** What an edition is known by before its text is read. */
export interface DescribedEdition {
  readonly work: Work;
  readonly number: number;
  readonly date: string;
  readonly summary: Bilingual;
}

/** Ours first: what the Document endpoint gives where nothing is said. */
export const mediaTypes = ['application/tei+xml', 'text/html', 'text/plain'] as const;
export type MediaType = (typeof mediaTypes)[number];

const inBoth = (text: Bilingual) => languages.map((lang) => ({ lang, value: text[lang] }));

function makers({ creators }: Work, roles: readonly CreatorRole[]): { lang: string; value: string }[] {
  return creators.filter(({ role }) => roles.includes(role)).flatMap((creator) => languages.map((lang) => ({ lang, value: creatorName(creator, lang) })));
}

function record(work: Work, of: readonly Language[]): Metadata {
  return {
    title: inBoth(work.title), description: inBoth(work.summary), language: [...of], creator: makers(work, ['author']),
    contributor: makers(work, ['translator', 'editor']),
    ...(work.container ? { isPartOf: inBoth(work.container.series) } : {}),
    ...(work.date === null ? {} : { date: work.date }),
    rights: work.rights.flatMap(({ holder, statement }) => languages.map((lang) => ({ lang, value: lang === 'ja' ? `${holder.ja}：${statement.ja}` : `${holder.en}: ${statement.en}` }))),
  };
}

/** What a language is called in each. */
const names: Readonly<Record<Language, Bilingual>> = { ja: { ja: '日本語', en: 'Japanese' }, en: { ja: '英語', en: 'English' } };

const ofWork = (slug: string): Subject => ({ kind: 'work', work: slug });
const ofEdition = (slug: string, edition: number): Subject => ({ kind: 'edition', work: slug, edition });

export function describeLibrary(name: Bilingual, works: number, site: string): Item {
  const id = identifierOf({ kind: 'library' }, site);
  return {
    '@id': id, '@type': 'Collection', title: `${name.ja} ${name.en}`, dublinCore: { title: inBoth(name), language: [...languages] },
    totalParents: 0, totalChildren: works, collection: endpoints(site).collectionOf(id),
  };
}

/** A work; its editions are its versions. */
export function describeWork(work: Work, editions: number, site: string): Item {
  const id = identifierOf(ofWork(work.slug), site);
  return {
    '@id': id, '@type': 'Collection', title: work.title[work.originalLanguage], description: work.summary[work.originalLanguage],
    dublinCore: record(work, languages), totalParents: 1, totalChildren: editions, collection: endpoints(site).collectionOf(id),
  };
}

const numbered = (number: number): Bilingual => ({ ja: `第${number}版`, en: `edition ${number}` });

export function describeEdition({ work, number, date, summary }: DescribedEdition, site: string): Item {
  const id = identifierOf(ofEdition(work.slug, number), site);
  const language = work.originalLanguage;
  return {
    '@id': id, '@type': 'Collection', title: `${work.title[language]} (${numbered(number)[language]})`, description: summary[language],
    dublinCore: { ...record(work, languages), description: inBoth(summary), issued: date, isVersionOf: [identifierOf(ofWork(work.slug), site)] },
    totalParents: 1, totalChildren: languages.length, collection: endpoints(site).collectionOf(id),
  };
}

/** The text of an edition in one language: its title says which, so that the two are told apart also where a work has one title in both. */
export function describeText({ work, number, date }: DescribedEdition, language: Language, site: string): Extract<Item, { '@type': 'Resource' }> {
  const id = identifierOf({ kind: 'text', work: work.slug, edition: number, language }, site);
  const { collectionOf, navigationOf, documentOf } = endpoints(site);
  return {
    '@id': id, '@type': 'Resource', title: `${work.title[language]} (${numbered(number)[language]}${language === 'ja' ? '、' : ', '}${names[language][language]})`, description: work.summary[language],
    dublinCore: { ...record(work, [language]), title: inBoth(work.title).sort((a, b) => Number(b.lang === language) - Number(a.lang === language)), issued: date, isVersionOf: [identifierOf(ofWork(work.slug), site)] },
    totalParents: 1, totalChildren: 0, collection: collectionOf(id), navigation: navigationOf(id), document: documentOf(id), download: withoutQuery(documentOf(id)),
    citationTrees: [{ '@type': 'CitationTree', description: 'Paragraphs by number, and in them segments (about a sentence each) by address.', citeStructure: typed(citeStructure) }],
    mediaTypes: [...mediaTypes],
  };
}

interface Kind {
  readonly citeType: string;
  readonly citeStructure?: readonly Kind[];
}

type TypedKind = { '@type': 'CiteStructure'; citeType: string; citeStructure?: TypedKind[] };

function typed(kinds: readonly Kind[]): TypedKind[] {
  return kinds.map(({ citeType, citeStructure: inner }) => ({ '@type': 'CiteStructure', citeType, ...(inner ? { citeStructure: typed(inner) } : {}) }));
}
