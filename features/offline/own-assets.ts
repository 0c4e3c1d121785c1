/**
 * The client program and the style sheets that this page was made with, by their paths.
 * @param program the path of the client program that runs here
 */
export function ownAssets(program: string): string[] {
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(({ href }) => new URL(href).pathname);
  return [program, ...styles.filter((path) => path.startsWith('/_next/static/'))];
}
