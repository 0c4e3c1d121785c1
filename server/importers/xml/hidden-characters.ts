import { findForbidden, findHidden } from '@/domain/text/characters';
import { codeName } from '@/server/text-package/files/read-source';
import type { Problems } from '@/server/text-package/problems/problem';
import { isElement, type XmlElement } from './tree';

/** White space of the markup, which is no character of the words. */
const layout = /[\t\r\n]/g;

/** Says which elements hold characters that hide something, each once; in the text itself (`isText`), what no text may hold. */
export function checkCharacters(element: XmlElement, isText: boolean, problems: Problems): void {
  const own = element.children.filter((child) => !isElement(child)).join('').replace(layout, ' ');
  const said = Object.values(element.attributes).join(' ').replace(layout, ' ');
  const found = (isText ? findForbidden(own, false) : findHidden(own)) ?? findHidden(said);
  if (found) problems.add(`character-${found.why}`, element.place, { code: codeName(found.codePoint) });
  for (const child of element.children) if (isElement(child)) checkCharacters(child, isText, problems);
}
