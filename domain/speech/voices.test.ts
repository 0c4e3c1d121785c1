import { describe, expect, it } from 'vitest';
import { maxUtteranceLength, voiceFor, voicesFor, type VoiceLike } from './voices';

const voice = (name: string, lang: string, more: Partial<VoiceLike> = {}): VoiceLike => ({ name, lang, voiceURI: `urn:${name}`, default: false, localService: true, ...more });

// As browsers list them.
const onWindows = [voice('Microsoft David', 'en-US', { default: true }), voice('Microsoft Ayumi', 'ja-JP'), voice('Google 日本語', 'ja-JP', { localService: false }), voice('Google US English', 'en-US', { localService: false })];
const onMac = [voice('Albert', 'en-US'), voice('Eddy (日本語（日本）)', 'ja-JP'), voice('Kyoko', 'ja-JP', { default: true }), voice('O-Ren', 'ja-JP'), voice('Samantha', 'en-US'), voice('Daniel', 'en-GB')];
const onAndroid = [voice('日本語 日本', 'ja_JP'), voice('English United States', 'en_US'), voice('English India', 'en_IN')];

describe('a voice', () => {
  it.each([
    ['Windows', onWindows, 'Microsoft Ayumi', 'Microsoft David'],
    ['macOS', onMac, 'Kyoko', 'Samantha'],
    ['Android', onAndroid, '日本語 日本', 'English United States'],
    ['Chromium without any', [], undefined, undefined],
    ['a system without Japanese', onWindows.slice(0, 1), undefined, 'Microsoft David'],
  ])('on %s', (_, voices, ja, en) => {
    expect(voiceFor(voices, 'ja', null)?.name).toBe(ja);
    expect(voiceFor(voices, 'en', null)?.name).toBe(en);
  });

  it('is the one chosen, as long as it is there', () => {
    expect(voiceFor(onMac, 'ja', 'urn:O-Ren')?.name).toBe('O-Ren');
    expect(voiceFor(onMac, 'ja', 'urn:Google 日本語')?.name).toBe('Kyoko');
    expect(voiceFor(onMac, 'ja', 'urn:Samantha')?.name).toBe('Kyoko');
  });

  it('is offered after others where it is odd or needs a connection', () => {
    expect(voicesFor(onMac, 'en').map(({ name }) => name)).toEqual(['Samantha', 'Daniel', 'Albert']);
    expect(voicesFor(onMac, 'ja').map(({ name }) => name)).toEqual(['Kyoko', 'O-Ren', 'Eddy (日本語（日本）)']);
    expect(voicesFor(onWindows, 'ja').map(({ name }) => name)).toEqual(['Microsoft Ayumi', 'Google 日本語']);
  });

  it('says only so much at once where it speaks from a server', () => {
    expect(maxUtteranceLength(voice('Kyoko', 'ja-JP'), 'ja', 1)).toBeNull();
    expect(maxUtteranceLength(voice('Google 日本語', 'ja-JP', { localService: false }), 'ja', 0.5)).toBe(38);
    expect(maxUtteranceLength(voice('Google US English', 'en-US', { localService: false }), 'en', 1)).toBe(165);
  });
});
