import type { MetadataRoute } from 'next';
import { env } from '@/server/runtime/env';

export const dynamic = 'force-static';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: '/api/' }, sitemap: `${env().SITE_URL}/sitemap.xml` };
}
