import { element } from '../settings/element';
import { loadWords } from '../settings/words';

let status: HTMLElement | null = null;
let timer = 0;

/** Says for a moment, to eyes and ears, what a key has changed. */
export async function announce(name: 'layout' | 'furigana' | 'writing', value: string): Promise<void> {
  const words = await loadWords();
  const values: Readonly<Record<string, string>> = words.value[name];
  if (!status) {
    status = element('p', { className: 'notice' });
    status.setAttribute('role', 'status');
    document.body.append(status);
  }
  status.textContent = `${words.name[name]}: ${values[value] ?? value}`;
  clearTimeout(timer);
  timer = window.setTimeout(() => status?.replaceChildren(), 2500);
}
