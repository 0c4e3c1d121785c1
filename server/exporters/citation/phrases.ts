import type { ApparatusKind } from '@/domain/apparatus/apparatus';
import type { CitationSource } from '@/domain/citation/citation-source';
import type { TextualStatus } from '@/domain/citation/textual-status';
import type { Language } from '@/domain/text/language';
import { printPassage } from '@/domain/text/passage';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const count = (n: number, one: string, many: string) => `${numbers[n] ?? n} ${n === 1 ? one : many}`;

const kinds: Readonly<Record<ApparatusKind, Readonly<Record<Language, (n: number) => string>>>> = {
  supplied: { en: (n) => `${count(n, 'reading', 'readings')} supplied by the editors`, ja: (n) => `編者が補った箇所${n}` },
  corrected: { en: (n) => `${count(n, 'reading', 'readings')} corrected`, ja: (n) => `訂正した箇所${n}` },
  gap: { en: (n) => count(n, 'gap where text is lost', 'gaps where text is lost'), ja: (n) => `欠落${n}` },
  transposed: { en: (n) => `${count(n, 'stretch', 'stretches')} moved from elsewhere in the witness`, ja: (n) => `底本から移した箇所${n}` },
  surplus: { en: (n) => `${count(n, 'surplus reading', 'surplus readings')} left out`, ja: (n) => `余分とみて除いた箇所${n}` },
};

/** What is said of the state of the text: "two readings supplied by the editors"; empty where nothing is. No full stop. */
export function statusPhrase(status: TextualStatus, language: Language): string {
  const said = (Object.keys(kinds) as ApparatusKind[]).filter((kind) => status[kind] > 0).map((kind) => kinds[kind][language](status[kind]));
  return said.join(language === 'ja' ? '、' : ', ');
}

export const project: Readonly<Record<Language, string>> = { ja: '対訳', en: 'Taiyaku' };

/** The place, as a short form has it: "passage 4.2"; empty for a whole work. */
export function passagePhrase({ passage }: Pick<CitationSource, 'passage'>, language: Language): string {
  if (!passage) return '';
  return language === 'ja' ? printPassage(passage) : `passage ${printPassage(passage)}`;
}

/** Edition and place in it: "Taiyaku, edition 1 (2026-11-23), passage 4.2". */
export function editionPhrase({ edition, passage }: Pick<CitationSource, 'edition' | 'passage'>, language: Language): string {
  const { number, date } = edition;
  if (language === 'ja') return `『対訳』第${number}版（${date}）${passage ? `、${printPassage(passage)}` : ''}`;
  return `Taiyaku, edition ${number} (${date})${passage ? `, passage ${printPassage(passage)}` : ''}`;
}

/** Sentences that follow a citation where a style has no form for what they say. */
export function closingPhrases(source: CitationSource, language: Language): string {
  const status = statusPhrase(source.status, language);
  const stop = language === 'ja' ? '。' : '. ';
  const capital = status.charAt(0).toUpperCase() + status.slice(1);
  return [editionPhrase(source, language), ...(status === '' ? [] : [language === 'ja' ? `本文：${status}` : capital])].map((part) => `${part}${stop}`).join('').trim();
}

/** How an English style words when and where something was read: Chicago’s bibliography and notes, MLA, APA. */
export type AccessForm = 'accessed' | 'note' | 'accessedShort' | 'retrieved';

const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** Address and date of access, in the order of the style (MLA has written the address already); a note goes on in one sentence. Japanese has one order. */
export function accessPhrase({ accessed, url }: CitationSource, language: Language, form: AccessForm): string {
  const day = new Date(`${accessed}T00:00:00Z`);
  const long = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  if (language === 'ja') return `${{ accessed: `${url}. `, retrieved: `${url} `, note: `${url}, `, accessedShort: '' }[form]}参照 ${long}。`;
  const short = `${day.getUTCDate()} ${shortMonths[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
  return {
    accessed: `Accessed ${long}. ${url}.`, note: `accessed ${long}, ${url}.`,
    // A full stop behind an address would be taken for a part of it: APA has none.
    accessedShort: `Accessed ${short}.`, retrieved: `Retrieved ${long}, from ${url}`,
  }[form];
}
