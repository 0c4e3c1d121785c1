import type { Messages } from '@/i18n/messages';
import type { JsonSchema } from './json-schema';
import styles from './reference.module.css';

export type ReferenceWords = Messages['reference'];

const prefix = '#/components/schemas/';
export const formId = (name: string) => `form-${name}`;

/** What a value looks like, in words, with links to the forms that have a name. */
export function Form({ schema, words }: { readonly schema: JsonSchema; readonly words: ReferenceWords }) {
  return <>{form(schema, words)}</>;
}

function form(schema: JsonSchema, words: ReferenceWords): React.ReactNode {
  if (schema.$ref?.startsWith(prefix)) {
    const name = schema.$ref.slice(prefix.length);
    return <a href={`#${formId(name)}`} className={styles.form} lang="en">{name}</a>;
  }
  if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>;
  if (schema.enum) return separated(schema.enum.map((value) => <code key={value}>{value}</code>), ' · ');
  if (schema.anyOf) return separated(schema.anyOf.map((each) => (each.type === 'null' ? words.nullable : form(each, words))), ' ', words.nullable);
  if (schema.prefixItems) return <>[{separated(schema.prefixItems.map((each) => form(each, words)), ', ')}]</>;
  if (schema.type === 'array') {
    const [before, after] = words.listOf.split('{form}');
    return <>{before}{form(schema.items ?? {}, words)}{after}</>;
  }
  return plain(schema, words);
}

function plain({ type, format, properties }: JsonSchema, words: ReferenceWords): React.ReactNode {
  if (Array.isArray(type)) return (type as readonly string[]).map((each) => (each === 'null' ? words.nullable : nameOf(each, format, words))).join(' ');
  if (type === 'object' && properties) return <code>{`{ ${Object.keys(properties).join(', ')} }`}</code>;
  return nameOf(typeof type === 'string' ? type : 'any', format, words);
}

function nameOf(type: string, format: string | undefined, words: ReferenceWords): string {
  const names: Readonly<Record<string, string>> = words.types;
  return names[format ?? ''] ?? names[type] ?? type;
}

function separated(parts: readonly React.ReactNode[], separator: string, last?: string): React.ReactNode {
  return parts.map((part, i) => <span key={i}>{i > 0 && (part === last ? ' ' : separator)}{part}</span>);
}
