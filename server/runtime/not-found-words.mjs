import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * For an unknown work, edition or concept Next sends an empty document, which a
 * script fills. Without a script, the words of the prerendered not-found page
 * stand there. docs/decisions/not-found.md
 *
 * The script takes away all attributes of the root element, so what a person
 * chose (the theme, above all) is put onto it again, before it is painted.
 */

/**
 * @param {string} html what Next sends
 * @param {string} notFound the prerendered page, in both languages
 * @returns {string}
 */
export function withNotFoundWords(html, notFound) {
  // HTML has no `main` inside of a `noscript`.
  const words = /<main([\s\S]*)<\/main>/.exec(notFound)?.[1];
  if (!words || !html.includes('<html id="__next_error__"')) return html;
  const settings = /<script>(\(function\(r\)[\s\S]*?)<\/script>/.exec(notFound)?.[1];
  const view = settings ? `<script>(function(r,f){f();new MutationObserver(f).observe(r,{attributeFilter:['data-js']})})(document.documentElement,function(){if(!('js' in document.documentElement.dataset))${settings}})</script>` : '';
  const styles = notFound.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  return html.replace(/<body[^>]*>/, (body) => `${body}${view}<noscript>${styles.join('')}<div${words}</div></noscript>`);
}

/**
 * A page may have something to say and yet be of nothing that exists; Next has no status for that.
 * docs/decisions/passages.md
 */
export function saysNotFound(html) {
  return /<meta name="taiyaku:status" content="404"\/?>/.test(html.slice(0, html.indexOf('</head>')));
}

/** @type {Map<string, string>} */
const pages = new Map();

/** The page that `next build` prerendered for addresses that no route knows. */
export function builtNotFound(serverDistDir) {
  let page = pages.get(serverDistDir);
  if (page === undefined) {
    page = readFileSync(join(serverDistDir, 'app/_not-found.html'), 'utf8');
    pages.set(serverDistDir, page);
  }
  return page;
}
