import { replaceAddress } from './history';

const radios = () => document.querySelectorAll<HTMLInputElement>('input[name="view"]');

const checked = () => document.querySelector<HTMLInputElement>('input[name="view"]:checked')?.value ?? 'reading';
let shown: string | null = null;

/** Before anyone chooses: which view the page came with. */
export function watchView(): void {
  shown = checked();
}

export function checkView(view: string): void {
  for (const radio of radios()) if (radio.value === view) radio.checked = true;
}

/** Keeps the chosen view in the address, where it can be shared. The view of before. */
export function rememberView(view: string): string {
  const before = shown ?? view;
  shown = view;
  const url = new URL(location.href);
  if (view === 'reading') url.searchParams.delete('view');
  else url.searchParams.set('view', view);
  replaceAddress(url);
  return before;
}

function choose(view: string): void {
  if (radios().length === 0 || checked() === view) return;
  checkView(view);
  rememberView(view);
}

/** A link may lead to what the present view does not show: to a line as received, or back into the text. */
export function showViewOf(target: Element | null): void {
  if (target?.closest('.witness')) choose('received');
  else if (target?.closest('.text') && document.querySelector('#view-received:checked')) choose('edited');
}
