import { z } from 'zod';
import { languages } from '../text/language';
import { citationStyles, quotationForms, quotedLanguages, defaultStyle, type QuotationOptions, citationForms } from './quotation-options';

/** A wish as the parameters of an address have it; what is not given is as most want it, in the language of the citation. */
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
