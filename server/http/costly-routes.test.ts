import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { costlyRoutes, countCostly } from './costly-routes';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

describe('a limit for what costs much', () => {
  it('is one of a minute: after that, as many requests pass again', () => {
    const { most } = costlyRoutes.find(({ name }) => name === 'exports')!;
    const count = countCostly(1);
    const ask = () => count('/api/v1/editions/doshikoku/1/export/tei.xml', 'one');
    for (let time = 0; time < most; time++) expect(ask()).toBe(0);
    expect(ask()).toBe(60);
    vi.advanceTimersByTime(59_000);
    expect(ask()).toBe(1);
    vi.advanceTimersByTime(1_000);
    for (let time = 0; time < most; time++) expect(ask()).toBe(0);
    expect(ask()).toBe(60);
  });

  it('is multiplied, rounded, and at least one request where it is not taken away', () => {
    const passing = (factor: number) => {
      const count = countCostly(factor);
      let passed = 0;
      while (passed < 1_000 && count('/api/v1/search', 'one') === 0) passed += 1;
      return passed;
    };
    expect([passing(0.5), passing(0.0125), passing(0.001), passing(2), passing(0)]).toEqual([60, 2, 1, 240, 1_000]);
  });
});
