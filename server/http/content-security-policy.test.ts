import { expect, it } from 'vitest';
import { contentSecurityPolicy, hashSource } from './content-security-policy';

const scriptSources = (policy: string) => policy.split('; ').find((directive) => directive.startsWith('script-src '))?.split(' ').slice(1);

it('hashes a script as browsers do, by its UTF-8', () => {
  // The example of the recommendation CSP Level 3, and one that is not ASCII.
  expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
  expect(hashSource('文')).not.toBe(hashSource('?'));
});

it('allows files of our own and the inline scripts that are named, and nothing else', () => {
  expect(scriptSources(contentSecurityPolicy(['one()', 'two()']))).toEqual(["'self'", hashSource('one()'), hashSource('two()')]);
  expect(scriptSources(contentSecurityPolicy())).toEqual(["'self'"]);
  expect(contentSecurityPolicy()).not.toMatch(/unsafe-eval|ws:/);
});
