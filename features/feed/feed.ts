import { createTranslator } from 'next-intl';
import { fullTitle } from '@/domain/citation/full-title';
import { persistentAddress } from '@/domain/citation/persistent-address';
import type { EditionEntry } from '@/domain/library/library';
import { creatorName } from '@/domain/text/creator-name';
import { escapeMarkup } from '@/domain/text/escape-markup';
import type { Work } from '@/domain/text/work';
import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';

export interface FeedProps {
  readonly locale: Locale;
  /** The address of the site, without a slash at its end. */
  readonly site: string;
  /** The newest first. */
  readonly editions: readonly (EditionEntry & { readonly work: Work })[];
}

const element = (name: string, text: string, attributes = '') => `<${name}${attributes}>${escapeMarkup(text)}</${name}>`;

/** New texts and editions as an Atom feed (RFC 4287) in one language. What an entry is of is known by the address that stays, in both. */
export function atomFeed({ locale, site, editions }: FeedProps): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'feed' });
  const { siteName } = messages[locale].shell;
  const self = `${site}${localized(locale, paths.feed())}`;
  const entries = editions.map(({ work, number, summary, publishedAt }) => {
    const title = fullTitle(work, locale);
    const authors = work.creators.filter(({ role }) => role === 'author').map((creator) => `<author>${element('name', creatorName(creator, locale))}</author>`);
    const history = number > 1 ? `<link rel="related" type="text/html" href="${site}${localized(locale, paths.history(work.slug))}" title="${t('history')}"/>` : '';
    return `<entry>
${element('id', persistentAddress(site, work.slug, number, null))}
${element('title', number === 1 ? title : t('edition', { title, number }))}
<link rel="alternate" type="text/html" hreflang="${locale}" href="${site}${localized(locale, paths.edition(work.slug, number))}"/>${history}
<published>${publishedAt}</published>
<updated>${publishedAt}</updated>
${authors.join('')}
<category term="${number === 1 ? 'text' : 'edition'}" label="${t(number === 1 ? 'newText' : 'newEdition')}"/>
${element('summary', number === 1 ? work.summary[locale] : summary[locale])}
</entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
${element('id', self)}
${element('title', t('title', { site: siteName }))}
${element('subtitle', t('about'))}
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${site}${localized(locale, paths.library())}"/>
<updated>${editions[0]?.publishedAt ?? '1970-01-01T00:00:00.000Z'}</updated>
<author>${element('name', siteName)}<uri>${site}</uri></author>
${entries.join('\n')}
</feed>
`;
}
