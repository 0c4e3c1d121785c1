import { fullTitle } from '@/domain/citation/full-title';
import { escapeMarkdown } from '../quotation/quotation';
import { exportedEntries } from './exported-entries';
import type { ExportFormat } from './format';
import { textBlocks, type TextStyle } from './plain-text';
import { chosenLanguages, textChoices, usedKinds } from './text-options';
import { entryLine, exportMessages, creatorNames, sourceLine, rightsLines, editorialSigns } from './messages';

/** CommonMark with footnotes: each paragraph in Japanese, then in English; notes and apparatus are footnotes. */
export const markdown: ExportFormat = {
  id: 'markdown', name: 'Markdown', extension: 'md', contentType: 'text/markdown; charset=utf-8; variant=GFM', of: ['edition', 'passage'], choices: textChoices, exact: true,
  async* write(source, chosen) {
    const { head } = source;
    const shown = chosenLanguages(chosen);
    const hand: TextStyle = {
      escape: escapeMarkdown, readings: chosen.readings === 'all',
      entry: ({ id }) => `[^${id}]`, note: (ordinal) => `[^note${ordinal + 1}]`,
    };
    const used = await usedKinds(source);
    const key = editorialSigns.filter(([kind]) => used.has(kind));
    for (const language of shown) {
      yield `# ${escapeMarkdown(fullTitle(head.work, language))}\n\n${escapeMarkdown(creatorNames(head, language))}  \n${escapeMarkdown(sourceLine(source, language))}\n\n`;
      if (key.length > 0) yield `${key.map(([, sign, meaning]) => `- ${escapeMarkdown(`${sign} ${meaning[language]}`)}\n`).join('')}\n`;
    }
    for await (const page of source.paragraphs({ readings: hand.readings })) {
      if (page.section.kind === 'header') continue;
      for (const language of shown) {
        for (const { role, words } of textBlocks(page, language, hand)) yield `${role === 'heading' ? '## ' : ''}${words}\n\n`;
      }
    }
    const between = (language: string) => (language === 'ja' ? '' : ' ');
    const said = (words: (language: 'ja' | 'en') => string) => shown.map((language, i) => `${i === 0 ? '' : between(language)}${escapeMarkdown(words(language))}`).join('');
    for await (const { section, notes } of source.paragraphs()) {
      if (section.kind === 'header') continue;
      for (const { ordinal, text } of notes) yield `[^note${ordinal + 1}]: ${said((language) => text[language])}\n`;
    }
    for await (const { entry, received } of exportedEntries(source)) {
      // A footnote that nothing names would not be printed.
      const named = [...entry.places, ...entry.restingOn].some(({ address, language }) => !address.startsWith('0.') && shown.includes(language));
      const words = said((language) => entryLine(entry, received, language));
      yield named ? `[^${entry.id}]: ${words}\n` : `\n- ${words}\n`;
    }
    yield `\n${shown.map((language) => `## ${exportMessages.rights[language]}\n\n${rightsLines(head, language).map((line) => `- ${escapeMarkdown(line)}\n`).join('')}`).join('\n')}`;
  },
};
