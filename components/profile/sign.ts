/*
 * A cheap sign that this browser has a word list: without it, nothing of it is loaded. The cookie cannot be
 * seen by a script. The settings' script shows it as `data-profile` on the root element before the first paint.
 */
export const profileSignKey = 'taiyaku.profile';

/** The same of readings that were chosen: a page that has none to print loads nothing for them. */
const choicesSignKey = 'taiyaku.choices';

/** Storage can be forbidden: then there is a list as long as the page. */
function has(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function set(key: string, exists: boolean): void {
  try {
    if (exists) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // As above.
  }
}

export const hasProfileSign = () => has(profileSignKey);
export const setProfileSign = (exists: boolean) => set(profileSignKey, exists);
export const hasChoicesSign = () => has(choicesSignKey);
export const setChoicesSign = (exists: boolean) => set(choicesSignKey, exists);
