import type { Language } from '@/domain/text/language';
import { element } from '../settings/element';
import { makeSheet, showSheet } from '../settings/popover';
import { fill } from '../settings/words';
import { platformOf, platforms, type Platform } from './installed';
import type { VoiceWords } from './words';

function stepsOn(platform: Platform, language: Language, words: VoiceWords): HTMLElement[] {
  const steps = words.platform[platform].steps.map((step) => element('li', {}, fill(step, { language: words.inLanguage[language] })));
  const note = platform === 'linux' && language === 'ja' ? [element('p', { className: 'hint' }, words.kanjiNote)] : [];
  return [element('ol', {}, ...steps), ...note];
}

function build(language: Language, words: VoiceWords): HTMLDialogElement {
  const sheet = makeSheet(words.get[language], words.close, `get-voice-${language}`);
  sheet.classList.add('get-voice');
  const here = platformOf(navigator);
  const own = here === null ? [] : [element('h3', {}, words.platform[here].name), ...stepsOn(here, language, words)];
  const others = platforms.filter((each) => each !== here).map((each) =>
    element('details', {}, element('summary', {}, words.platform[each].name), ...stepsOn(each, language, words)));
  sheet.append(element('p', {}, words.getIntro), ...own, element('h3', {}, words.otherDevices), ...others, element('p', {}, words.again));
  return sheet;
}

const made = new Map<Language, HTMLDialogElement>();

/** How one comes by a voice of a language: for this device first. */
export function showHowToGet(language: Language, words: VoiceWords): void {
  const sheet = made.get(language) ?? build(language, words);
  made.set(language, sheet);
  showSheet(sheet);
}
