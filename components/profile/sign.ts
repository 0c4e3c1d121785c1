/*
 * A cheap sign that this browser has a word list: without it, nothing of it is loaded. The cookie cannot be
 * seen by a script. The settings' script shows it as `data-profile` on the root element before the first paint.
 */
export const profileSignKey = 'taiyaku.profile';

/** Storage can be forbidden: then there is a list as long as the page. */
export function hasProfileSign(): boolean {
  try {
    return localStorage.getItem(profileSignKey) !== null;
  } catch {
    return false;
  }
}

export function setProfileSign(exists: boolean): void {
  try {
    if (exists) localStorage.setItem(profileSignKey, '1');
    else localStorage.removeItem(profileSignKey);
  } catch {
    // As above.
  }
}
