/** A word that the analyser does not know, and cuts in two. */
export interface ProjectWord {
  readonly text: string;
  readonly reading: string;
  readonly kind: 'noun' | 'name';
}

export const projectWords: readonly ProjectWord[] = [
  { text: 'もがみ', reading: 'もがみ', kind: 'name' },
  { text: '令和', reading: 'れいわ', kind: 'name' },
  { text: '明和', reading: 'めいわ', kind: 'name' },
  { text: 'なぎさ', reading: 'なぎさ', kind: 'noun' },
  { text: '海空域', reading: 'かいくういき', kind: 'noun' },
];
