/** @jsxImportSource preact */
import type { PanelWord, WordFile } from '@/domain/study/word-file';
import { overlaps, type Span } from '@/domain/text/span';
import { GrammarPart } from './about';
import { DictionaryPart } from './dictionary';
import { pageLanguage, type PanelMessages } from '../../dom/messages';
import type { LookUp } from './look-up';
import { Japanese, Part } from './parts';

export interface AskedStretch {
  readonly address: string;
  readonly span: Span;
  /** The words that it holds, or of which it holds a piece. */
  readonly words: readonly PanelWord[];
  readonly text: string;
}

export interface StretchPanelProps {
  readonly asked: AskedStretch;
  /** A word as the reader reads it. */
  readonly asRead: (word: PanelWord) => PanelWord;
  readonly file: WordFile;
  readonly words: PanelMessages;
  readonly lookUp: LookUp;
  readonly open: (word: PanelWord) => void;
  readonly askDictionary: () => void;
}

/** All that is known of some words together: each by itself, the grammar that joins them, and the dictionary. */
export function StretchPanel({ asked, asRead, file, words, lookUp, open, askDictionary }: StretchPanelProps) {
  const { text } = asked;
  const reading = readingOf({ ...asked, words: asked.words.map(asRead) });
  return (
    <>
      <div><h3 lang="ja" translate={false}>{text}{reading !== null && reading !== text && <>{' '}<span className="yomi">{reading}</span></>}</h3></div>
      {asked.words.length > 0 && (
        <Part className="stretch" heading={words.wordForWord}>
          <ul>{asked.words.map((word) => <WordOfStretch key={word.span.start} word={word} reading={asRead(word).reading} words={words} open={open} />)}</ul>
        </Part>
      )}
      <GrammarPart address={asked.address} span={asked.span} file={file} words={words} />
      <DictionaryPart lemma={text} lookUp={lookUp} words={words} ask={askDictionary} />
    </>
  );
}

function WordOfStretch({ word, reading, words, open }: Pick<StretchPanelProps, 'words' | 'open'> & { readonly word: PanelWord; readonly reading: string | null }) {
  const { surface, sense, partOfSpeech } = word;
  const language = pageLanguage();
  const onClick = (event: MouseEvent) => {
    // The word's panel takes the button's place: for the page it would be a press beside the card.
    event.stopPropagation();
    open(word);
  };
  return (
    <li>
      <button type="button" className="ask" onClick={onClick}><Japanese>{surface}</Japanese></button>
      {' '}
      <span>
        {reading !== null && reading !== surface && <><Japanese className="yomi">{reading}</Japanese>{' '}</>}
        {sense ? <span lang={language}>{sense[language]}</span> : <small>{words.partOfSpeech[partOfSpeech]}</small>}
      </span>
    </li>
  );
}

/** Null where the reading of a word is not certain, or where only a piece of a word is asked about. */
export function readingOf({ text, span, words }: AskedStretch): string | null {
  let reading = '';
  let at = span.start;
  for (const word of words) {
    if (word.reading === null || word.span.start < span.start || word.span.end > span.end || !overlaps(word.span, span)) return null;
    reading += text.slice(at - span.start, word.span.start - span.start) + word.reading;
    at = word.span.end;
  }
  return reading + text.slice(at - span.start);
}
