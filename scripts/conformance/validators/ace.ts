import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import type { AxeRunner, Report } from '@daisy/ace-core';
import { onPath, packageVersion, type Validator } from '../validator';

const browserPath = () => process.env.CHROMIUM_PATH || ['chromium', 'chromium-browser', 'google-chrome'].map(onPath).find(Boolean) || null;

/** Ace brings a browser of its own; this is the one the journeys have, driven by Playwright. */
function runner(): AxeRunner {
  let browser: Browser | null = null;
  return {
    concurrency: 2,
    setTimeout() {},
    async launch() {
      browser = await chromium.launch({ executablePath: browserPath() ?? undefined, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    },
    async close() {
      await browser?.close();
    },
    async run(url, scripts, contents) {
      const page = await browser?.newPage();
      if (!page) throw new Error('The browser was not launched.');
      try {
        // Documents of a book are XHTML, whatever their files are called; nothing is fetched from elsewhere.
        await page.route(/^https?:/, (route) => route.abort());
        await page.route(/^file:.*\.x?html?$/, (route, request) => route.fulfill({ contentType: 'application/xhtml+xml', body: readFileSync(new URL(request.url()), 'utf8') }));
        await page.goto(url);
        // Marked as its own, so that it does not report them.
        const mark = (element: Element) => element.setAttribute('data-ace', '');
        for (const content of contents ?? []) await (await page.addScriptTag({ content })).evaluate(mark);
        for (const path of scripts) await (await page.addScriptTag({ path })).evaluate(mark);
        return await page.evaluate(() => new Promise((done, fail) => {
          const { daisy } = window as unknown as { daisy: { ace: { run(callback: (error: unknown, result: unknown) => void): void } } };
          daisy.ace.run((error, result) => (error ? fail(new Error(String(error))) : done(result)));
        }));
      } finally {
        await page.close();
      }
    },
  };
}

function faultsOf(report: Report, file: string): string[] {
  return report.assertions.flatMap(({ assertions, 'earl:testSubject': subject }) => assertions
    .filter((each) => each['earl:result']['earl:outcome'] === 'fail')
    .map((each) => `${file} ${subject.url}: ${each['earl:test']['dct:title']} ${each['earl:result']['dct:description']}`));
}

export const ace: Validator = {
  formats: ['epub'], format: 'EPUB Accessibility', name: 'Ace by DAISY',
  missing: () => (browserPath() ? null : 'no Chromium is installed (Debian: chromium)'),
  version: () => packageVersion('@daisy/ace-core'),
  async check(files) {
    const { default: check } = await import('@daisy/ace-core');
    const faults: string[] = [];
    const outdir = mkdtempSync(join(tmpdir(), 'taiyaku-ace-'));
    try {
      for (const file of files) {
        const [, report] = await check(file, { cwd: process.cwd(), outdir, lang: 'en', silent: true, initLogger: true, fileName: join(outdir, 'ace.log') }, runner());
        faults.push(...faultsOf(report, file));
      }
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
    return faults;
  },
};
