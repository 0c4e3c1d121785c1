/** @jsxImportSource preact */
import { Fragment, render } from 'preact';
import { settings } from '@/domain/reading/settings';
import { createSheet, SheetHead, showSheet } from '../ui/sheet';
import { loadSettingsMessages, type SettingsWords } from '../../dom/messages';

const keys: readonly [keyof SettingsWords['shortcut'], readonly string[]][] = [
  ['next', ['j']], ['previous', ['k']], ['partner', ['e']], ['furigana', ['f']], ['writing', ['v']], ['layouts', settings.layout.values.map((_, index) => String(index + 1))],
  ['mark', ['1', '2', '3', '4']], ['listen', ['l']], ['repeat', ['r']], ['rate', ['<', '>']], ['words', ['←', '→']], ['stretch', ['Shift ←', 'Shift →']], ['strip', ['←', '→']],
  ['screen', ['Space', 'PageDown', 'PageUp']], ['settings', ['s']], ['help', ['?']],
];

function Help({ words }: { readonly words: SettingsWords }) {
  return (
    <>
      <SheetHead name="help" title={words.shortcuts} close={words.close} />
      <dl>
        {keys.map(([name, each]) => (
          <div key={name}>
            <dt>{each.map((key) => <Fragment key={key}><kbd>{key}</kbd>{' '}</Fragment>)}</dt>
            <dd>{words.shortcut[name]}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{words.keysNote}</p>
    </>
  );
}

async function makeHelp(): Promise<HTMLDialogElement> {
  const words = await loadSettingsMessages();
  const sheet = createSheet('help');
  render(<Help words={words} />, sheet);
  return sheet;
}

let made: Promise<HTMLDialogElement> | null = null;

/** What shows the list of shortcuts. */
export async function loadHelp(): Promise<() => void> {
  made ??= makeHelp().catch((error: unknown) => {
    made = null;
    throw error;
  });
  const sheet = await made;
  return () => showSheet(sheet);
}
