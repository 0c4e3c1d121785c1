import {
  isSettingName, isValue, parseView, printView, settingNames, settings, type SettingName, type SettingValue, type View,
} from '@/domain/reading/settings';
import { viewKey } from './view-key';

/** The value in force: the root element is where it stands. */
export function valueOf<N extends SettingName>(name: N): SettingValue<N> {
  const value = document.documentElement.dataset[name];
  return value !== undefined && isValue(name, value) ? value : (settings[name].preset as SettingValue<N>);
}

export function viewInForce(): View {
  return Object.fromEntries(settingNames.map((name) => [name, valueOf(name)]));
}

/** Shows a value and keeps it for the next visit. What the address said of this setting no longer holds. */
export function choose<N extends SettingName>(name: N, value: SettingValue<N>): void {
  put(name, value);
  keep({ ...kept(), [name]: value });
  forget((each) => each === name);
}

function put(name: SettingName, value: string | undefined): void {
  const { dataset } = document.documentElement;
  if (value === undefined || value === settings[name].preset) delete dataset[name];
  else dataset[name] = value;
}

/** What is kept, and over it what the address says, as before the first paint: another page may have changed it meanwhile. */
export function showKept(): void {
  const view = parseView([printView(kept()), location.search.slice(1)].join('&'));
  for (const name of settingNames) put(name, view[name]);
}

/** Everything as preset, here and on the next visit. */
export function chooseAllPresets(): void {
  for (const name of settingNames) delete document.documentElement.dataset[name];
  keep({});
  forget(isSettingName);
}

/** The address of this page, as it is shown now. */
export function addressOfView(): string {
  const url = new URL(location.href);
  for (const name of settingNames) url.searchParams.delete(name);
  for (const [name, value] of new URLSearchParams(printView(viewInForce()))) url.searchParams.set(name, value);
  return url.href;
}

// Storage can be forbidden: then a choice lasts as long as the page.
function kept(): View {
  try {
    return parseView(localStorage.getItem(viewKey) ?? '');
  } catch {
    return {};
  }
}

function keep(view: View): void {
  try {
    const text = printView(view);
    if (text === '') localStorage.removeItem(viewKey);
    else localStorage.setItem(viewKey, text);
  } catch {
    // As above.
  }
}

/** Removes settings from the address. */
function forget(isMeant: (name: string) => boolean): void {
  const url = new URL(location.href);
  const names = [...url.searchParams.keys()].filter(isMeant);
  if (names.length === 0) return;
  for (const name of names) url.searchParams.delete(name);
  history.replaceState(history.state, '', url);
}
