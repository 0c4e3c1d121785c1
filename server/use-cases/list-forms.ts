import 'server-only';
import type { Language } from '@/domain/text/language';
import { citationFormats } from '@/server/exporters/citation/formats/formats';
import { exportFormats } from '@/server/exporters/formats/formats';

/** A file in which a resource is to be had as well. */
export interface OtherForm {
  /** Its media type, without parameters. */
  readonly type: string;
  /** Its name, of the text in a language where it is of one. */
  readonly file: (language: Language) => string;
}

const bare = (contentType: string) => contentType.split(';')[0] ?? contentType;
/** Of two files of one type, the first. */
const oncePerType = (forms: readonly OtherForm[]) => forms.filter(({ type }, i) => forms.findIndex((each) => each.type === type) === i);

/** The files that cite. */
export const citationForms = oncePerType(citationFormats.map(({ id, extension, contentType }) => ({ type: bare(contentType), file: (language) => `${id}.${language}.${extension}` })));

/** The files of an edition or a passage that are always there. */
export function exportForms(of: 'edition' | 'passage'): readonly OtherForm[] {
  return oncePerType(exportFormats.filter((format) => format.of.includes(of) && !format.needsPackage)
    .map(({ id, extension, contentType }) => ({ type: bare(contentType), file: () => `${id}.${extension}` })));
}
