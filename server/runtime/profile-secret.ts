import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env';
import { verify } from './signed-token';

let secret: string | undefined;

/** What readers' cookies are signed with: PROFILE_SECRET, or else what was made for this place when it was first needed. */
export function profileSecret(): string {
  secret ??= env().PROFILE_SECRET ?? keptSecret(join(/* turbopackIgnore: true */ process.cwd(), 'var'));
  return secret;
}

/** The id of the profile that a token was signed for; null for none, and for what was not signed here. */
export function profileIdOf(token: string | null): string | null {
  return token === null ? null : verify(token, profileSecret());
}

/** Exported for its test. */
export function keptSecret(folder: string): string {
  const file = join(folder, 'profile-secret');
  mkdirSync(folder, { recursive: true });
  try {
    // Fails where it is there: of several processes that start together, one makes it.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = readFileSync(file, 'utf8').trim();
  if (kept.length < 32) throw new Error(`${file} does not hold a secret of 32 characters or more. Remove it, and another one is made.`);
  return kept;
}
