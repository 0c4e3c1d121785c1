/** Told at the edition's element when the readings that the reader chose for its words are others than before, and printed: texts may be divided anew. */
export const chosenAnew = 'taiyaku:chosen-anew';
