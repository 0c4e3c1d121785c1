import vm from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseView, settingNames, settings } from '@/domain/reading/settings';
import { settingsScript } from './settings-script';

/** What the script leaves on the root element. */
function shown(search: string, kept: string | Error): Record<string, string> {
  const dataset: Record<string, string> = {};
  vm.runInNewContext(settingsScript, {
    document: { documentElement: { dataset } },
    location: { search },
    URLSearchParams,
    localStorage: {
      getItem(key: string) {
        if (kept instanceof Error) throw kept;
        return key === 'taiyaku.view' ? kept : null;
      },
    },
  });
  const { js, ...view } = dataset;
  expect(js).toBe('');
  return view;
}

const query = fc
  .array(
    fc.tuple(
      fc.constantFrom(...settingNames, 'view', 'toString', '__proto__'),
      fc.constantFrom(...settingNames.flatMap((name) => [...settings[name].values]), '', 'x y'),
    ),
  )
  .map((pairs) => new URLSearchParams(pairs).toString());

it('reads as `parseView` does, the address over what is kept', () => {
  fc.assert(
    fc.property(query, query, (kept, address) => {
      expect(shown(`?${address}`, kept)).toEqual(parseView(`${kept}&${address}`));
    }),
  );
});

it('does without storage', () => {
  expect(shown('?layout=ja', new Error('forbidden'))).toEqual({ layout: 'ja' });
});
