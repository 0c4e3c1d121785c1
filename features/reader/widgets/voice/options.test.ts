// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { presetVoiceSettings, type VoiceSettings } from '@/domain/speech/settings';
import messages from '@/messages/en/voice.json';
import { makeOptions } from './options';

afterEach(() => document.body.replaceChildren());

const voice = (name: string, lang: string, localService = true) => ({ name, lang, localService, default: false, voiceURI: `uri:${name}` }) as SpeechSynthesisVoice;

function open(voices: readonly SpeechSynthesisVoice[]) {
  let settings: VoiceSettings = presetVoiceSettings;
  const device = { voices };
  const options = makeOptions(messages as Parameters<typeof makeOptions>[0], () => ({ settings, voices: device.voices }), (part) => { settings = { ...settings, ...part }; });
  const [japanese, english] = options.sheet.querySelectorAll('select');
  if (!japanese || !english) throw new Error('A language has no list of voices.');
  return { ...options, device, japanese, english, settings: () => settings };
}

it('offers the voices of each language, and none where none is installed', () => {
  const { japanese, english } = open([voice('Kyoko', 'ja-JP'), voice('Nanami', 'ja-JP', false)]);
  expect([...japanese.options].map(({ value }) => value)).toEqual(['', 'uri:Kyoko', 'uri:Nanami']);
  expect(japanese.options[2]?.textContent).toBe('Nanami (online)');
  expect(english.disabled).toBe(true);
  expect(english.options[0]?.textContent).toBe(messages.noVoice);
});

it('keeps the voice that is chosen, and shows the fitting one while that is not installed', () => {
  const { japanese, settings, device, refresh } = open([voice('Kyoko', 'ja-JP'), voice('Otoya', 'ja-JP')]);
  japanese.value = 'uri:Otoya';
  japanese.dispatchEvent(new Event('change', { bubbles: true }));
  expect(settings().voice.ja).toBe('uri:Otoya');
  expect(japanese.value).toBe('uri:Otoya');
  device.voices = [voice('Kyoko', 'ja-JP')];
  refresh();
  expect(japanese.value).toBe('');
  expect(settings().voice.ja).toBe('uri:Otoya');
});

it('shows at once what is chosen, also by keys while it is hidden', () => {
  const { sheet, settings } = open([]);
  const radio = (value: string) => sheet.querySelector<HTMLInputElement>(`input[name="voice-languages"][value="${value}"]`);
  radio('both')?.click();
  sheet.querySelector<HTMLElement>(`[aria-label="${messages.slower}"]`)?.click();
  expect(settings()).toMatchObject({ languages: 'both', rate: '0.9' });
  expect([radio('both')?.checked, radio('ja')?.checked]).toEqual([true, false]);
  expect(sheet.querySelector('output')?.textContent).toBe('0.9×');
});
