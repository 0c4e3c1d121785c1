import { createHash } from 'node:crypto';

/*
 * What a page may load and run. A page is the same bytes for everyone, so its inline scripts are allowed by their
 * hashes: docs/decisions/content-security-policy.md. Plain JavaScript, as `next start` loads the page cache, and
 * Next its configuration, outside of the bundle.
 */

/**
 * The policy of one answer.
 * @param {readonly string[]} scripts what may run besides our own files, as the policy writes it
 * @param {{ development?: boolean }} [options] React and the development server need more
 * @returns {string}
 */
export function contentSecurityPolicy(scripts = [], { development = false } = {}) {
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * @param {string} script the text of an inline script
 * @returns {string} the source expression that allows it
 */
export function hashSource(script) {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}

/** Elements of a page as Next and React write them: `<` inside of an inline script is always escaped. */
const element = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const isRun = (attributes) => !/\ssrc=/.test(attributes) && !/\stype="application\/(ld\+)?json"/.test(attributes);

/**
 * The policy of a page: it names the hash of each of its inline scripts, and nothing else runs.
 * @param {string} html
 * @returns {string}
 */
export function policyOfPage(html) {
  const scripts = [...html.matchAll(element)].filter(([, attributes]) => isRun(attributes)).map(([, , script]) => hashSource(script));
  return contentSecurityPolicy([...new Set(scripts)]);
}

/**
 * Makes one script of those with which Next hands over its data, of which a long text has many: the header stays
 * short, whatever the length of the page.
 * @param {string} html
 * @returns {string}
 */
export function joinDataScripts(html) {
  let joined = '';
  let end = 0;
  let joinable = false;
  for (const { 0: whole, 1: attributes, 2: script, index } of html.matchAll(element)) {
    const isData = attributes === '' && script.startsWith('self.__next_f.push(');
    if (joinable && isData && index === end) joined = `${joined.slice(0, -'</script>'.length)};${script}</script>`;
    else joined += html.slice(end, index) + whole;
    joinable = isData;
    end = index + whole.length;
  }
  return joined + html.slice(end);
}
