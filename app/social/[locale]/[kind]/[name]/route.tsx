import { hasLocale } from 'next-intl';
import { ImageResponse } from 'next/og';
import { SocialImage, socialImageSize } from '@/features/social-image/social-image';
import { messages } from '@/i18n/messages';
import { routing } from '@/i18n/routing';
import { socialFonts } from '@/server/runtime/social-fonts';
import { readConceptCard, readPassageCard, readWorkCard, type SocialCard } from '@/server/use-cases/read-social-card';

// Drawn when it is first asked for and then kept with the pages: an image takes longer than a page.
export const dynamic = 'force-static';
export const dynamicParams = true;

export const generateStaticParams = () => [];

interface RouteContext {
  readonly params: Promise<{ locale: string; kind: string; name: string }>;
}

const siteCard: SocialCard = {
  title: { ja: messages.ja.shell.siteTagline, en: messages.en.shell.siteTagline },
  line: { ja: '', en: '' },
};

async function readCard(kind: string, name: string): Promise<SocialCard | null> {
  if (kind === 'work') return readWorkCard(name);
  if (kind === 'concept') return readConceptCard(name);
  if (kind === 'passage') return readPassageCard(name);
  return kind === 'site' && name === 'taiyaku' ? siteCard : null;
}

export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  const { locale, kind, name } = await params;
  const slug = /^(.+)\.png$/.exec(name)?.[1];
  const card = slug === undefined || !hasLocale(routing.locales, locale) ? null : await readCard(kind, slug);
  if (!card || !hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const { shell } = messages[locale];
  const { fonts, setInType } = socialFonts();
  const both = ({ ja, en }: SocialCard['title']) => ({ ja: setInType(ja), en: setInType(en) });
  const section = { site: '', work: shell.library, passage: shell.library, concept: shell.glossary }[kind] ?? '';
  return new ImageResponse(
    <SocialImage siteName={shell.siteName} section={section} title={both(card.title)} line={both(card.line)} />,
    { ...socialImageSize, fonts: [...fonts] },
  );
}
