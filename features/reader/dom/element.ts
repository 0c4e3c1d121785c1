type Properties<K extends keyof HTMLElementTagNameMap> = Partial<Pick<HTMLElementTagNameMap[K], StringKeys<HTMLElementTagNameMap[K]>>>;
type StringKeys<T> = { [P in keyof T]: T[P] extends string | boolean | number | null ? P : never }[keyof T];

/** An element with its properties and what stands in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Properties<K> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
