import { createHash } from 'node:crypto';

/** The source expression that allows one inline script: CSP Level 3, by the SHA-256 of its UTF-8. */
export function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}

/**
 * What a page may load and run. It is the same for every page, as all pages have the same few inline scripts:
 * docs/decisions/content-security-policy.md
 * @param inlineScripts the texts of the inline scripts that may run
 */
export function contentSecurityPolicy(inlineScripts: readonly string[] = []): string {
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...inlineScripts.map(hashSource)].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
