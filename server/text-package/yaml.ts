import { stringify } from 'yaml';

/** YAML as packages have it: no line is folded, nothing is an alias, what is not there is left out. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Some members where there is something, else none. */
export function given<Name extends string, T>(name: Name, value: T | null | undefined | ''): { readonly [key in Name]?: T } {
  return (value === null || value === undefined || value === '' ? {} : { [name]: value }) as { [key in Name]?: T };
}
