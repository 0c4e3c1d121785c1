import { z } from 'zod';
import { citationStyles, citationForms } from '../citation/quotation-options';
import { bilingual } from './parts';

const written = z.object({ plain: z.string(), html: z.string() });

export const citationAnswer = z.object({
  work: z.string(),
  edition: z.int().min(1),
  address: z.string().nullable(),
  digest: z.string(),
  accessed: z.iso.date(),
  status: bilingual,
  form: z.enum(citationForms),
  styles: z.array(z.object({ id: z.enum(citationStyles), name: bilingual, forms: z.array(z.enum(citationForms)), ja: written, en: written })),
  files: z.array(z.object({ name: z.string(), ja: z.url(), en: z.url() })),
});

/** `rich` is HTML, null where the form has none. */
export const quotationAnswer = z.object({ plain: z.string(), rich: z.string().nullable() });
