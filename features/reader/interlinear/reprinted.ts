/** Told at the edition's element when its Japanese was printed anew: places found before are in no page any more. */
export const reprinted = 'taiyaku:reprinted';
