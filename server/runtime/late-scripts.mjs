/*
 * Next puts the scripts of a page into its head. They are not needed to read it,
 * yet on a slow line they take turns with the style sheets and hold up the text.
 * So they are asked for when the text has been painted. docs/decisions/late-scripts.md
 */
const script = /<script src="(\/_next\/static\/chunks\/[^"]+\.js)" async=""><\/script>/g;
const preload = /<link rel="preload" as="script"[^>]* href="\/_next\/static\/chunks\/[^"]+\.js"\/>/g;
const end = '</body></html>';

/**
 * A page whose scripts start after its first paint. Anything that is not a whole
 * page of Next's comes back as it was.
 * @param {string} html
 * @returns {string}
 */
export function startScriptsLate(html) {
  const sources = [...html.matchAll(script)].map((match) => match[1]);
  if (sources.length === 0 || !html.endsWith(end)) return html;
  // `async` as an attribute: React looks for `script[async][src=…]` before it adds a script of its own.
  const loader = `<script>requestAnimationFrame(function(){setTimeout(function(){${JSON.stringify([...new Set(sources)])}.forEach(function(s){var e=document.createElement('script');e.async=true;e.src=s;document.head.append(e)})})})</script>`;
  return html.replace(script, '').replace(preload, '').slice(0, -end.length) + loader + end;
}
