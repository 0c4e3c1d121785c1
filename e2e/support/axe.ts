import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Looked {
  /** What is looked at, as the failure names it. */
  readonly what: string;
  /** The part of the page that is looked at; all of it where nothing is said. */
  readonly scope?: string;
  /** Rules that cannot hold there; why stands where they are named. */
  readonly except?: readonly string[];
}

/*
 * A page of thousands of rubies: what passes need not be described, and without frames the results
 * need not be carried from one to another. That is a quarter of the time.
 */
const axe = (page: Page, scope = 'html') =>
  new AxeBuilder({ page }).include(scope).setLegacyMode().options({ resultTypes: ['violations'] });

async function expectNone(what: string, builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, nodes }) =>
    `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`);
  expect(found, what).toEqual([]);
}

/** Fails with what axe finds in the colours as they are. */
export async function expectNoBarrier(page: Page, { what, scope, except = [] }: Looked): Promise<void> {
  // `options` of axe replace what the builder knows; rules and tags come after it.
  await expectNone(what, axe(page, scope).withTags(tags).disableRules([...except]));
}

/** Fails with what axe finds, in the light and in the dark theme. */
export async function expectNoBarrierInBothThemes(page: Page, looked: Looked): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoBarrier(page, { ...looked, what: `${looked.what}, light` });
  // A theme changes colours and nothing else.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNone(`${looked.what}, dark`, axe(page, looked.scope).withRules('color-contrast'));
}
