import { languages, type Language } from '../text/language';

/** Paths of the API; `passage` as `formatPassage` writes it. */
export const apiPaths = {
  works: () => '/api/v1/works',
  work: (work: string) => `/api/v1/works/${work}`,
  editions: (work: string) => `/api/v1/works/${work}/editions`,
  edition: (work: string, edition: number) => `/api/v1/editions/${work}/${edition}`,
  passages: (work: string, edition: number) => `/api/v1/editions/${work}/${edition}/passages`,
  passage: (work: string, edition: number, passage: string) => `/api/v1/editions/${work}/${edition}/passages/${passage}`,
  passageText: (work: string, edition: number, passage: string, language: Language) => `/api/v1/editions/${work}/${edition}/passages/${passage}/text/${language}.txt`,
  citation: (work: string, edition: number, passage: string | null) =>
    `/api/v1/editions/${work}/${edition}${passage === null ? '' : `/passages/${passage}`}/citation`,
  results: (file: string) => `/api/v1/search/export/${file}`,
  glossary: () => '/api/v1/glossary',
  concept: (concept: string) => `/api/v1/glossary/${concept}`,
  occurrences: (concept: string) => `/api/v1/occurrences/${concept}`,
} as const;

/** The page of the same thing, in each language of the interface. `path` has no language in it, `site` no slash at its end. */
export function pagesOf(site: string, path: string): Record<Language, string> {
  return Object.fromEntries(languages.map((language) => [language, `${site}/${language}${path}`])) as Record<Language, string>;
}
