import { expect, it } from 'vitest';
import { exportEdition, exportGlossary, exportPassage } from '@/domain/api/operations/exports';
import { messages } from '@/i18n/messages';
import { exportFormats, glossaryFormats } from '@/server/exporters/formats/formats';

const plain = (contentType: string) => contentType.split(';')[0];

it('the reference names every format there is, by media type, file and choices', () => {
  const types = (of: 'edition' | 'passage') => [...new Set(exportFormats.filter((format) => format.of.includes(of)).map(({ contentType }) => plain(contentType)))].sort();
  expect(Object.keys(exportEdition.answers).sort()).toEqual(types('edition'));
  expect(Object.keys(exportPassage.answers).sort()).toEqual(types('passage'));
  expect(Object.keys(exportGlossary.answers)).toEqual(glossaryFormats.map(({ contentType }) => plain(contentType)));
  const choices = new Set(exportFormats.flatMap((format) => Object.keys(format.choices)));
  expect(Object.keys(exportEdition.query.shape).sort()).toEqual([...choices].sort());
  for (const { id, extension } of exportFormats) {
    for (const locale of ['ja', 'en'] as const) expect(messages[locale].reference.parameters.export).toContain(`${id}.${extension}`);
  }
});
