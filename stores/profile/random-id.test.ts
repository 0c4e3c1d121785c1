import { expect, it } from 'vitest';
import { z } from 'zod';
import { randomId } from './random-id';

it('makes UUIDs as the server reads them, each another', () => {
  const ids = Array.from({ length: 500 }, randomId);
  for (const id of ids) expect(z.uuidv4().safeParse(id).success, id).toBe(true);
  expect(new Set(ids).size).toBe(500);
});
