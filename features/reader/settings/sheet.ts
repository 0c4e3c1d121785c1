import { addressOfView, choose, chooseAllPresets, valueOf } from '@/components/settings/root-settings';
import { settings, settingNames, type SettingName, type SettingValue } from '@/domain/reading/settings';
import { countKnownReadings, showAllReadings } from '../along/known-readings';
import { element } from './element';
import { makeSheet, showSheet } from './popover';
import { fill, loadWords, type SettingsWords } from './words';

type Scale = keyof SettingsWords['less'];
type Choice = Exclude<SettingName, Scale>;
interface Part {
  readonly node: HTMLElement;
  /** Shows the value in force. */
  refresh(): void;
}
/** Makes a change without moving the words that are being read. */
export type Hold = (change: () => void) => void;

const isScale = (name: SettingName): name is Scale => name === 'size' || name === 'leading' || name === 'measure';

function choiceOf(name: Choice, words: SettingsWords, hold: Hold): Part {
  const labels: Readonly<Record<string, string>> = words.value[name];
  const inputs = settings[name].values.map((value) => element('input', { type: 'radio', name: `setting-${name}`, value }));
  const node = element('fieldset', {}, element('legend', {}, words.name[name]));
  const row = element('div', { className: 'choices' });
  for (const input of inputs) row.append(element('label', {}, input, element('span', {}, labels[input.value] ?? input.value)));
  node.append(row);
  const hint = name === 'layout' || name === 'writing' ? words.hint[name] : null;
  if (hint !== null) {
    const id = `hint-${name}`;
    node.append(element('p', { className: 'hint', id }, hint));
    node.setAttribute('aria-describedby', id);
  }
  node.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) hold(() => choose(name, target.value as SettingValue<Choice>));
  });
  return {
    node,
    refresh() {
      for (const input of inputs) input.checked = input.value === valueOf(name);
    },
  };
}

function scaleOf(name: Scale, words: SettingsWords, hold: Hold): Part {
  const values: readonly SettingValue<Scale>[] = settings[name].values;
  const shown = element('output');
  const at = () => values.indexOf(valueOf(name));
  const refresh = () => {
    shown.textContent = fill(words.of, { step: at() + 1, all: values.length });
    buttons.forEach(([button, by]) => button.setAttribute('aria-disabled', String(values[at() + by] === undefined)));
  };
  const buttons = ([[words.less[name], '−', -1], [words.more[name], '+', 1]] as const).map(([label, sign, by]) => {
    const button = element('button', { type: 'button', ariaLabel: label }, sign);
    button.addEventListener('click', () => {
      const next = values[at() + by];
      if (next === undefined) return;
      hold(() => choose(name, next));
      refresh();
    });
    return [button, by] as const;
  });
  const row = element('div', { className: 'stepper' }, buttons[0]?.[0] ?? '', shown, buttons[1]?.[0] ?? '');
  return { node: element('fieldset', { className: 'scale' }, element('legend', {}, words.name[name]), row), refresh };
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
    navigator.clipboard.writeText(address).then(
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

/** Built when it is first asked for. */
export async function openSettings(hold: Hold, openHelp: () => void): Promise<void> {
  made ??= build(hold, openHelp);
  showSheet(await made);
}
