import { settings } from '@/domain/reading/settings';
import { element } from './element';
import { makeSheet, showSheet } from './popover';
import { loadWords } from './words';

async function build(): Promise<HTMLDialogElement> {
  const words = await loadWords();
  const sheet = makeSheet(words.shortcuts, words.close, 'help');
  const keys: readonly [keyof typeof words.shortcut, readonly string[]][] = [
    ['next', ['j']], ['previous', ['k']], ['partner', ['e']], ['furigana', ['f']], ['writing', ['v']], ['layouts', settings.layout.values.map((_, index) => String(index + 1))],
    ['mark', ['1', '2', '3', '4']], ['listen', ['l']], ['repeat', ['r']], ['rate', ['<', '>']], ['words', ['←', '→']], ['stretch', ['Shift ←', 'Shift →']], ['strip', ['←', '→']], ['screen', ['Space', 'PageDown', 'PageUp']], ['settings', ['s']], ['help', ['?']],
  ];
  const list = element('dl');
  for (const [name, each] of keys) {
    const signs = each.flatMap((key) => [element('kbd', {}, key), ' ']);
    list.append(element('div', {}, element('dt', {}, ...signs), element('dd', {}, words.shortcut[name])));
  }
  sheet.append(list, element('p', { className: 'hint' }, words.keysNote));
  return sheet;
}

let made: Promise<HTMLDialogElement> | null = null;

/** What shows the list of shortcuts. */
export async function loadHelp(): Promise<() => void> {
  made ??= build().catch((error: unknown) => {
    made = null;
    throw error;
  });
  const sheet = await made;
  return () => showSheet(sheet);
}
