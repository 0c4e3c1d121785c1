import { matchesFilter } from '@/domain/glossary/filter';

/** Shows the lines that match and hides the rest, and groups without a line. Returns how many concepts are shown. */
export function applyFilter(root: ParentNode, typed: string): number {
  let found = 0;
  for (const line of root.querySelectorAll<HTMLElement>('[data-find]')) {
    line.hidden = !matchesFilter(line.dataset.find ?? '', typed);
    // A reference from an abbreviation is not a concept of its own.
    if (!line.hidden && line.dataset.see === undefined) found += 1;
  }
  for (const group of root.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = !group.querySelector('[data-find]:not([hidden])');
  }
  return found;
}

/** The address keeps what was typed, so that coming back and a shared link show the same. */
function remember(typed: string): void {
  const url = new URL(location.href);
  if (typed === '') url.searchParams.delete('q');
  else url.searchParams.set('q', typed);
  history.replaceState(history.state, '', url);
}

/** Filters the glossary as someone types. Nothing on a page without the field. */
export function watchFilter(): void {
  const input = document.getElementById('filter') as HTMLInputElement | null;
  const status = document.getElementById('filter-status');
  if (!input || !status) return;
  const filter = (typed: string) => {
    const found = applyFilter(document, typed);
    const { none = '', one = '', found: many = '' } = status.dataset;
    status.textContent = typed.trim() === '' ? '' : found === 0 ? none : found === 1 ? one : many.replace('{count}', String(found));
  };
  input.addEventListener('input', () => {
    filter(input.value);
    // Safari refuses after a hundred times in half a minute; then the address is behind.
    remember(input.value);
  });
  // What was typed before the program came, or what the address asks for.
  const typed = input.value || (new URLSearchParams(location.search).get('q') ?? '');
  if (typed === '') return;
  input.value = typed;
  filter(typed);
}
