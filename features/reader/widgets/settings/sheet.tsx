/** @jsxImportSource preact */
import { Fragment } from 'preact';
import { copyText } from '@/components/copy-text';
import { addressOfView, choose, chooseAllPresets, valueOf } from '@/components/settings/root-settings';
import { settings, settingNames, type SettingName } from '@/domain/reading/settings';
import { grades, levels } from '@/domain/study/level';
import { fillMessage } from '@/i18n/fill-message';
import { countKnownReadings, showAllReadings } from '../../dom/known-readings';
import { Choices, Scale } from '../ui/choices';
import { mount } from '../ui/mount';
import { createSheet, SheetHead, showSheet } from '../ui/sheet';
import { createStore } from '../ui/store';
import { reduceSettings, type SettingsEvent, type SettingsState, type Values } from './state';
import { loadSettingsMessages, type SettingsWords } from '../../dom/messages';

type ScaleName = keyof SettingsWords['less'];
/** Makes a change without moving the words that are being read. */
export type Hold = (change: () => void) => void;

interface Acts {
  choose(name: SettingName, value: string): void;
  showReadings(): void;
  copyAddress(): void;
  openHelp(): void;
  reset(): void;
}

const isScale = (name: SettingName): name is ScaleName => name === 'size' || name === 'leading' || name === 'measure';

function Setting({ name, value, words, acts }: { readonly name: SettingName; readonly value: string; readonly words: SettingsWords; readonly acts: Acts }) {
  const values: readonly string[] = settings[name].values;
  const common = { legend: words.name[name], values, current: value, choose: (next: string) => acts.choose(name, next) };
  if (isScale(name)) return <Scale {...common} less={words.less[name]} more={words.more[name]} shown={(index) => fillMessage(words.of, { step: index + 1, all: values.length })} />;
  const rows = [{ caption: words.above.levels, values: levels, short: words.short }, { caption: words.above.grades, values: grades, short: words.short }];
  const hints: Readonly<Record<string, string>> = words.hint;
  return <Choices {...common} name={`setting-${name}`} labels={words.value[name]} hint={hints[name] ?? null} rows={name === 'furigana' ? rows : []} />;
}

/** Shows again the readings that were hidden word by word; empty where there are none. */
function HiddenReadings({ count, words, acts }: { readonly count: number; readonly words: SettingsWords; readonly acts: Acts }) {
  return <div className="back">{count > 0 && <button type="button" onClick={acts.showReadings}>{fillMessage(words.readingsBack, { count })}</button>}</div>;
}

function Foot({ copied, words, acts }: { readonly copied: SettingsState['copied']; readonly words: SettingsWords; readonly acts: Acts }) {
  return (
    <div className="sheet-foot">
      <div className="actions">
        <button type="button" onClick={acts.copyAddress}>{words.copyLink}</button>
        <button type="button" onClick={acts.openHelp}>{words.shortcuts}</button>
        <button type="button" onClick={acts.reset}>{words.reset}</button>
      </div>
      <p className="status" role="status">
        {copied && (copied.ok ? words.copied : <a href={copied.address}>{copied.address}</a>)}
      </p>
    </div>
  );
}

function SettingsView({ state, words, acts }: { readonly state: SettingsState; readonly words: SettingsWords; readonly acts: Acts }) {
  return (
    <>
      <SheetHead name="settings" title={words.title} close={words.close} />
      {settingNames.map((name) => (
        <Fragment key={name}>
          <Setting name={name} value={state.values[name]} words={words} acts={acts} />
          {name === 'furigana' && <HiddenReadings count={state.hiddenReadings} words={words} acts={acts} />}
        </Fragment>
      ))}
      <Foot copied={state.copied} words={words} acts={acts} />
    </>
  );
}

const readValues = () => Object.fromEntries(settingNames.map((name) => [name, valueOf(name)])) as unknown as Values;
const readView = (): SettingsEvent & { type: 'view' } => ({ type: 'view', values: readValues(), hiddenReadings: countKnownReadings() });

/** The sheet of settings, hidden. The root element has the values in force; the sheet reads them whenever it is shown and after each change. */
export function makeSettings(words: SettingsWords, hold: Hold, openHelp: () => void): HTMLDialogElement {
  const { values, hiddenReadings } = readView();
  const store = createStore<SettingsState, SettingsEvent>(reduceSettings, { values, hiddenReadings, copied: null });
  const refresh = () => store.dispatch(readView());
  const acts: Acts = {
    choose(name, value) {
      hold(() => choose(name, value as never));
      refresh();
    },
    showReadings() {
      showAllReadings();
      refresh();
    },
    copyAddress() {
      const address = addressOfView();
      copyText(address).then(() => store.dispatch({ type: 'copied' }), () => store.dispatch({ type: 'copy-refused', address }));
    },
    openHelp,
    reset() {
      hold(chooseAllPresets);
      refresh();
    },
  };
  const sheet = createSheet('settings');
  mount(sheet, store, (state) => <SettingsView state={state} words={words} acts={acts} />);
  // Keys and the bar change settings too.
  sheet.addEventListener('beforetoggle', refresh);
  return sheet;
}

let made: Promise<HTMLDialogElement> | null = null;

/** Makes the sheet when it is first asked for; what shows it. Where its words do not come, they are asked for again the next time. */
export async function loadSettings(hold: Hold, openHelp: () => void): Promise<() => void> {
  made ??= loadSettingsMessages().then((words) => makeSettings(words, hold, openHelp)).catch((error: unknown) => {
    made = null;
    throw error;
  });
  const sheet = await made;
  return () => showSheet(sheet);
}
