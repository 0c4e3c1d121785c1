import { copyText } from '@/components/copy-text';
import { addressOfView, choose, chooseAllPresets, valueOf } from '@/components/settings/root-settings';
import { settings, settingNames, type SettingName, type SettingValue } from '@/domain/reading/settings';
import { grades, levels } from '@/domain/study/level';
import { countKnownReadings, showAllReadings } from '../along/known-readings';
import { makeChoices, makeScale, type Part } from './choices';
import { element } from './element';
import { makeSheet, showSheet } from './popover';
import { fill, loadWords, type SettingsWords } from './words';

type Scale = keyof SettingsWords['less'];
type Choice = Exclude<SettingName, Scale>;
/** Makes a change without moving the words that are being read. */
export type Hold = (change: () => void) => void;

const isScale = (name: SettingName): name is Scale => name === 'size' || name === 'leading' || name === 'measure';

function choiceOf<N extends Choice>(name: N, words: SettingsWords, hold: Hold): Part {
  return makeChoices<SettingValue<N>>({
    name: `setting-${name}`, legend: words.name[name], values: settings[name].values, labels: words.value[name],
    hint: (words.hint as Readonly<Record<string, string>>)[name] ?? null,
    rows: name === 'furigana' ? [{ caption: words.above.levels, values: levels, short: words.short }, { caption: words.above.grades, values: grades, short: words.short }] : [],
    current: () => valueOf(name), choose: (value) => hold(() => choose(name, value)),
  });
}

function scaleOf<N extends Scale>(name: N, words: SettingsWords, hold: Hold): Part {
  const { values } = settings[name];
  return makeScale<SettingValue<N>>({
    legend: words.name[name], less: words.less[name], more: words.more[name], values,
    current: () => valueOf(name), choose: (value) => hold(() => choose(name, value)),
    shown: (index) => fill(words.of, { step: index + 1, all: values.length }),
  });
}

function foot(words: SettingsWords, hold: Hold, refresh: () => void, openHelp: () => void): HTMLElement {
  const status = element('p', { className: 'status' });
  status.setAttribute('role', 'status');
  const action = (label: string, act: () => void) => {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', act);
    return button;
  };
  const copy = () => {
    const address = addressOfView();
    copyText(address).then(
      () => status.replaceChildren(words.copied),
      // Where copying is not allowed the link is there to be copied by hand.
      () => status.replaceChildren(element('a', { href: address }, address)),
    );
  };
  const reset = () => {
    hold(chooseAllPresets);
    refresh();
  };
  const row = element('div', { className: 'actions' }, action(words.copyLink, copy), action(words.shortcuts, openHelp), action(words.reset, reset));
  return element('div', { className: 'sheet-foot' }, row, status);
}

/** Shows again the readings that were hidden word by word; nothing to see where there are none. */
function readingsBack(words: SettingsWords): Part {
  const node = element('div', { className: 'back' });
  const button = element('button', { type: 'button' });
  const refresh = () => {
    const count = countKnownReadings();
    button.textContent = fill(words.readingsBack, { count });
    node.replaceChildren(...(count === 0 ? [] : [button]));
  };
  button.addEventListener('click', () => {
    showAllReadings();
    refresh();
  });
  return { node, refresh };
}

async function build(hold: Hold, openHelp: () => void): Promise<HTMLDialogElement> {
  const words = await loadWords();
  const sheet = makeSheet(words.title, words.close, 'settings');
  const parts: Part[] = settingNames.map((name) => (isScale(name) ? scaleOf(name, words, hold) : choiceOf(name, words, hold)));
  const back = readingsBack(words);
  parts.splice(settingNames.indexOf('furigana') + 1, 0, back);
  const refresh = () => parts.forEach((part) => part.refresh());
  sheet.append(...parts.map(({ node }) => node), foot(words, hold, refresh, openHelp));
  // Keys and the bar change settings too.
  sheet.addEventListener('beforetoggle', refresh);
  return sheet;
}

let made: Promise<HTMLDialogElement> | null = null;

/** Builds the sheet when it is first asked for; what shows it. */
export async function loadSettings(hold: Hold, openHelp: () => void): Promise<() => void> {
  made ??= build(hold, openHelp).catch((error: unknown) => {
    // Its words did not come: they are asked for again.
    made = null;
    throw error;
  });
  const sheet = await made;
  return () => showSheet(sheet);
}
