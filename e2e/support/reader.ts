import type { Locator, Page } from '@playwright/test';
import { words, type Locale } from './texts';

export function article(page: Page): Locator {
  return page.locator('main article');
}

/** The Japanese of a segment, by its address. */
export function segment(page: Page, address: string): Locator {
  return page.locator(`[id="${address}"]`);
}

/** Japanese words as they may stand in the text: with readings over any of them. */
export function inText(words: string, { exact = false } = {}): RegExp {
  const pattern = [...words].map((character) => `${character.replace(/[()[\]{}.*+?^$|\\]/, '\\$&')}\\s*(?:（[ぁ-ヺー・]+）\\s*)?`).join('');
  return new RegExp(exact ? `^${pattern}$` : pattern);
}

/** As this screen's people do: a finger on a phone, a mouse on a desk. */
export async function press(target: Locator, isMobile: boolean): Promise<void> {
  await (isMobile ? target.tap() : target.click());
}

/** On a text's page on a phone, the way to other pages and the theme wait in a menu. */
export async function openMenu(page: Page, locale: Locale, isMobile: boolean): Promise<void> {
  if (isMobile) await page.getByRole('banner').getByRole('button', { name: words[locale].shell.menu, exact: true }).tap();
}

/** Puts a place under the eyes, and brings back the bar, which leaves while one reads on. */
export async function readAt(page: Page, address: string): Promise<void> {
  await segment(page, address).evaluate(async (element) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    await frame();
    window.scrollBy({ top: -40, behavior: 'instant' });
    await frame();
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
}

export function scrollTop(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(window.scrollY));
}

/** The colour behind words: of the innermost element of the text that has one; null where it is paper. */
export function light(target: Locator): Promise<string | null> {
  return target.evaluate((element) => {
    for (let each: Element | null = element; each && each.tagName !== 'ARTICLE'; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (colour !== 'rgba(0, 0, 0, 0)') return colour;
    }
    return null;
  });
}

/** What the style prints before and after the words that are shown: the sigla. */
export function sigla(target: Locator): Promise<string> {
  return target.evaluate((root) =>
    [...root.querySelectorAll('*')]
      // A handle that waits for the keyboard takes one pixel.
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
      .flatMap((element) => ['::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo).content))
      // Word joiners, which keep a sign with its word, are nothing to see.
      .map((content) => content.replace(/\u2060/g, ''))
      .filter((content) => content !== 'none' && content !== 'normal' && content !== '"" / ""')
      .join(''),
  );
}
