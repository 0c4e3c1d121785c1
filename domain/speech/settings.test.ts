import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languagesOf, parseVoiceSettings, presetVoiceSettings, printVoiceSettings, stepRate, voiceChoices, type VoiceSettings } from './settings';

const name = fc.option(fc.oneof(fc.constantFrom('Kyoko', 'Google 日本語', 'urn:moz-tts:sapi:&=?'), fc.string({ minLength: 1, maxLength: 200 })).filter((text) => text.isWellFormed()));
const anySettings: fc.Arbitrary<VoiceSettings> = fc.record({
  languages: fc.constantFrom(...voiceChoices.languages), span: fc.constantFrom(...voiceChoices.span), rate: fc.constantFrom(...voiceChoices.rate),
  shadow: fc.constantFrom(...voiceChoices.shadow), voice: fc.record({ ja: name, en: name }),
});

it('comes back as it was kept', () => {
  fc.assert(fc.property(anySettings, (settings) => {
    expect(parseVoiceSettings(printVoiceSettings(settings) ?? '')).toEqual(settings);
  }));
});

it('keeps nothing where all is preset', () => expect(printVoiceSettings(presetVoiceSettings)).toBeNull());

it('passes over what it does not know', () => {
  fc.assert(fc.property(fc.string(), (kept) => {
    for (const [key, value] of Object.entries(parseVoiceSettings(kept))) if (key !== 'voice') expect(voiceChoices[key as 'rate']).toContain(value);
  }));
  expect(parseVoiceSettings('rate=9&languages=ko&span=&shadow=1&__proto__=x&voice-ja=&voice-en=' + 'a'.repeat(201))).toEqual({ ...presetVoiceSettings, shadow: '1' });
});

it('steps along the rates, and not beyond', () => {
  expect([stepRate('1', 1), stepRate('1', -1), stepRate('2', 1), stepRate('0.5', -1)]).toEqual(['1.1', '0.9', '2', '0.5']);
});

it('reads the Japanese before the English', () => {
  expect(languagesOf({ languages: 'both' })).toEqual(['ja', 'en']);
  expect(languagesOf({ languages: 'en' })).toEqual(['en']);
});
