import { expect, it } from 'vitest';
import { decoded } from './decoded';

it.each([
  ['4.2', '4.2'], ['4.2%7Eja0-3', '4.2~ja0-3'], ['%E7%8C%AB', '猫'], ['100%', '100%'], ['%FF', '%FF'], ['%E0%A4%A', '%E0%A4%A'],
])('%s is read as %s', (parameter, meant) => expect(decoded(parameter)).toBe(meant));
