import type { MetadataRoute } from 'next';
import { env } from '@/server/runtime/env';

/** Of one reader, or with an address for each thing that somebody may type. All else is open: the headers of pages lead programs into the API. */
const endless = ['/api/v1/profile', '/api/v1/search', '/api/v1/suggestions', '/api/v1/look-up', '/api/health'];

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: [...endless] }, sitemap: `${env().SITE_URL}/sitemap.xml` };
}
