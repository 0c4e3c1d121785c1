import { defaultStyle, type QuotationForm, type QuotationOptions } from '@/domain/citation/quotation-options';
import { formatPassage, type Passage } from '@/domain/text/passage';
import { quotationFile } from '@/i18n/paths';
import { beginCopy } from '@/components/copy-text';
import { pageLanguage } from '../../dom/messages';

/** What a quotation holds. */
export interface QuotationContent {
  readonly languages: QuotationOptions['languages'];
  readonly readings: boolean;
}

/** Only this one has formatting of its own besides its source. */
const hasFormatting = (form: QuotationForm) => form === 'quotation';

interface Quotation {
  readonly plain: string;
  readonly rich: string | null;
}

async function fetchQuotation(edition: string, passage: Passage, form: QuotationForm, { languages, readings }: QuotationContent, signal: AbortSignal): Promise<Quotation> {
  const [work = '', number = ''] = edition.split('/');
  const locale = pageLanguage();
  const now = new Date();
  const accessed = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const wish = { form, languages, readings: readings ? 'all' : 'none', in: locale, style: defaultStyle(locale), accessed };
  const answer = await fetch(`${quotationFile(work, Number(number), formatPassage(passage))}?${new URLSearchParams(wish)}`, { signal });
  const body: unknown = answer.ok ? await answer.json() : null;
  if (typeof body !== 'object' || body === null || !('plain' in body) || typeof body.plain !== 'string') throw new Error(`No quotation (${answer.status}).`);
  return { plain: body.plain, rich: 'rich' in body && typeof body.rich === 'string' ? body.rich : null };
}

/**
 * The clipboard is asked at once, while the press still counts; what goes into it comes later, and not at all where something else
 * is copied meanwhile, here or by the browser's own keys.
 */
export async function copyQuotation(edition: string, passage: Passage, form: QuotationForm, content: QuotationContent, signal: AbortSignal): Promise<void> {
  document.addEventListener('copy', () => beginCopy(), { once: true, signal });
  const quotation = fetchQuotation(edition, passage, form, content, signal);
  const blob = (type: string, text: (quotation: Quotation) => string) => quotation.then((written) => {
    signal.throwIfAborted();
    return new Blob([text(written)], { type });
  });
  await navigator.clipboard.write([new ClipboardItem({
    'text/plain': blob('text/plain', ({ plain }) => plain),
    ...(hasFormatting(form) ? { 'text/html': blob('text/html', ({ rich, plain }) => rich ?? plain) } : {}),
  })]);
}
