import { createTranslator } from 'next-intl';
import { frameHtml, thumbnailSize, type OembedAnswer } from '@/domain/oembed/answer';
import { embedSize } from '@/domain/oembed/size';
import { creatorName } from '@/domain/text/creator-name';
import { formatPassage, printPassage } from '@/domain/text/passage';
import type { Work } from '@/domain/text/work';
import { messages } from '@/i18n/messages';
import { socialImagePath } from '@/i18n/page-metadata';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import type { Embeddable } from '@/server/use-cases/read-oembed';

interface Room {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** Consumers may keep an answer for a day: an edition never changes, and a newer one has an address of its own. */
const day = 86_400;

export function toOembed(found: Embeddable, locale: Locale, site: string, room: Room): OembedAnswer {
  if (found.kind === 'text') {
    const { work } = found;
    return { version: '1.0', type: 'link', title: work.title[locale], ...common(work, locale, site), ...thumbnail(socialImagePath(locale, 'work', work.slug), site, room) };
  }
  const { edition: { work, number }, passage, paragraphs } = found;
  const address = formatPassage(passage);
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'embed' });
  const title = t('title', { work: work.title[locale], address: printPassage(passage) });
  const size = embedSize(paragraphs, room);
  return {
    version: '1.0', type: 'rich', title, ...common(work, locale, site),
    html: frameHtml(`${site}${localized(locale, paths.embed(work.slug, number, address))}`, title, size), ...size,
    ...thumbnail(socialImagePath(locale, 'passage', `${work.slug}.${number}.${address}`), site, room),
  };
}

function common(work: Work, locale: Locale, site: string) {
  const authors = work.creators.filter(({ role }) => role === 'author').map((creator) => creatorName(creator, locale));
  return {
    ...(authors.length === 0 ? {} : { author_name: authors.join(messages[locale].embed.nameSeparator) }),
    provider_name: messages[locale].shell.siteName, provider_url: `${site}${localized(locale, paths.library())}`, cache_age: day,
  };
}

function thumbnail(path: string, site: string, { width, height }: Room) {
  if ((width ?? Infinity) < thumbnailSize.width || (height ?? Infinity) < thumbnailSize.height) return {};
  return { thumbnail_url: `${site}${path}`, thumbnail_width: thumbnailSize.width, thumbnail_height: thumbnailSize.height };
}
