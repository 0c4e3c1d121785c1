import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Document, type Node, type Pair, type ParsedNode, type Scalar, type YAMLMap, stringify } from 'yaml';
import type { z } from 'zod';
import { findHidden } from '@/domain/text/characters';
import type { Problems, Place } from '../problems/problem';
import { codeName, firstNotNfc } from '../files/read-source';
import type { Source } from '../files/source';
import { reportIssues } from './yaml-issues';

export type Path = readonly (string | number)[];

export interface Yaml<T> {
  readonly value: T;
  /** Where the value at a path stands (its key where there is no value). */
  place(...path: Path): Place;
  /** Where the key at a path stands. */
  keyPlace(...path: Path): Place;
  /** The key before one in braces that has no colon: words after a comma that was meant as one of the value. Null elsewhere. */
  cutOffFrom(...path: Path): string | null;
}

/** Reads YAML of plain words (see `parseYaml`) as a schema says; null where it does not fit. */
export function readYaml<T>(source: Source, schema: z.ZodType<T>, problems: Problems): Yaml<T> | null {
  const yaml = parseYaml(source, problems);
  return yaml && checkYaml(yaml, schema, problems);
}

/**
 * Parses YAML of plain words: every scalar is a string, nothing is guessed (`1.10`
 * stays `1.10`, `no` stays `no`). Anchors, aliases, tags and further documents are
 * refused. Japanese that is folded over several lines is joined directly, as in `text.txt`.
 */
export function parseYaml(source: Source, problems: Problems): Yaml<unknown> | null {
  // With the level `silent` the parser would drop further documents without a word.
  const document = parseDocument(source.text, { schema: 'failsafe', prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  if (!isParsed(document, source, problems) || !isPlain(document, source, problems)) return null;
  const value = toValue(document.contents, source, false, problems);
  const place = (...path: Path) => source.placeOf(offsetOf(document.contents, path, false));
  const keyPlace = (...path: Path) => source.placeOf(offsetOf(document.contents, path, true));
  const cutOffFrom = (...path: Path) => keyBefore(document.contents, path);
  return { value, place, keyPlace, cutOffFrom };
}

export function checkYaml<T>({ value, place, keyPlace, cutOffFrom }: Yaml<unknown>, schema: z.ZodType<T>, problems: Problems): Yaml<T> | null {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, place, keyPlace, cutOffFrom };
  reportIssues(parsed.error.issues, { place, keyPlace, cutOffFrom }, problems);
  return null;
}

/** Passes on what the parser itself found; of tags it does not know, `isPlain` speaks. */
function isParsed({ errors, warnings }: Document.Parsed, source: Source, problems: Problems): boolean {
  const found = [...errors, ...warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')];
  for (const { code, pos, message } of found.slice(0, 3)) {
    const place = source.placeOf(Math.min(pos[0], source.text.length));
    if (code === 'MULTIPLE_DOCS') problems.add('yaml-documents', place, {});
    else problems.add('yaml-syntax', place, { detail: message.split('\n')[0] ?? '' });
  }
  return found.length === 0;
}

function isPlain(document: Document.Parsed, source: Source, problems: Problems): boolean {
  let plain = true;
  const refuse = (code: 'yaml-anchor' | 'yaml-tag' | 'yaml-key' | 'duplicate-key', node: Node) => {
    plain = false;
    problems.add(code, source.placeOf(node.range?.[0] ?? 0), {});
  };
  visit(document, {
    Alias: (_, node) => refuse('yaml-anchor', node),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) refuse('yaml-anchor', node);
      else if (node.tag !== undefined) refuse('yaml-tag', node);
    },
    Map: (_, map) => {
      // The parser's own check compares every key with every other.
      const seen = new Set<string>();
      for (const pair of map.items) {
        const key = keyOf(pair);
        if (seen.has(key)) refuse('duplicate-key', pair.key as Node);
        seen.add(key);
      }
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || typeof pair.key.value !== 'string') refuse('yaml-key', (pair.key ?? document.contents) as Node);
    },
  });
  return plain;
}

function toValue(node: ParsedNode | null, source: Source, japanese: boolean, problems: Problems): unknown {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map((pair) => {
      const key = keyOf(pair);
      return [key, toValue(pair.value as ParsedNode | null, source, japanese || key === 'ja' || key === 'reading', problems)];
    }));
  }
  if (isSeq(node)) return node.items.map((item) => toValue(item as ParsedNode, source, japanese, problems));
  if (isScalar(node)) return words(node, source, japanese, problems);
  return '';
}

function words(node: Scalar, source: Source, japanese: boolean, problems: Problems): string {
  const value = String(node.value ?? '');
  const [start, end] = node.range ?? [0, 0];
  const place = source.placeOf(start);
  if (node.type === 'PLAIN' && (value === '~' || value === 'null')) problems.add('yaml-null', place, {});
  const raw = source.text.slice(start, end);
  const folded = node.type === 'PLAIN' || node.type === 'BLOCK_FOLDED' ? raw.trimEnd() : raw;
  let result = value.replace(/\n+$/, '');
  if (japanese && folded.includes('\n')) {
    const rows = folded.split('\n').map((row) => row.trim());
    if (node.type === 'PLAIN') result = rows.join('');
    else if (node.type === 'BLOCK_FOLDED') result = rows.slice(1).join('');
    else if (node.type !== 'BLOCK_LITERAL') problems.add('yaml-folded', place, {});
  }
  const found = findHidden(result);
  if (found && found.codePoint === 0x0a) problems.add('yaml-line-break', place, {});
  else if (found) problems.add(`character-${found.why}`, place, { code: codeName(found.codePoint) });
  if (firstNotNfc(result) !== null) problems.add('not-nfc', place, {});
  return result;
}

function keyOf(pair: unknown): string {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
}

/** Offset of the value (or of its key) at a path, or of the nearest thing above it that is there. */
function offsetOf(root: Node | null, path: Path, ofKey: boolean): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    let next: Node | null = null;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      if (ofKey && index === path.length - 1) return offset;
      next = pair.value as Node | null;
    } else if (isSeq(node) && typeof step === 'number') {
      next = (node.items[step] as Node | undefined) ?? null;
    }
    if (!next) return offset;
    node = next;
    offset = isEmptyScalar(next) ? offset : next.range?.[0] ?? offset;
  }
  return offset;
}

function keyBefore(root: Node | null, path: Path): string | null {
  let node: Node | null = root;
  for (const step of path.slice(0, -1)) {
    if (isMap(node)) node = (pairsOf(node).get(String(step))?.value as Node | null | undefined) ?? null;
    else node = isSeq(node) && typeof step === 'number' ? (node.items[step] as Node | undefined) ?? null : null;
  }
  if (!isMap(node) || !node.flow) return null;
  const at = node.items.findIndex((pair) => keyOf(pair) === String(path.at(-1)));
  const [before, pair] = [node.items[at - 1], node.items[at]];
  return before && pair?.value === null ? keyOf(before) : null;
}

const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

function pairsOf(map: YAMLMap): Map<string, Pair> {
  const known = pairs.get(map) ?? new Map(map.items.map((pair) => [keyOf(pair), pair]));
  pairs.set(map, known);
  return known;
}

function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === '';
}

/** YAML as packages have it: no line is folded, nothing is an alias, what is not there is left out. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Some members where there is something, else none. */
export function optionalField<Name extends string, T>(name: Name, value: T | null | undefined | ''): { readonly [key in Name]?: T } {
  return (value === null || value === undefined || value === '' ? {} : { [name]: value }) as { [key in Name]?: T };
}
