/** @jsxImportSource preact */
import { render } from 'preact';
import type { Language } from '@/domain/text/language';
import { fillMessage } from '@/i18n/fill-message';
import { createSheet, SheetHead, showSheet } from '../ui/sheet';
import { platformOf, platforms, type Platform } from './installed';
import type { VoiceWords } from '../../dom/messages';

interface Props {
  readonly language: Language;
  readonly words: VoiceWords;
}

function Steps({ platform, language, words }: Props & { readonly platform: Platform }) {
  return (
    <>
      <ol>{words.platform[platform].steps.map((step) => <li key={step}>{fillMessage(step, { language: words.inLanguage[language] })}</li>)}</ol>
      {platform === 'linux' && language === 'ja' && <p className="hint">{words.kanjiNote}</p>}
    </>
  );
}

function HowToGet({ name, language, words }: Props & { readonly name: string }) {
  const here = platformOf(navigator);
  return (
    <>
      <SheetHead name={name} title={words.get[language]} close={words.close} />
      <p>{words.getIntro}</p>
      {here !== null && <><h3>{words.platform[here].name}</h3><Steps platform={here} language={language} words={words} /></>}
      <h3>{words.otherDevices}</h3>
      {platforms.filter((each) => each !== here).map((each) => (
        <details key={each}>
          <summary>{words.platform[each].name}</summary>
          <Steps platform={each} language={language} words={words} />
        </details>
      ))}
      <p>{words.again}</p>
    </>
  );
}

const made = new Map<Language, HTMLDialogElement>();

/** How one comes by a voice of a language: for this device first. */
export function showHowToGet(language: Language, words: VoiceWords): void {
  const name = `get-voice-${language}`;
  const sheet = made.get(language) ?? createSheet(name, `${name} get-voice`);
  if (!made.has(language)) render(<HowToGet name={name} language={language} words={words} />, sheet);
  made.set(language, sheet);
  showSheet(sheet);
}
