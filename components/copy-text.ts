/** Rejects where copying is not allowed, or where there is no clipboard at all: on a page that came without https. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
