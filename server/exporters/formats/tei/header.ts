import type { EditionHead } from '@/domain/text/edition-pages';
import { languages, type Bilingual } from '@/domain/text/language';
import { formatPassage, type Passage } from '@/domain/text/passage';
import type { Creator } from '@/domain/text/work';
import { escapeMarkup } from '@/domain/text/escape-markup';
import { attributes } from '../xml';

const both = (text: Bilingual, write: (words: string, language: 'ja' | 'en') => string) => languages.map((language) => write(escapeMarkup(text[language]), language)).join('');
const element = (name: string, values: Parameters<typeof attributes>[0]) => (words: string, language: string) => `<${name}${attributes({ ...values, 'xml:lang': language })}>${words}</${name}>`;

/** Who answers for entries of the apparatus, by the id that `resp` points at. */
export type Responsible = ReadonlyMap<string, Bilingual>;

export interface HeaderOf {
  readonly head: EditionHead;
  readonly passage: Passage | null;
  readonly siteUrl: string;
  readonly responsible: Responsible;
}

/** The whole bibliographic record; what the editors did and how it is marked; the languages; the edition. */
export function teiHeader({ head, passage, siteUrl, responsible }: HeaderOf): string {
  const { work, number } = head;
  const page = `${siteUrl}/read/${work.slug}/${number}${passage ? `/${formatPassage(passage)}` : ''}`;
  return `<teiHeader>
<fileDesc>
<titleStmt>
${both(work.title, element('title', { type: 'main' }))}<title type="reading" xml:lang="ja-Hira">${escapeMarkup(work.titleReading)}</title>${work.subtitle ? both(work.subtitle, element('title', { type: 'sub' })) : ''}
${work.creators.map(creator).join('\n')}
${[...responsible].map(([id, name]) => `<respStmt xml:id="${id}"><resp>apparatus</resp>${both(name, element('name', {}))}</respStmt>`).join('\n')}
</titleStmt>
<editionStmt><edition n="${number}">${both({ ja: `第${number}版`, en: `Edition ${number}` }, element('seg', {}))}<date when="${head.date}"/></edition></editionStmt>
<publicationStmt>
<publisher>${both({ ja: '対訳', en: 'Taiyaku' }, element('name', {}))}</publisher>
<date when="${head.publishedAt.slice(0, 10)}"/>
<idno type="URI">${escapeMarkup(page)}</idno>
<idno type="work">${work.slug}</idno>${passage ? `\n<idno type="passage">${formatPassage(passage)}</idno>` : ''}
<idno type="SHA-256">${head.digest}</idno>
<availability>
${work.rights.map(({ part, holder, statement, licence }) => `<p n="${part}">${both(holder, element('seg', { type: 'holder' }))}${both(statement, element('seg', { type: 'statement' }))}${licence === null ? '' : `<ref type="licence" target="https://spdx.org/licenses/${escapeMarkup(licence)}.html">${escapeMarkup(licence)}</ref>`}</p>`).join('\n') || '<p/>'}
</availability>
</publicationStmt>
${seriesStatement(head)}<sourceDesc>
<bibl>${both(work.title, element('title', { level: 'a' }))}${work.container?.publication ? both(work.container.publication, element('title', { level: 'j' })) : ''}${work.date === null ? '' : `<date${attributes({ when: /^\d{4}(-\d\d){0,2}$/.test(work.date) ? work.date : null })}>${escapeMarkup(work.date)}</date>`}${work.dateNote ? both(work.dateNote, element('note', { type: 'date' })) : ''}</bibl>
${witnesses(head)}</sourceDesc>
</fileDesc>
<encodingDesc>
<editorialDecl>${both(howEdited, element('p', {}))}</editorialDecl>
</encodingDesc>
<profileDesc>
<abstract>${both(work.summary, element('p', {}))}</abstract>
<langUsage><language ident="ja"${work.originalLanguage === 'ja' ? ' n="original"' : ''}>日本語</language><language ident="en"${work.originalLanguage === 'en' ? ' n="original"' : ''}>English</language></langUsage>
<textClass><keywords><term type="genre">${work.genre}</term></keywords></textClass>
</profileDesc>
<revisionDesc><change n="${number}" when="${head.date}">${both(head.summary, element('seg', {}))}</change></revisionDesc>
</teiHeader>
`;
}

const howEdited: Bilingual = {
  ja: '底本にない語は supplied、訂正した箇所は choice の中の sic と corr、余分とみて除いた字は surplus、失われた箇所は gap で示す。訳文で、補った語や失われた箇所に基づく語は seg（type="resting"）と gap で示す。どれも corresp が校異の項目を指す。',
  en: 'Words that the witness lacks are in supplied; corrections in choice with sic and corr; characters left out as surplus in surplus; what is lost is a gap. Words of the translation that rest on supplied, corrected or lost text are in seg with type="resting", or a gap. The corresp of each points at its entry in the apparatus.',
};

function creator({ role, person, body, affiliation }: Creator): string {
  const name = (parts: { family: string; given: string }, language: string) => `<persName xml:lang="${language}"><surname>${escapeMarkup(parts.family)}</surname><forename>${escapeMarkup(parts.given)}</forename></persName>`;
  const names = person ? name(person.ja, 'ja') + name(person.reading, 'ja-Hira') + name(person.en, 'en') : both(body ?? { ja: '', en: '' }, element('orgName', {}));
  const inner = `${names}${affiliation ? both(affiliation, element('affiliation', {})) : ''}`;
  return role === 'author' ? `<author>${inner}</author>` : `<editor role="${role}">${inner}</editor>`;
}

function seriesStatement({ work: { container } }: EditionHead): string {
  if (!container) return '';
  const number = container.number === null ? '' : `<biblScope unit="issue">${escapeMarkup(container.number)}</biblScope>`;
  return `<seriesStmt>${both(container.series, element('title', { level: 's' }))}${number}</seriesStmt>\n`;
}

function witnesses({ witness }: EditionHead): string {
  if (!witness) return '';
  return `<listWit><witness xml:id="witness" n="${escapeMarkup(witness.siglum)}" xml:lang="${witness.language}"><bibl>${both(witness.title, element('title', {}))}${both(witness.description, element('note', {}))}<idno type="SHA-256">${witness.sha256}</idno></bibl></witness></listWit>\n`;
}
