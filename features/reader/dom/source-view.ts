import { replaceAddress } from './history';
import { css } from '../contract/markup';

const radios = () => document.querySelectorAll<HTMLInputElement>('input[name="view"]');

const checked = () => document.querySelector<HTMLInputElement>('input[name="view"]:checked')?.value ?? 'reading';
let shown: string | null = null;

/** Before anyone chooses: which view the page came with. */
export function watchView(): void {
  shown = checked();
}

/** Every id of the page is plain ASCII: nothing has to be decoded. */
export function placeOf(hash: string): Element | null {
  return document.getElementById(hash.slice(1));
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

/** A place may stand in what the present view does not show: a line as received, or the text. */
const viewFor = (place: Element | null) => {
  if (place?.closest(css.witness)) return 'received';
  return place?.closest(css.text) && checked() === 'received' ? 'edited' : null;
};

/** Before one goes on to a place: it could not be scrolled to. The step that is left keeps its view in its address. */
export function uncover(place: Element | null): void {
  const view = viewFor(place);
  if (view !== null) checkView(view);
}

/** At a place, its view stands in the address. */
export function showViewOf(place: Element | null): void {
  const view = viewFor(place);
  if (view !== null) choose(view);
}

/** After a step forth or back: what the address says, and its place. */
export function showViewOfStep(place: Element | null): void {
  checkView(new URLSearchParams(location.search).get('view') ?? 'reading');
  shown = checked();
  showViewOf(place);
}
