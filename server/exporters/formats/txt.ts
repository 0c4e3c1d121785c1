import { fullTitle } from '@/domain/citation/full-title';
import { exportedEntries } from './exported-entries';
import type { ExportFormat } from './format';
import { textBlocks, type TextStyle } from './plain-text';
import { chosenLanguages, textChoices, usedKinds } from './text-options';
import { entryLine, exportMessages, creatorNames, sourceLine, rightsLines, editorialSigns } from './messages';

/** Characters alone: each paragraph in Japanese, then in English; what the editors did in brackets, and why at the end. */
export const txt: ExportFormat = {
  id: 'txt', name: 'Plain text', extension: 'txt', contentType: 'text/plain; charset=utf-8', of: ['edition', 'passage'], choices: textChoices, exact: true,
  async* write(source, chosen) {
    const { head } = source;
    const shown = chosenLanguages(chosen);
    const hand: TextStyle = { escape: (words) => words, entry: () => '', note: (ordinal) => `[${ordinal + 1}]`, readings: chosen.readings === 'all' };
    const used = await usedKinds(source);
    const key = editorialSigns.filter(([kind]) => used.has(kind));
    for (const language of shown) {
      yield `${fullTitle(head.work, language)}\n${creatorNames(head, language)}\n${sourceLine(source, language)}\n`;
      for (const [, sign, meaning] of key) yield `${sign}  ${meaning[language]}\n`;
      yield '\n';
    }
    for await (const page of source.paragraphs({ readings: hand.readings })) {
      for (const language of shown) {
        const blocks = textBlocks(page, language, hand);
        if (blocks.length > 0) yield `${blocks.map(({ words }) => words).join('\n')}\n\n`;
      }
    }
    let titled = false;
    for await (const { notes } of source.paragraphs()) {
      for (const { ordinal, text } of notes) {
        yield `${titled ? '' : `${shown.map((language) => exportMessages.notes[language]).join(' / ')}\n`}${shown.map((language) => `[${ordinal + 1}] ${text[language]}\n`).join('')}`;
        titled = true;
      }
    }
    if (titled) yield '\n';
    titled = false;
    for await (const { entry, received } of exportedEntries(source)) {
      yield `${titled ? '' : `${shown.map((language) => exportMessages.apparatus[language]).join(' / ')}\n`}${shown.map((language) => `${entryLine(entry, received, language)}\n`).join('')}`;
      titled = true;
    }
    if (titled) yield '\n';
    yield `${shown.map((language) => `${exportMessages.rights[language]}\n${rightsLines(head, language).join('\n')}\n`).join('\n')}`;
  },
};
