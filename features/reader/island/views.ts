import { replaceAddress } from './history';

const radios = () => document.querySelectorAll<HTMLInputElement>('input[name="view"]');

/** Keeps the chosen view in the address, where it can be shared. */
export function rememberView(view: string): void {
  const url = new URL(location.href);
  if (view === 'reading') url.searchParams.delete('view');
  else url.searchParams.set('view', view);
  replaceAddress(url);
}

function choose(view: string): void {
  for (const radio of radios()) {
    if (radio.value !== view || radio.checked) continue;
    radio.checked = true;
    rememberView(view);
  }
}

/** A link may lead to what the present view does not show: to a line as received, or back into the text. */
export function showViewOf(target: Element | null): void {
  if (target?.closest('.witness')) choose('received');
  else if (target?.closest('.text') && document.querySelector('#view-received:checked')) choose('edited');
}
