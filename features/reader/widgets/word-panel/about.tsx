/** @jsxImportSource preact */
import type { PanelKanji, PanelWord, WordFile } from '@/domain/study/word-file';
import { overlaps, type Span } from '@/domain/text/span';
import { localized, paths } from '@/i18n/paths';
import { fillMessage } from '@/i18n/fill-message';
import { pageLanguage, type PanelMessages } from '../../dom/messages';
import { EntryPart, Japanese, Part } from './parts';
import { ids } from '../../contract/markup';

/*
 * What is known of a word besides its meaning, each a part of the panel, and nothing where there is nothing to say.
 */

/** The patterns that the words of a place belong to. */
export function GrammarPart({ address, span, file, words }: { readonly address: string; readonly span: Span; readonly file: WordFile; readonly words: PanelMessages }) {
  const points = file.grammar.filter(({ places }) => places.some((place) => place.address === address && overlaps(place.span, span)));
  if (points.length === 0) return null;
  return (
    <Part className="grammar" heading={words.grammar}>
      <ul>
        {points.map(({ pattern, level, text }) => (
          <li key={pattern}><p><Japanese className="pattern">{pattern}</Japanese>{' '}<small>{level}</small></p><p>{text[pageLanguage()]}</p></li>
        ))}
      </ul>
    </Part>
  );
}

/** The kanji of a word as it is written here, each once. */
export function KanjiPart({ word, file, words }: { readonly word: PanelWord; readonly file: WordFile; readonly words: PanelMessages }) {
  const known = [...new Set(word.surface)].flatMap((character) => {
    const entry = file.kanji.get(character);
    return entry ? [<Kanji key={character} character={character} entry={entry} words={words} />] : [];
  });
  if (known.length === 0) return null;
  return <Part className="kanji" heading={words.kanji}><ul>{known}</ul><p className="hint source">{file.kanjiSource}</p></Part>;
}

function Kanji({ character, entry: { on, kun, meanings, strokes, jlpt }, words }: { readonly character: string; readonly entry: PanelKanji; readonly words: PanelMessages }) {
  const readings = ([[words.on, on], [words.kun, kun]] as const).filter(([, list]) => list.length > 0);
  const facts = [strokes === 1 ? words.oneStroke : fillMessage(words.strokes, { count: strokes }), jlpt === null ? '' : `N${jlpt}`].filter((each) => each !== '');
  return (
    <li>
      <Japanese className="character">{character}</Japanese>
      <div>
        <p lang="en">{meanings.join(', ')}</p>
        <p>{readings.map(([name, list]) => <><small>{name}</small>{' '}<Japanese>{list.join('、')}</Japanese>{' '}</>)}</p>
        <p className="hint">{facts.join(' · ')}</p>
      </div>
    </li>
  );
}

/**
 * The glossary's concept whose words these are, as the entry at the foot of the page tells of it: names, definition, where it occurs, and
 * the way to the glossary.
 */
export function ConceptPart({ word: { concept }, words }: { readonly word: PanelWord; readonly words: PanelMessages }) {
  if (concept === null) return null;
  const entry = document.getElementById(ids.term(concept));
  if (entry) return <EntryPart className="term" heading={words.concept} entry={entry} />;
  return <Part className="term" heading={words.concept}><p><a className="concept" href={localized(pageLanguage(), paths.concept(concept))}>{words.toGlossary}</a></p></Part>;
}

/** How the form in the text comes about. */
export function FormPart({ word: { lemma, surface, conjugation }, words }: { readonly word: PanelWord; readonly words: PanelMessages }) {
  if (!conjugation || (lemma === surface && !conjugation.steps?.length)) return null;
  if (!conjugation.steps) return <Part className="form" heading={words.form}><p>{fillMessage(words.unexplained, { lemma })}</p></Part>;
  const steps = [{ text: lemma, label: words.dictionaryForm }, ...conjugation.steps.map(({ key, text }) => ({ text, label: words.steps[key] }))];
  return <Part className="form" heading={words.form}><ol>{steps.map(({ text, label }) => <li key={label}><Japanese>{text}</Japanese>{' '}<small>{label}</small></li>)}</ol></Part>;
}
