import { createHmac, timingSafeEqual } from 'node:crypto';

function signatureOf(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`profile:${id}`).digest('base64url');
}

/** `id.signature`. */
export function sign(id: string, secret: string): string {
  return `${id}.${signatureOf(id, secret)}`;
}

/** The id that was signed; null for anything else. */
export function verify(token: string, secret: string): string | null {
  const [id = '', signature = '', ...rest] = token.split('.');
  if (id === '' || rest.length > 0) return null;
  const expected = Buffer.from(signatureOf(id, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
