import { z } from 'zod';
import { languages } from '../text/language';
import { citationStyles, quotationForms, quotedLanguages, defaultStyle, type QuotationOptions, citationForms } from './quotation-options';

/** Quotation options as URL parameters. Defaults are the common case; the style defaults to that of the citation’s language. */
export const quotationParameters = z.object({
  languages: z.enum(quotedLanguages).default('both'),
  form: z.enum(quotationForms).default('quotation'),
  readings: z.enum(['none', 'all']).default('none'),
  in: z.enum(languages).default('ja'),
  style: z.enum(citationStyles).optional(),
  citation: z.enum(citationForms).default('reference'),
});

export function toQuotationOptions({ readings, style, ...given }: z.output<typeof quotationParameters>): QuotationOptions {
  return { ...given, readings: readings === 'all', style: style ?? defaultStyle(given.in) };
}
