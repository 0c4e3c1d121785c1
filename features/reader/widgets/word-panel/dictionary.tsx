/** @jsxImportSource preact */
import type { LookUpAnswer, LookUpMatch } from '@/domain/dictionary/answer';
import { pageLanguage, type PanelMessages } from '../../dom/messages';
import { wholeMatches, type LookUp } from './look-up';
import { Part } from './parts';

type Dictionary = LookUpAnswer['dictionaries'][number];

interface LookUpProps {
  readonly lemma: string;
  readonly lookUp: LookUp;
  readonly words: PanelMessages;
}

/** The general dictionary, asked when a person wants it: the network may be slow or absent. */
export function DictionaryPart({ lemma, lookUp, words, ask }: LookUpProps & { readonly ask: () => void }) {
  const { status } = lookUp;
  return (
    <Part className="others" heading={words.otherSenses}>
      {status !== 'answered' && <button key="ask" type="button" className="ask" aria-disabled={status === 'asking' || undefined} onClick={() => status !== 'asking' && ask()}>{words.lookUp}</button>}
      <div key="result" role="status" tabIndex={status === 'answered' ? -1 : undefined}>
        {status === 'asking' && words.lookingUp}
        {status === 'failed' && words.unreachable}
        {lookUp.status === 'answered' && <Entries lemma={lemma} answer={lookUp.answer} words={words} />}
      </div>
    </Part>
  );
}

/** What the focus goes to when the answer has come, as its button is gone. */
export const answersSelector = '.others > [role="status"]';

/** The dictionary's first sense, for a word of which the editors give none: said to be the dictionary's, and whose that is. */
export function BestSensePart({ lemma, lookUp, words }: LookUpProps) {
  return <Part className="sense" heading={words.inDictionary}><div role="status"><BestSense lemma={lemma} lookUp={lookUp} words={words} /></div></Part>;
}

function BestSense({ lemma, lookUp, words }: LookUpProps) {
  if (lookUp.status !== 'answered') return <p className="hint">{lookUp.status === 'failed' ? words.senseUnreachable : words.lookingUp}</p>;
  const { matches, dictionaries } = lookUp.answer;
  const [match] = wholeMatches(lemma, matches);
  const sense = match?.entry.senses.find(({ glosses }) => glosses.length > 0);
  const dictionary = dictionaries.find(({ name }) => name === match?.dictionary);
  if (!sense || !dictionary) return <p className="hint">{words.notFound}</p>;
  return <><p lang={dictionary.language}>{sense.glosses.join('; ')}</p><BriefSource dictionary={dictionary} words={words} /></>;
}

function Entries({ lemma, answer, words }: { readonly lemma: string; readonly answer: LookUpAnswer; readonly words: PanelMessages }) {
  const whole = wholeMatches(lemma, answer.matches);
  if (whole.length === 0) return <p className="hint">{words.notFound}</p>;
  const quoted = new Set(whole.map(({ dictionary }) => dictionary));
  return (
    <>
      {whole.map((match, index) => <Entry key={index} match={match} answer={answer} words={words} />)}
      {answer.dictionaries.filter(({ name }) => quoted.has(name)).map((dictionary) => <Source key={dictionary.name} dictionary={dictionary} words={words} />)}
    </>
  );
}

/** Whose words these are, in one line, so that the marks stay in sight; the rest when it is opened. */
export function BriefSource({ dictionary, words }: { readonly dictionary: Dictionary; readonly words: PanelMessages }) {
  return <details><summary className="hint">{dictionary.title}</summary><Source dictionary={dictionary} words={words} /></details>;
}

function Source({ dictionary: { title, attribution, url, ordered }, words }: { readonly dictionary: Dictionary; readonly words: PanelMessages }) {
  return (
    <p className="hint source">
      {`${title}: ${attribution} `}
      {url !== null && <a href={url} rel="external">{new URL(url).hostname}</a>}
      {!ordered && ` ${words.unordered}`}
    </p>
  );
}

function Entry({ match, answer: { dictionaries, labels }, words }: { readonly match: LookUpMatch; readonly answer: LookUpAnswer; readonly words: PanelMessages }) {
  const { entry: { writings, readings, senses } } = match;
  const page = pageLanguage();
  const labelOf = new Map(labels.map((label) => [label.code, label[page]]));
  const formsOf = (list: readonly { readonly text: string; readonly mark: LookUpMatch['entry']['writings'][number]['mark'] }[]) => (
    list.map(({ text, mark }) => (mark ? `${text}（${words.formMarks[mark]}）` : text)).join('、')
  );
  const [written, read] = [formsOf(writings), formsOf(readings)];
  const language = dictionaries.find(({ name }) => name === match.dictionary)?.language ?? '';
  return (
    <article>
      <p lang="ja" className="pattern">{written === '' ? read : `${written}【${read}】`}</p>
      <ol>
        {senses.map(({ partsOfSpeech, tags, glosses, notes, of }, index) => {
          const remarks = [...partsOfSpeech, ...tags].map((code) => labelOf.get(code) ?? code).join(page === 'ja' ? '、' : ', ');
          return (
            <li key={index} lang={language}>
              {glosses.join('; ')}
              {remarks !== '' && <>{' '}<small lang={page}>{remarks}</small></>}
              {of.length > 0 && <>{' '}<small lang="ja">{of.join('、')}</small></>}
              {notes.length > 0 && <>{' '}<small>{notes.join('; ')}</small></>}
            </li>
          );
        })}
      </ol>
    </article>
  );
}
