import { element } from './element';
import { loadSettingsMessages, type SettingsWords } from './messages';

let status: HTMLElement | null = null;
let timer = 0;

/** Milliseconds that something stands there; what takes longer to read stays longer. */
const timeFor = (text: string) => 2000 + 60 * text.length;

/** Says for a moment, to eyes and ears, what has changed without the sheet. */
export function announce(name: 'layout' | 'furigana' | 'writing' | 'known', value: string): Promise<void> {
  return say((words) => {
    const values: Readonly<Record<string, string>> = words.value[name];
    return `${words.name[name]}: ${values[value] ?? value}`;
  });
}

/** Says something of the view for a moment. */
export async function say(what: (words: SettingsWords) => string): Promise<void> {
  const text = what(await loadSettingsMessages());
  if (!status) {
    status = element('p', { className: 'notice' });
    status.setAttribute('role', 'status');
    document.body.append(status);
  }
  status.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => status?.replaceChildren(), timeFor(text));
}
