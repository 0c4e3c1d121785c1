import 'server-only';
import { licenceAddress } from '@/domain/citation/licence-address';
import { persistentAddress } from '@/domain/citation/persistent-address';
import { schemaType } from '@/domain/citation/schema-type';
import { parseEditionNumber } from '@/domain/text/edition-number';
import type { Language } from '@/domain/text/language';
import type { Work } from '@/domain/text/work';
import { citationFormats } from '@/server/exporters/citation/formats/formats';
import { exportFormats } from '@/server/exporters/formats/formats';
import { readEditionRecord } from '@/server/repositories/edition-record';
import { env } from '@/server/runtime/env';

interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type?: string;
}

const page = /^\/(?<language>ja|en)\/read\/(?<slug>[a-z0-9-]+)(?:\/(?<edition>\d+)(?:\/(?<passage>\d[^/]*))?)?$/;

/**
 * What the page of a work, an edition or a passage says of itself in its `Link` header (signposting.org): how to cite it, files that
 * describe it, what it can be had as, what it is, under which license; a passage, of what it is a part. `path` is that of a page that was found. Null for other pages.
 */
export function pageLinks(path: string): string | null {
  const { language, slug = '', edition, passage } = page.exec(path)?.groups ?? {};
  if (language === undefined) return null;
  const asked = edition === undefined ? null : parseEditionNumber(edition);
  if (edition !== undefined && asked === null) return null;
  const found = readEditionRecord(slug, asked);
  return found && write(linksOf({ ...found, language: language as Language, passage }));
}

function linksOf({ work, number, language, passage }: { work: Work; number: number; language: Language; passage: string | undefined }): Link[] {
  const site = env().SITE_URL;
  const whole = `${site}/${language}/read/${work.slug}/${number}`;
  const stays = persistentAddress(site, work.slug, number, passage ?? null);
  const files = `${site}/api/v1/editions/${work.slug}/${number}${passage === undefined ? '' : `/passages/${passage}`}`;
  const kind = passage === undefined ? 'edition' : 'passage';
  const license = licenseOf(work);
  return [
    { rel: 'cite-as', href: stays },
    { rel: 'type', href: `https://schema.org/${schemaType(work.genre)}` },
    ...citationFormats.map(({ id, extension, contentType }) => ({ rel: 'describedby', href: `${files}/citation/${id}.${language}.${extension}`, type: contentType.split(';')[0] })),
    // A package there is only of editions that brought one.
    ...exportFormats.filter(({ of, needsPackage }) => of.includes(kind) && !needsPackage)
      .map(({ id, extension, contentType }) => ({ rel: 'item', href: `${files}/export/${id}.${extension}`, type: contentType.split(';')[0] })),
    ...(passage === undefined ? [] : [{ rel: 'collection', href: whole, type: 'text/html' }]),
    ...(license === null ? [] : [{ rel: 'license', href: license }]),
  ];
}

/** The page shows all parts of a work, and is under a license where all of them are under the same one. */
function licenseOf({ rights }: Work): string | null {
  const [first = null, ...others] = rights.map(({ licence }) => licence);
  return others.every((licence) => licence === first) ? licenceAddress(first) : null;
}

function write(links: readonly Link[]): string {
  return links.map(({ href, rel, type }) => `<${href}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`).join(', ');
}
