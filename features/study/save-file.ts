/** Saves text as a file of the reader's, under a name that has today's date: `taiyaku-NAME-2026-11-30.json`. Returns that name. */
export function saveFile(name: string, extension: 'json' | 'txt', text: string): string {
  const file = `taiyaku-${name}-${new Date().toISOString().slice(0, 10)}.${extension}`;
  const url = URL.createObjectURL(new Blob([text], { type: extension === 'json' ? 'application/json' : 'text/plain;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return file;
}
