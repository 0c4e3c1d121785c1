/*
 * A cheap sign that this browser has a word list: without it, nothing of it is loaded. The cookie cannot be
 * seen by a script. The settings' script shows it as `data-profile` on the root element before the first paint.
 */
export const profileFlagKey = 'taiyaku.profile';

/** The same of readings that were chosen: a page that has none to print loads nothing for them. */
const choicesFlagKey = 'taiyaku.choices';

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

export const hasProfileFlag = () => has(profileFlagKey);
export const setProfileFlag = (exists: boolean) => set(profileFlagKey, exists);
export const hasChoicesFlag = () => has(choicesFlagKey);
export const setChoicesFlag = (exists: boolean) => set(choicesFlagKey, exists);
