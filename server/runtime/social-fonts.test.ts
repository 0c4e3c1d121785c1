import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { socialFonts } from './social-fonts';
import { coveredCodePoints } from './woff';

describe('coveredCodePoints', () => {
  it('knows what is in the font and what is not', () => {
    const covered = coveredCodePoints(readFileSync('server/runtime/fonts/noto-serif-jp-500.woff'));
    for (const character of '対訳あアー、。「」Aé–—’…鬱') expect(covered, character).toContain(character.codePointAt(0));
    for (const character of 'ō𠮷😀한→') expect(covered, character).not.toContain(character.codePointAt(0));
  });

  it('refuses what is not a font', () => {
    expect(() => coveredCodePoints(Buffer.from('wOF2'))).toThrow('not a WOFF 1.0 font');
  });
});

it('sets a text in type, with the printers’ sign for what is missing', () => {
  expect(socialFonts().setInType('同志国 – Ōta 𠮷😀')).toBe('同志国 – Ōta 〓〓');
  expect(socialFonts().setInType('人〔々〕が―［…］')).toBe('人〔々〕が—［…］');
});
