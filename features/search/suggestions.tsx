import { useEffect, useId, useRef, useState } from 'react';
import { useStyles } from '@/components/widget-styles';
import { suggestionsAnswer, maxPrefixLength, type Suggestion } from '@/domain/search/suggestion';
import type { Locale } from '@/i18n/routing';
import type { SuggestionWords } from './suggestion-words';

interface SuggestionsProps {
  /** The id of the field of the query. */
  readonly field: string;
  readonly locale: Locale;
  readonly words: SuggestionWords;
}

/** Milliseconds without a letter, after which someone is taken to wait. */
const pause = 120;

async function ask(text: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const response = await fetch(`/api/v1/suggestions?${new URLSearchParams({ beginning: text })}`, { signal });
  if (!response.ok) throw new Error(`The suggestions were answered with ${response.status}.`);
  return suggestionsAnswer.parse(await response.json()).suggestions;
}

/** The word that is being typed at the end of a query, behind a minus or an opening quotation mark. */
function beginning(query: string): { before: string; word: string } {
  const word = /[^\s\u3000"＂“”]*$/.exec(query)?.[0].replace(/^[-－−]/, '') ?? '';
  return { before: query.slice(0, query.length - word.length), word };
}

/** Puts a suggestion in the place of the word that was being typed. What has a space is one thing between quotation marks. */
function complete(field: HTMLInputElement, text: string): void {
  const { before } = beginning(field.value);
  field.value = before + (/\s/.test(text) && !/["＂“”]$/.test(before) ? `"${text}"` : text);
}

/** A list under the field, worked by arrows, Enter and Escape (the combobox of WAI-ARIA): the field keeps the focus. */
export function Suggestions({ field: fieldId, locale, words }: SuggestionsProps) {
  const styles = useStyles();
  const id = useId();
  const input = useRef(document.getElementById(fieldId) as HTMLInputElement | null);
  const [offered, setOffered] = useState<readonly Suggestion[]>([]);
  const [chosen, setChosen] = useState(-1);
  const [status, setStatus] = useState('');
  const current = useRef({ offered, chosen });
  /** Ends the question that is on its way, and the one that waits. */
  const stop = useRef(() => {});
  useEffect(() => {
    current.current = { offered, chosen };
  });

  const close = () => {
    // Its answer would open the list again.
    stop.current();
    setOffered([]);
    setChosen(-1);
    setStatus('');
  };
  const take = (suggestion: Suggestion) => {
    const field = input.current;
    if (!field) return;
    complete(field, suggestion.text);
    close();
    field.focus();
  };

  useEffect(() => {
    const field = input.current;
    if (!field) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running: AbortController | undefined;
    stop.current = () => {
      clearTimeout(timer);
      running?.abort();
    };
    const look = async (word: string) => {
      running = new AbortController();
      try {
        const found = await ask(word, running.signal);
        setOffered(found);
        setChosen(-1);
        setStatus(found.length === 0 ? '' : found.length === 1 ? words.one : words.found.replace('{count}', String(found.length)));
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
        console.warn('The suggestions could not be had:', error);
        setOffered([]);
        setStatus(words.failed);
      }
    };
    const onInput = () => {
      stop.current();
      const { word } = beginning(field.value);
      if (word === '' || word.length > maxPrefixLength) close();
      else timer = setTimeout(() => void look(word), pause);
    };
    const onKey = (event: KeyboardEvent) => {
      // Enter and arrows belong to the input method while it is at work.
      const { offered: list, chosen: at } = current.current;
      if (event.isComposing || list.length === 0) return;
      const suggestion = list[at];
      if (event.key === 'ArrowDown') setChosen((at + 2) % (list.length + 1) - 1);
      else if (event.key === 'ArrowUp') setChosen((at + 1 + list.length) % (list.length + 1) - 1);
      else if (event.key === 'Enter' && suggestion) take(suggestion);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    };
    // A press on the list comes first: its `mousedown` keeps the focus in the field.
    field.addEventListener('input', onInput);
    field.addEventListener('keydown', onKey);
    field.addEventListener('blur', close);
    // What was typed before this was here.
    if (field.value !== field.defaultValue) onInput();
    return () => {
      stop.current();
      field.removeEventListener('input', onInput);
      field.removeEventListener('keydown', onKey);
      field.removeEventListener('blur', close);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when it comes
  }, []);

  const isOpen = offered.length > 0;
  useEffect(() => {
    const field = input.current;
    if (!field) return;
    const attributes = {
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': id, 'aria-expanded': String(isOpen),
      'aria-activedescendant': chosen >= 0 ? `${id}-${chosen}` : null,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) field.removeAttribute(name);
      else field.setAttribute(name, value);
    }
  }, [input, id, isOpen, chosen]);

  return (
    <>
      <ul id={id} role="listbox" aria-label={words.suggestions} className={styles.list} hidden={!isOpen} onMouseDown={(event) => event.preventDefault()}>
        {offered.map((suggestion, index) => (
          // The keyboard works the list from the field, as a combobox has it.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li key={`${suggestion.text} ${suggestion.reading ?? ''}`} id={`${id}-${index}`} role="option" aria-selected={index === chosen} className={styles.option} onClick={() => take(suggestion)}>
            <span lang={suggestion.language}>{suggestion.text}</span>
            {suggestion.reading !== null && <span lang="ja" className={styles.reading}>{suggestion.reading}</span>}
            {suggestion.gloss !== null && <span lang={suggestion.language === 'ja' ? 'en' : 'ja'} className={styles.gloss}>{suggestion.gloss}</span>}
            {suggestion.gloss !== null && <span lang={locale} className={styles.kind}>{words.concept}</span>}
          </li>
        ))}
      </ul>
      <span role="status" className={styles.status}>{status}</span>
    </>
  );
}
