/** Counts changes to what is made of a dictionary's file: the same file is read again after one. */
export const readerVersion = 2;
