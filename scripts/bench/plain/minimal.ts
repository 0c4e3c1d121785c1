/** Elements without an end tag, or whose end tag HTML lets one leave out where they stand in our pages. */
const openEnded = new Set(['br', 'hr', 'img', 'wbr', 'li', 'dt', 'dd', 'p', 'rt', 'rp']);

interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** What a person would write by hand around the same words: presentation goes, content stays. */
function contentAttributes(attributes: string, targets: ReadonlySet<string>): Attribute[] {
  return [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)"|=(\S+))?/g)]
    .map(([, name = '', quoted, bare]) => ({ name, value: quoted ?? bare ?? '' }))
    .filter(({ name, value }) => (name === 'id' ? targets.has(value) : name === 'href' || name === 'lang' || name === 'aria-label' || name.startsWith('data-')));
}

function written({ name, value }: Attribute): string {
  if (value === '') return ` ${name}`;
  return /[\s"'=<>`]/.test(value) ? ` ${name}="${value}"` : ` ${name}=${value}`;
}

/**
 * Markup with the same words, links, languages and alignment, and nothing else:
 * no classes, no ids that nothing points to, no elements that then say nothing,
 * no quotes or end tags that HTML does not ask for; a span that is a block of its
 * own is a paragraph. In `markup` only end tags of `openEnded` may be missing.
 */
export function minimal(markup: string): string {
  const targets = new Set([...markup.matchAll(/ href="?#([^"\s>]*)/g)].map(([, id = '']) => id));
  /** The open elements: their names as they came, and what they are now (null where they are left out). */
  const open: { readonly was: string; readonly is: string | null }[] = [];
  return markup.replace(/<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*"|=[^\s"'>]+)?)*)\s*>/g, (_, slash: string, was: string, rest: string) => {
    if (openEnded.has(was)) return slash ? '' : `<${was}${contentAttributes(rest, targets).map(written).join('')}>`;
    if (slash) {
      const is = open.pop()?.is;
      return is && !openEnded.has(is) ? `</${is}>` : '';
    }
    const attributes = contentAttributes(rest, targets);
    const name = was === 'span' && open.at(-1)?.was === 'div' ? 'p' : was;
    const is = attributes.length > 0 || (name !== 'span' && name !== 'div') ? name : null;
    open.push({ was, is });
    return is ? `<${is}${attributes.map(written).join('')}>` : '';
  });
}
