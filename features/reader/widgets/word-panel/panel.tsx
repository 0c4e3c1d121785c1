/** @jsxImportSource preact */
import { vocabularyOf } from '@/domain/japanese/token';
import { wordStates, type WordState } from '@/domain/study/known/change';
import { isVocabulary, kanjiOf } from '@/domain/study/known/word';
import type { PanelWord, WordFile } from '@/domain/study/word-file';
import { otherLanguage } from '@/domain/text/language';
import { localized, paths } from '@/i18n/paths';
import { Doubt, hasReadingChoice, ReadingPart, type ChoiceActs } from './reading-choice';
import { pageCopy } from '../ui/page-copy';
import { ConceptPart, FormPart, GrammarPart, KanjiPart } from './about';
import { BestSensePart, DictionaryPart } from './dictionary';
import { pageLanguage, type PanelMessages } from '../../dom/messages';
import type { OtherPlaces } from './page-context';
import type { PanelState } from './panel-state';
import { EntryPart, Japanese, Part } from './parts';

export interface PanelActs {
  mark(state: WordState): void;
  toggleReading(): void;
  askDictionary(): void;
  readonly choice: ChoiceActs;
}

export interface PanelProps {
  readonly address: string;
  /** As the word file has it. */
  readonly word: PanelWord;
  /** As the reader read it when the panel was opened. */
  readonly asRead: PanelWord;
  /** `work/number`. */
  readonly edition: string;
  readonly file: WordFile;
  readonly words: PanelMessages;
  /** What the page has about the word where it stands. */
  readonly page: {
    readonly edits: readonly Element[];
    /** The sentence in the other language, where the layout hides it. */
    readonly translation: Element | null;
    readonly places: OtherPlaces;
  };
  /** Distinguishes the radio buttons of one panel from those of another. */
  readonly name: string;
  readonly state: PanelState;
  readonly acts: PanelActs;
}

/** Whether the dictionary is asked for a sense, as the editors give none. No dictionary has 2021年. */
export function lacksSense({ sense, partOfSpeech, surface }: PanelWord): boolean {
  return !sense && partOfSpeech !== 'particle' && partOfSpeech !== 'auxiliary' && !/\p{Nd}/u.test(surface);
}

/** Whether there is a reading over the word that can be hidden. */
const hasHideableReading = ({ reading, surface }: PanelWord) => reading !== null && kanjiOf(surface).length > 0;

/**
 * All that is known of a word where it stands: what it means here and the reader's own mark first, then what editors and glossary say of the
 * place, the general dictionary last and only when asked. Where the editors give no sense, the dictionary's stands in its place.
 */
export function WordPanel({ address, word, asRead, edition, file, words, page, name, state, acts }: PanelProps) {
  const { lemma } = vocabularyOf(asRead);
  const { settled } = state.choice;
  const isChoicePlain = word.certainty === 'doubtful' || asRead !== word;
  return (
    <>
      <Heading word={asRead} original={word} reading={settled?.reading ?? word.reading} isSettled={settled !== null} words={words} />
      {asRead.sense && (
        <Part className="sense" heading={words.here}>
          {[pageLanguage(), otherLanguage(pageLanguage())].map((language) => <p key={language} lang={language}>{asRead.sense?.[language]}</p>)}
        </Part>
      )}
      {lacksSense(asRead) && <BestSensePart lemma={lemma} lookUp={state.sense} words={words} />}
      {asRead.atGap && <p className="hint">{words.atGap}</p>}
      {isVocabulary(word) && <MarkPart mark={state.mark} words={words} act={acts.mark} />}
      {hasReadingChoice(word) && <ReadingPart isPlain={isChoicePlain} word={word} name={name} state={state.choice} words={words} acts={acts.choice} />}
      {page.edits.map((entry) => <EntryPart key={entry.id} className="edit" heading={words.edited} entry={entry} />)}
      {page.translation && <Part className="translation" heading={words.translation}>{pageCopy([page.translation])}</Part>}
      <ConceptPart word={asRead} words={words} />
      <button type="button" className="ask" data-listen="">{words.listen}</button>
      {hasHideableReading(word) && <button type="button" className="ask" aria-pressed={state.isReadingKnown} onClick={acts.toggleReading}>{words.knowReading}</button>}
      <FormPart word={asRead} words={words} />
      <GrammarPart address={address} span={word.span} file={file} words={words} />
      <KanjiPart word={asRead} file={file} words={words} />
      <PlacesPart places={page.places} edition={edition} words={words} />
      <DictionaryPart lemma={lemma} lookUp={state.dictionary} words={words} ask={acts.askDictionary} />
    </>
  );
}

interface HeadingProps {
  readonly word: PanelWord;
  readonly original: PanelWord;
  /** In force now. */
  readonly reading: string | null;
  readonly isSettled: boolean;
  readonly words: PanelMessages;
}

function Heading({ word: { surface, lemma, lemmaReading, reading: readAtFirst, certainty, partOfSpeech, detail, conjugation, level }, original, reading, isSettled, words }: HeadingProps) {
  const kinds = [
    words.partOfSpeech[partOfSpeech], conjugation ? words.wordClass[conjugation.wordClass] : '', detail ? words.detail[detail] : '',
    level === 'beyond' ? words.beyond : (level ?? ''), certainty === 'reviewed' && readAtFirst !== surface ? words.reviewed : '',
  ].filter((kind) => kind !== '');
  return (
    <div>
      <h3 lang="ja" translate={false}>{surface}{' '}<span className="yomi">{reading !== surface && reading}</span></h3>
      <p className="kind">
        {lemma !== surface && <>{`${words.dictionaryForm} `}<Japanese>{`${lemma}${lemmaReading === null || lemmaReading === lemma ? '' : `【${lemmaReading}】`}`}</Japanese>{' · '}</>}
        {kinds.join(' · ')}
      </p>
      <Doubt word={original} isSettled={isSettled} words={words} />
    </div>
  );
}

/** What the reader says of the word, and the way to their list. */
function MarkPart({ mark, words, act }: { readonly mark: WordState | null; readonly words: PanelMessages; readonly act: (state: WordState) => void }) {
  return (
    <Part className="known" heading={words.thisWord}>
      <div className="states">
        {wordStates.map((state, index) => (
          <button key={state} type="button" data-state={state} aria-pressed={state === mark} onClick={() => act(state)}><kbd>{index + 1}</kbd>{' '}{words.states[state]}</button>
        ))}
      </div>
      <p className="by"><a href={localized(pageLanguage(), paths.study())}>{words.toList}</a></p>
    </Part>
  );
}

/** Where else in this text the word stands. */
function PlacesPart({ places: { quoted, rest }, edition, words }: { readonly places: OtherPlaces; readonly edition: string; readonly words: PanelMessages }) {
  if (quoted.length === 0) return null;
  return (
    <Part className="places" heading={words.places}>
      <ul className="by">{quoted.map(({ address, quote }, index) => <li key={index}><Place address={address} edition={edition} />{' '}{quote && pageCopy([quote])}</li>)}</ul>
      {rest.length > 0 && <p className="by">{rest.map((address) => <><Place address={address} edition={edition} />{' '}</>)}</p>}
    </Part>
  );
}

/** A passage's page has not the whole text. */
function Place({ address, edition }: { readonly address: string; readonly edition: string }) {
  const [work = '', number = ''] = edition.split('/');
  const path = document.getElementById(address) ? '' : localized(pageLanguage(), paths.edition(work, Number(number)));
  return <a href={`${path}#${address}`}>{address}</a>;
}
