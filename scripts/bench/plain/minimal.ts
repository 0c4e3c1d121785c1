/** Elements whose end tag HTML lets one leave out in front of what follows them in our pages. */
const openEnded = new Set(['li', 'dt', 'dd', 'p', 'rt', 'rp']);
const empty = new Set(['br', 'hr', 'img', 'wbr']);

interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** What a person would write by hand around the same words: presentation goes, content stays. */
function contentAttributes(attributes: string, targets: ReadonlySet<string>): Attribute[] {
  return [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)]
    .map(([, name = '', value = '']) => ({ name, value }))
    .filter(({ name, value }) => (name === 'id' ? targets.has(value) : name === 'href' || name === 'lang' || name.startsWith('data-')));
}

function written({ name, value }: Attribute): string {
  if (value === '') return ` ${name}`;
  return /[\s"'=<>`]/.test(value) ? ` ${name}="${value}"` : ` ${name}=${value}`;
}

/**
 * Markup with the same words, links, languages and alignment, and nothing else:
 * no classes, no ids that nothing points to, no elements that then say nothing,
 * no quotes or end tags that HTML does not ask for. `markup` has to be well-formed,
 * with attributes in double quotes.
 */
export function minimal(markup: string): string {
  const targets = new Set([...markup.matchAll(/ href="#([^"]*)"/g)].map(([, id = '']) => id));
  const kept: boolean[] = [];
  return markup.replace(/<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g, (_, slash: string, name: string, rest: string) => {
    if (slash) return kept.pop() && !openEnded.has(name) ? `</${name}>` : '';
    const attributes = contentAttributes(rest, targets);
    const says = attributes.length > 0 || (name !== 'span' && name !== 'div');
    if (!empty.has(name)) kept.push(says);
    return says ? `<${name}${attributes.map(written).join('')}>` : '';
  });
}
