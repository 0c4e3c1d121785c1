import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseView, printView, settingNames, settings, type View } from './settings';

const anyView: fc.Arbitrary<View> = fc.record(
  Object.fromEntries(settingNames.map((name) => [name, fc.constantFrom(...settings[name].values)])),
  { requiredKeys: [] },
);

it('presets are values', () => {
  for (const name of settingNames) expect(settings[name].values).toContain(settings[name].preset);
});

it('a view comes back from its address, without what is as preset', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const wanted = Object.fromEntries(Object.entries(view).filter(([name, value]) => value !== settings[name as keyof View].preset));
      expect(parseView(printView(view))).toEqual(wanted);
    }),
  );
});

it('the same view is the same address, in whatever order it was chosen', () => {
  expect(printView({ writing: 'vertical', layout: 'ja' })).toBe('layout=ja&writing=vertical');
});

it('unknown names and values are passed over', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      for (const [name, value] of Object.entries(parseView(query))) {
        expect(settings[name as keyof View].values).toContain(value);
      }
    }),
  );
  expect(parseView('view=edited&layout=upside-down&furigana=N3&__proto__=x&constructor=y&theme=')).toEqual({ furigana: 'N3' });
});

it('of a name given twice the later counts, also where it is the preset', () => {
  expect(parseView('layout=ja&layout=side')).toEqual({});
});
