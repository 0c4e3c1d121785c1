import type { Messages } from '@/i18n/messages';

export type StudyWords = Messages['study'];

/** Puts values where the words have their names in braces. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
