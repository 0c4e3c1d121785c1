/** The scripts and styles that this page was made with. */
export function ownAssets(): string[] {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]:not([nomodule])')].map(({ src }) => src);
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => href);
  return [...scripts, ...styles].map((url) => new URL(url).pathname).filter((path) => path.startsWith('/_next/static/'));
}
