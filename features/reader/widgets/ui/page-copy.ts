import { h, type ComponentChild } from 'preact';

/** Copies of the page's own markup as views, so that a widget prints it as the page does. Comments are left out. */
export function pageCopy(nodes: Iterable<Node>): ComponentChild[] {
  return [...nodes].flatMap((node): ComponentChild[] => {
    if (node instanceof Text) return [node.data];
    if (node instanceof DocumentFragment) return pageCopy(node.childNodes);
    return node instanceof Element ? [h(node.localName, attributesOf(node), ...pageCopy(node.childNodes))] : [];
  });
}

/** Preact sets properties where there are some; those of boolean attributes do not have the attribute's text. */
function attributesOf(element: Element): Record<string, string | boolean> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => {
    const property: unknown = Reflect.get(element, name);
    return [name, typeof property === 'boolean' ? property : value];
  }));
}
