import { expect, type Page } from '@playwright/test';

/** Waits until this device keeps all these paths. */
export async function waitUntilKept(page: Page, paths: readonly string[]): Promise<void> {
  await expect.poll(() => keptPaths(page), { message: 'what is kept on this device', timeout: 30_000 }).toEqual(expect.arrayContaining([...paths]));
}

/** The paths of all that is kept besides the program's own files. */
export function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const shelf = await caches.open('taiyaku-kept');
    return (await shelf.keys()).map(({ url }) => new URL(url).pathname);
  });
}
