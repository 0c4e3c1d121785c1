/*
 * Next renders pages and sends its browser runtime along, and the page once more as data for it. Nothing on a page uses
 * either: what the browser does is the project's own program. docs/decisions/lean-pages.md
 */

const script = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const preload = /<link rel="preload"[^>]* href="\/_next\/static\/[^"]*"[^>]*\/>/g;
/** What React leaves in the markup to find its way when it takes a page over. */
const reactMarkers = /<div hidden=""><!--\$--><!--\/\$--><\/div>|<!--\/?\$-->| data-precedence="next"/g;
const end = '</body></html>';

export interface PageScripts {
  /** Texts of the inline scripts that stay: they run before the first paint. */
  readonly inline: readonly string[];
  /** Text of the inline script that is put at the end of each page, and loads the program. */
  readonly loader: string;
}

/** An inline script that imports the program once the page has been painted, so that it does not compete with the text on a slow line. */
export function loaderOf(program: string): string {
  return `requestAnimationFrame(function(){setTimeout(function(){import(${JSON.stringify(program)})})})`;
}

/**
 * A page as readers get it: without Next's scripts and data, with the program's loader.
 * @param html a whole document as Next renders it; anything else is returned as it is
 */
export function leanDocument(html: string, { inline, loader }: PageScripts): string {
  if (!html.endsWith(end)) return html;
  const lean = html
    .replace(script, (whole, attributes: string, text: string) => (isData(attributes) || inline.includes(text) ? whole : ''))
    .replace(preload, '')
    .replace(reactMarkers, '');
  return `${lean.slice(0, -end.length)}<script>${loader}</script>${end}`;
}

const isData = (attributes: string) => /\stype="application\/(ld\+)?json"/.test(attributes);
