import { describe, expect, it } from 'vitest';
import { messages } from './messages';

/** Each message by its path. */
function flat(value: unknown, path: readonly string[] = []): [path: readonly string[], message: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => flat(inner, [...path, key]));
}

/** What is filled in; of messages that branch, only that they do. */
function argumentsOf(message: string): string[] {
  if (/\{\w+, *(?:plural|select)/.test(message)) return ['branches'];
  return [...new Set([...message.matchAll(/\{(\w+)[^{}]*\}/g)].map(([, name = '']) => name))].sort();
}

describe('messages', () => {
  const [ja, en] = [flat(messages.ja), flat(messages.en)];

  it('have names without a dot, which parts them: the development server answers nothing else', () => {
    expect([...ja, ...en].flatMap(([path]) => path).filter((key) => key.includes('.'))).toEqual([]);
  });

  // Japanese has no plural, so that English may branch alone.
  it('are the same in both languages, and speak of the same things', () => {
    const spoken = (all: typeof ja) => Object.fromEntries(all.map(([path, message]) => [path.join(' '), argumentsOf(message)]));
    const [english, japanese] = [spoken(en), spoken(ja)];
    expect(Object.keys(english).sort()).toEqual(Object.keys(japanese).sort());
    const apart = Object.keys(english).filter((path) => english[path]?.[0] !== 'branches' && String(english[path]) !== String(japanese[path]));
    expect(apart).toEqual([]);
  });
});
