/** Which edition this page shows: of a whole text, not of a passage. Null on every other page. */
export function shownEdition(): { readonly work: string; readonly number: number } | null {
  const [work, number] = document.querySelector<HTMLElement>('.edition:not(.excerpt)')?.dataset.edition?.split('/') ?? [];
  return work === undefined ? null : { work, number: Number(number) };
}
