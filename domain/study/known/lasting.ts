/** Seconds for which a profile and its cookie last after they were used: as long as browsers keep a cookie, 400 days. */
export const profileLifetime = 400 * 24 * 60 * 60;
