import type { ApparatusEntry, ApparatusKind } from '@/domain/apparatus/apparatus';
import { brackets } from '@/domain/apparatus/brackets';
import { gapMarker } from '@/domain/apparatus/gap-marker';
import type { Bilingual, Language } from '@/domain/text/language';
import { creatorName } from '@/domain/text/creator-name';
import type { EditionHead } from '@/domain/text/edition-pages';
import { formatPassage } from '@/domain/text/passage';
import type { CreatorRole } from '@/domain/text/work';
import type { ExportSource } from './format';

/** What files for people say besides the text, in the language of the text beside it. */
export const exportMessages = {
  contents: { ja: '目次', en: 'Contents' },
  notes: { ja: '注', en: 'Notes' },
  apparatus: { ja: '校異', en: 'Apparatus' },
  terms: { ja: '用語', en: 'Terms' },
  rights: { ja: '権利', en: 'Rights' },
  key: { ja: '記号', en: 'Key to the signs' },
  nothing: { ja: '底本にない', en: 'not in the witness' },
  leftOut: { ja: '除く', en: 'left out' },
  record: { ja: '書誌', en: 'Record' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const editorialSigns: readonly (readonly [kind: ApparatusKind, sign: string, meaning: Bilingual])[] = [
  ['supplied', brackets.supplied.join(' '), { ja: '底本になく、編者が補った', en: 'missing from the witness, supplied by the editors' }],
  ['corrected', brackets.corrected.join(' '), { ja: '底本の誤りを訂正した', en: 'an error of the witness, corrected' }],
  ['gap', gapMarker.ja, { ja: '失われている', en: 'something is lost' }],
];

const kinds: Readonly<Record<ApparatusKind, Bilingual>> = {
  corrected: { ja: '訂正', en: 'corrected' }, supplied: { ja: '補い', en: 'supplied' }, surplus: { ja: '余分', en: 'surplus' },
  transposed: { ja: '移動', en: 'transposed' }, gap: { ja: '欠落', en: 'lost' },
};
const roles: Readonly<Record<CreatorRole, Bilingual>> = { author: { ja: '著', en: '' }, translator: { ja: '訳', en: 'translated by ' }, editor: { ja: '校訂・注', en: 'edited and annotated by ' } };

/** Who made it: 小熊 真也 著、対訳編集部 訳 / Oguma Shinya; translated by Taiyaku editors. */
export function creatorNames({ work }: EditionHead, language: Language): string {
  const each = work.creators.map((creator) => (language === 'ja' ? `${creatorName(creator, 'ja')} ${roles[creator.role].ja}` : `${roles[creator.role].en}${creatorName(creator, 'en')}`));
  return each.join(language === 'ja' ? '、' : '; ');
}

/** Edition, passage and address: where the file comes from. */
export function sourceLine({ head, passage, siteUrl }: Pick<ExportSource, 'head' | 'passage' | 'siteUrl'>, language: Language): string {
  const url = `${siteUrl}/read/${head.work.slug}/${head.number}${passage ? `/${formatPassage(passage)}` : ''}`;
  return language === 'ja' ? `対訳 第${head.number}版（${head.date}） ${url}` : `Taiyaku, edition ${head.number} (${head.date}), ${url}`;
}

/** An entry in a line: where, what was received and what stands now, why. `received` is what the witness has. */
export function entryLine(entry: ApparatusEntry, received: readonly string[], language: Language): string {
  const places = [...new Set([...entry.places, ...entry.restingOn].map(({ address }) => address))].join(', ');
  const ranges = lineRanges(entry.lines);
  const lines = ranges.length === 0 ? '' : language === 'ja' ? `底本 ${ranges.join('、')}行` : `witness ${entry.lines.length === 1 ? 'line' : 'lines'} ${ranges.join(', ')}`;
  const had = received.filter((words) => words !== '').map((words) => (language === 'ja' ? `「${words}」` : `“${words}”`)).join(language === 'ja' ? '' : ', ');
  const where = [places, lines].filter((part) => part !== '').join(language === 'ja' ? '、' : ', ');
  const head = `${where}${where === '' ? '' : ' '}${kinds[entry.kind][language]}`;
  const witness = had === '' ? '' : language === 'ja' ? `（底本${had}）` : ` (witness ${had})`;
  return `${head}${witness}${language === 'ja' ? '：' : ': '}${entry.reason[language]}`;
}

/** 18, 19, 20, 24 as 18–20, 24. */
function lineRanges(lines: readonly number[]): string[] {
  const ranges: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last?.to === line - 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
}

/** Rights in the original, the translation and the annotations. */
export function rightsLines({ work }: EditionHead, language: Language): string[] {
  return work.rights.map(({ holder, statement, licence }) => `${holder[language]}${language === 'ja' ? '：' : ': '}${statement[language]}${licence === null ? '' : language === 'ja' ? `（${licence}）` : ` (${licence})`}`);
}
