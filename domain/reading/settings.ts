import { grades, levels } from '../study/level';

interface Setting {
  readonly values: readonly string[];
  readonly preset: string;
}

function setting<const V extends readonly string[]>(values: V, preset: V[number]) {
  return { values, preset } satisfies Setting;
}

/**
 * How a text is shown to one person. The only list of it: names stand in the address (`?layout=sentence`),
 * in what the device keeps, and, with the value, on the root element (`data-layout="sentence"`), where the
 * style finds it. What is as preset stands nowhere. Values of a scale ascend.
 */
export const settings = {
  /** side by side · paragraph under paragraph · sentence under sentence · one language alone · every word with its gloss */
  layout: setting(['side', 'paragraph', 'sentence', 'ja', 'en', 'word'], 'side'),
  /** A level or a school grade: readings of words that are harder. */
  furigana: setting(['all', ...levels, ...grades, 'first', 'tap', 'none'], 'all'),
  /** Whether numbers in digits have their reading over them, whatever `furigana` is. */
  numbers: setting(['plain', 'read'], 'plain'),
  /** Readings that are doubtful: marked as such · not shown · shown as any other. */
  doubt: setting(['marked', 'hidden', 'plain'], 'marked'),
  /** Which words are coloured by what a person says of them: none · those that the person marked · those that are new, as all others are, and those being learned. */
  known: setting(['plain', 'marked', 'coloured'], 'plain'),
  /** Where terms are marked as such: where they stand first in a section · everywhere · nowhere. */
  terms: setting(['first', 'all', 'none'], 'first'),
  writing: setting(['horizontal', 'vertical'], 'horizontal'),
  size: setting(['1', '2', '3', '4', '5', '6', '7'], '3'),
  leading: setting(['1', '2', '3', '4'], '2'),
  measure: setting(['1', '2', '3'], '2'),
  face: setting(['mincho', 'gothic'], 'mincho'),
  latin: setting(['serif', 'sans'], 'serif'),
  theme: setting(['system', 'light', 'dark', 'sepia'], 'system'),
  motion: setting(['system', 'less'], 'system'),
  /** What is printed on paper: the text, or with it the notes and the apparatus. */
  paper: setting(['text', 'notes'], 'text'),
  keys: setting(['on', 'off'], 'on'),
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settings;
export type SettingValue<N extends SettingName> = (typeof settings)[N]['values'][number];
/** What is not as preset. */
export type View = { readonly [N in SettingName]?: SettingValue<N> };

export const settingNames = Object.keys(settings) as SettingName[];

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settings, name);
}

export function isValue<N extends SettingName>(name: N, value: string): value is SettingValue<N> {
  return (settings[name].values as readonly string[]).includes(value);
}

/** Of an address's query, or of what the device keeps; what is unknown there is passed over. */
export function parseView(query: string): View {
  const view: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    if (!isSettingName(name) || !isValue(name, value)) continue;
    if (value === settings[name].preset) delete view[name];
    else view[name] = value;
  }
  return view;
}

/** In the order of the list, so that the same view is always the same address. */
export function printView(view: View): string {
  const query = new URLSearchParams();
  for (const name of settingNames) {
    const value = view[name];
    if (value !== undefined && value !== settings[name].preset) query.set(name, value);
  }
  return query.toString();
}
