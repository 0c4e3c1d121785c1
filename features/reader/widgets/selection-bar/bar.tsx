/** @jsxImportSource preact */
import { beginCopy, copyText } from '@/components/copy-text';
import { quotationForms, quotedLanguages, type QuotationForm } from '@/domain/citation/quotation-options';
import { formatPassage, printPassage, type Passage } from '@/domain/text/passage';
import type { Messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import { fillMessage } from '@/i18n/fill-message';
import { mount } from '../ui/mount';
import { createStore } from '../ui/store';
import { initialBar, reduceBar, type BarEvent, type BarState } from './bar-state';
import { copyQuotation, type QuotationContent } from './copy-quotation';
import { loadCitationMessages, pageLanguage, type SelectionWords } from '../../dom/messages';

/** Of the last selection; the next one is offered the same. */
let lastContent: QuotationContent = { languages: 'both', readings: false };

interface Acts {
  /** Null where the selection cannot be looked up. */
  readonly lookUp: (() => void) | null;
  copyLink(): void;
  toggle(): void;
  change(content: Partial<QuotationContent>): void;
  copyAs(form: QuotationForm): void;
}

interface Props {
  readonly passage: Passage;
  readonly path: string;
  readonly state: BarState;
  readonly words: SelectionWords;
  readonly acts: Acts;
}

function BarView({ passage, path, state, words, acts }: Props) {
  const address = printPassage(passage);
  const { lookUp } = acts;
  return (
    <>
      <div>
        {/* First, because it is what a learner selects words for. For the page it would be a press beside the card that it opens. */}
        {lookUp && <button type="button" onClick={(event) => { event.stopPropagation(); lookUp(); }}>{words.lookUp}</button>}
        <a className="place" href={path} aria-label={fillMessage(words.open, { address })}>{address}</a>
        <span role="status"><button type="button" onClick={acts.copyLink}>{state.isLinkCopied ? words.copied : words.copyLink}</button></span>
        <button type="button" aria-expanded={state.isExpanded} onClick={acts.toggle}>{words.copyAs}</button>
        <a href={`${path}/cite`}>{words.take}</a>
      </div>
      <div className="selection-forms" hidden={!state.isExpanded} role="group" aria-label={words.copyAs}>
        {state.citation && <Forms state={state} citation={state.citation} words={words} acts={acts} />}
      </div>
    </>
  );
}

/** What a selection can be copied as: languages, readings, and a button for each form, which copies. */
function Forms({ state: { content, copied }, citation, words, acts }: Pick<Props, 'state' | 'words' | 'acts'> & { readonly citation: Messages['citation'] }) {
  return (
    <>
      <div role="group" aria-label={citation.languages}>
        {quotedLanguages.map((languages) => (
          <button key={languages} type="button" aria-pressed={content.languages === languages} onClick={() => acts.change({ languages })}>{citation.language[languages]}</button>
        ))}
        <label><input type="checkbox" checked={content.readings} onChange={({ currentTarget }) => acts.change({ readings: currentTarget.checked })} />{citation.readings}</label>
      </div>
      <div role="group" aria-label={citation.form}>
        {quotationForms.map((form) => <button key={form} type="button" onClick={() => acts.copyAs(form)}>{citation.forms[form]}</button>)}
        <span className="said" role="status">{copied && (copied === 'copied' ? words.copied : words.notCopied)}</span>
      </div>
    </>
  );
}

/** Path of a passage of the edition on this page, in the page's language. */
export function pathOf(edition: string, passage: Passage): string {
  const [work = '', number = ''] = edition.split('/');
  return localized(pageLanguage(), paths.passage(work, Number(number), formatPassage(passage)));
}

/** The bar for a selection, not part of the page until it is put there. `edition` is `work/number`; `lookUp` is null where nothing can be looked up. */
export function makeBar(edition: string, passage: Passage, words: SelectionWords, lookUp: (() => void) | null): HTMLElement {
  const path = pathOf(edition, passage);
  const store = createStore<BarState, BarEvent>(reduceBar, initialBar(lastContent));
  const bar = document.createElement('div');
  bar.className = 'selection-bar';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', words.bar);
  bar.dataset.passage = formatPassage(passage);
  // A press would put the selection away.
  bar.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse') event.preventDefault();
  });
  let loading: Promise<void> | null = null;
  const acts: Acts = {
    lookUp,
    copyLink() {
      // Where copying is not allowed, the link itself is there.
      copyText(new URL(path, location.href).href).then(() => store.dispatch({ type: 'link-copied' }), () => bar.querySelector<HTMLElement>('.place')?.focus());
    },
    toggle() {
      store.dispatch({ type: 'toggled' });
      // Once, however quickly it is pressed again; anew where its words did not come.
      loading ??= loadCitationMessages().then((messages) => store.dispatch({ type: 'citation', messages }), (error: unknown) => {
        loading = null;
        throw error;
      });
    },
    change(content) {
      store.dispatch({ type: 'content', change: content });
      lastContent = store.state.content;
    },
    copyAs(form) {
      store.dispatch({ type: 'copy-begun' });
      const signal = beginCopy();
      const end = (type: 'copied' | 'copy-failed') => () => {
        if (!signal.aborted) store.dispatch({ type });
      };
      copyQuotation(edition, passage, form, store.state.content, signal).then(end('copied'), end('copy-failed'));
    },
  };
  mount(bar, store, (state) => <BarView passage={passage} path={path} state={state} words={words} acts={acts} />);
  return bar;
}
