import type { Language } from '@/domain/text/language';
import { isElement, textOf, type XmlElement } from './tree';

/** A line break of the file with the white space around it; an ideographic space is one of the text. */
const breaks = /[ \t]*[\r\n][ \t\r\n]*/g;

/**
 * Text without the line breaks of a file's markup: at its ends they are nothing; inside, a blank in English, and in Japanese a blank
 * between two Latin words and else nothing, as in `text.txt`.
 */
export function joinLines(text: string, language: Language): string {
  return text.replace(breaks, (found, at: number) => blankFor(text, at, at + found.length, language));
}

/** The words of an element in a language, lines joined; '' where there is none. */
export function wordsOf(element: XmlElement | undefined, language: Language): string {
  return joinLines(textOf(element), language);
}

function blankFor(text: string, start: number, end: number, language: Language): '' | ' ' {
  if (start === 0 || end === text.length) return '';
  return language === 'en' || (isLatin(text.charAt(start - 1)) && isLatin(text.charAt(end))) ? ' ' : '';
}

function isLatin(character: string): boolean {
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d!-~]/u.test(character) && !/[\uff00-\uffef]/.test(character);
}

/** Elements whose words stand beside the text, not in it. */
const beside = new Set(['rt', 'rp', 'sic', 'surplus']);

interface Flow { text: string; readonly leaves: { readonly start: number; readonly end: number }[] }

/** An element with the line breaks of its markup taken out of the text of all elements in it, as `joinLines` does it over the whole. */
export function withoutMarkupLines(element: XmlElement, language: Language): XmlElement {
  const flows: Flow[] = [];
  const places: { flow: Flow; leaf: number }[] = [];
  const collect = ({ children }: XmlElement, flow: Flow) => {
    for (const child of children) {
      if (isElement(child)) collect(child, beside.has(child.name) ? open() : flow);
      else {
        places.push({ flow, leaf: flow.leaves.length });
        flow.leaves.push({ start: flow.text.length, end: flow.text.length + child.length });
        flow.text += child;
      }
    }
  };
  const open = () => {
    const flow: Flow = { text: '', leaves: [] };
    flows.push(flow);
    return flow;
  };
  collect(element, open());
  const joined = new Map(flows.map((flow) => [flow, joinLeaves(flow, language)]));
  let next = 0;
  const rebuild = (from: XmlElement): XmlElement => ({
    ...from,
    children: from.children.map((child) => {
      if (isElement(child)) return rebuild(child);
      const place = places[next++];
      return (place && joined.get(place.flow)?.[place.leaf]) ?? child;
    }),
  });
  return rebuild(element);
}

/** Each leaf's text; the blank that a break becomes stands in the leaf where the break begins. */
function joinLeaves({ text, leaves }: Flow, language: Language): string[] {
  const parts = leaves.map(() => '');
  let leaf = 0;
  let at = 0;
  const put = (from: number, to: number) => {
    for (let start = from; start < to;) {
      while (leaf < leaves.length - 1 && start >= (leaves[leaf]?.end ?? 0)) leaf += 1;
      const end = Math.min(to, leaves[leaf]?.end ?? to);
      parts[leaf] += text.slice(start, end);
      start = end;
    }
  };
  for (const match of text.matchAll(breaks)) {
    put(at, match.index);
    while (leaf < leaves.length - 1 && match.index >= (leaves[leaf]?.end ?? 0)) leaf += 1;
    at = match.index + match[0].length;
    if (leaf < parts.length) parts[leaf] += blankFor(text, match.index, at, language);
  }
  put(at, text.length);
  return parts;
}
