let latest = new AbortController();

/** Begins a copy. Of two that are asked for the later one holds: what was asked for before, and is still on its way, is aborted. */
export function beginCopy(): AbortSignal {
  latest.abort();
  latest = new AbortController();
  return latest.signal;
}

/** Rejects where copying is not allowed, or where there is no clipboard at all: on a page that came without https. */
export async function copyText(text: string): Promise<void> {
  beginCopy();
  await navigator.clipboard.writeText(text);
}
