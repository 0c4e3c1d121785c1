import { quotationForms, quotedLanguages, defaultStyle, type QuotationForm, type QuotationOptions } from '@/domain/citation/quotation-options';
import { formatPassage, type Passage } from '@/domain/text/passage';
import { beginCopy } from '@/components/copy-text';
import { quotationFile } from '@/i18n/paths';
import { element } from '../settings/element';
import { loadCitationWords, pageLocale, type SelectionWords } from './words';

/** Of the last selection; the next one is offered the same. */
const chosen: { languages: QuotationOptions['languages']; readings: boolean } = { languages: 'both', readings: false };

/** Only this one has formatting of its own besides its source. */
const hasFormatting = (form: QuotationForm) => form === 'quotation';

interface Written {
  readonly plain: string;
  readonly rich: string | null;
}

async function fetchQuotation(edition: string, passage: Passage, form: QuotationForm, signal: AbortSignal): Promise<Written> {
  const [work = '', number = ''] = edition.split('/');
  const locale = pageLocale();
  const now = new Date();
  const accessed = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const wish = { form, languages: chosen.languages, readings: chosen.readings ? 'all' : 'none', in: locale, style: defaultStyle(locale), accessed };
  const answer = await fetch(`${quotationFile(work, Number(number), formatPassage(passage))}?${new URLSearchParams(wish)}`, { signal });
  const body: unknown = answer.ok ? await answer.json() : null;
  if (typeof body !== 'object' || body === null || !('plain' in body) || typeof body.plain !== 'string') throw new Error(`No quotation (${answer.status}).`);
  return { plain: body.plain, rich: 'rich' in body && typeof body.rich === 'string' ? body.rich : null };
}

/**
 * The clipboard is asked at once, while the press still counts; what goes into it comes later, and not at all where something else
 * is copied meanwhile, here or by the browser's own keys.
 */
async function copyQuotation(edition: string, passage: Passage, form: QuotationForm, signal: AbortSignal): Promise<void> {
  document.addEventListener('copy', () => beginCopy(), { once: true, signal });
  const written = fetchQuotation(edition, passage, form, signal);
  const blob = (type: string, text: (quotation: Written) => string) => written.then((quotation) => {
    signal.throwIfAborted();
    return new Blob([text(quotation)], { type });
  });
  await navigator.clipboard.write([new ClipboardItem({
    'text/plain': blob('text/plain', ({ plain }) => plain),
    ...(hasFormatting(form) ? { 'text/html': blob('text/html', ({ rich, plain }) => rich ?? plain) } : {}),
  })]);
}

/** A button that opens what a selection can be copied as, and that panel: languages, readings, and a button for each form, which copies. */
export function makeTaking(edition: string, passage: Passage, words: SelectionWords): { button: HTMLElement; panel: HTMLElement } {
  const panel = element('div', { className: 'selection-forms', hidden: true, ariaLabel: words.copyAs });
  panel.setAttribute('role', 'group');
  const button = element('button', { type: 'button', ariaExpanded: 'false' }, words.copyAs);
  let filling: Promise<void> | null = null;
  button.addEventListener('click', () => {
    panel.hidden = !panel.hidden;
    button.ariaExpanded = String(!panel.hidden);
    // Once, however quickly it is pressed again; anew where its words did not come.
    filling ??= fillPanel(edition, passage, words).then((parts) => panel.append(...parts), (error: unknown) => {
      filling = null;
      throw error;
    });
  });
  return { button, panel };
}

async function fillPanel(edition: string, passage: Passage, words: SelectionWords): Promise<HTMLElement[]> {
  const t = await loadCitationWords();
  const status = element('span', { className: 'said' });
  status.setAttribute('role', 'status');
  const languages = quotedLanguages.map((language) => {
    const button = element('button', { type: 'button', ariaPressed: String(chosen.languages === language) }, t.language[language]);
    button.addEventListener('click', () => {
      chosen.languages = language;
      for (const each of languages) each.ariaPressed = String(each === button);
    });
    return button;
  });
  const box = element('input', { type: 'checkbox', checked: chosen.readings });
  box.addEventListener('change', () => { chosen.readings = box.checked; });
  const forms = quotationForms.map((form) => {
    const button = element('button', { type: 'button' }, t.forms[form]);
    button.addEventListener('click', () => {
      status.replaceChildren();
      const signal = beginCopy();
      const say = (text: string) => {
        if (!signal.aborted) status.replaceChildren(text);
      };
      copyQuotation(edition, passage, form, signal).then(() => say(words.copied), () => say(words.notCopied));
    });
    return button;
  });
  const group = (label: string, ...children: Node[]) => {
    const made = element('div', { ariaLabel: label }, ...children);
    made.setAttribute('role', 'group');
    return made;
  };
  return [group(t.languages, ...languages, element('label', {}, box, t.readings)), group(t.form, ...forms, status)];
}
