import { languagesOf, stepRate, type VoiceSettings } from '@/domain/speech/settings';
import { maxUtteranceLength } from '@/domain/speech/voices';
import { fillMessage } from '@/i18n/fill-message';
import { onChosenReadings } from '../../dom/events';
import { showSheet } from '../ui/sheet';
import { makeBar } from './bar';
import { makeFollow } from './follow';
import { showHowToGet } from './get-voice';
import { storeVoiceSettings, readVoiceSettings } from './stored-settings';
import { lightPart } from './speech-highlight';
import { makeOptions, type OptionsSheet } from './options';
import { readSentences, type PagePart } from './page-sentences';
import { makePlayer, type PlayerView } from './player';
import { isSupported, makeSupply } from './supply';
import { SpeechError, utter } from './utter';
import { loadVoiceMessages } from '../../dom/messages';

export interface Voice {
  readonly isOpen: boolean;
  /** Reads from the sentence one is at (`data-b`), or only that one; `focus` puts the keyboard on the player. */
  listen(bead: string | undefined, how?: { readonly once?: boolean; readonly focus?: boolean }): void;
  toggle(): void;
  step(by: 1 | -1): void;
  repeat(): void;
  stepRate(by: 1 | -1): void;
}

/** Reads the text of the page aloud through the browser's voices. Made when one first listens. */
export async function makeVoice(root: HTMLElement, lights: { show(target: Element | null): void }, signal: AbortSignal): Promise<Voice> {
  const words = await loadVoiceMessages();
  const sentences = readSentences(root);
  let settings = readVoiceSettings();
  const supply = makeSupply(root, () => settings, signal);
  let isOpen = false;
  let opener: HTMLElement | null = null;
  let options: OptionsSheet | null = null;
  let shown: PagePart | null = null;
  /** Raised with every wish, so that an older one that had to wait is dropped. */
  let wish = 0;

  const bar = makeBar(words, {
    toggle: () => voice.toggle(),
    step: (by) => voice.step(by),
    repeat: () => voice.repeat(),
    openOptions: () => {
      options ??= makeOptions(words, () => ({ settings, voices: supply.voices() }), change);
      showSheet(options.sheet);
    },
    close,
  });
  const follow = makeFollow(() => (isOpen ? Math.max(0, window.innerHeight - bar.node.getBoundingClientRect().top) : 0), signal);

  const show = ({ state, sentence, part, place, asked }: PlayerView<PagePart>) => {
    bar.show(state, sentences[sentence]?.address ?? '');
    const drawn = state === 'still' ? null : part;
    const [word] = lightPart(drawn, place);
    if (drawn && drawn !== shown) {
      lights.show(drawn.printed.element);
      const seen = seenOf(drawn, sentence);
      follow.to(seen.getBoundingClientRect(), seen, asked);
    } else if (drawn && word && state === 'speaking') follow.to(word.getBoundingClientRect(), drawn.printed.element, false);
    shown = drawn;
  };
  /** Where a layout hides the language that is read, the other shows where one is. */
  const seenOf = ({ printed, spoken }: PagePart, sentence: number) => {
    const other = sentences[sentence]?.segments[spoken.language === 'ja' ? 'en' : 'ja'][0];
    const { width, height } = printed.element.getBoundingClientRect();
    return width + height === 0 && other ? other : printed.element;
  };

  const player = makePlayer<PagePart>({
    sentences: sentences.length,
    partsOf: (sentence) => supply.partsOf(sentences[sentence]),
    settings: () => settings,
    maxLength: ({ spoken: { language } }) => {
      const chosen = supply.voiceOf(language);
      return chosen && maxUtteranceLength(chosen, language, Number(settings.rate));
    },
    say({ spoken }, { start, end }, onPlace, until) {
      const chosen = supply.voiceOf(spoken.language);
      if (!chosen) return Promise.reject(new SpeechError('voice-unavailable'));
      return utter({
        text: spoken.text.slice(start, end), voice: chosen, lang: chosen.lang.replace(/_/g, '-'), rate: Number(settings.rate), onPlace: (offset) => onPlace(start + offset),
      }, until);
    },
    rest: (milliseconds, until) => new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      until.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(until.reason as Error);
      }, { once: true });
    }),
    now: () => performance.now(),
    show,
    fail: (error) => bar.say(faultOf(error)),
    end: () => bar.say(words.end),
  });

  function faultOf(error: unknown): string {
    if (!(error instanceof SpeechError)) console.warn('Reading aloud has failed:', error);
    const fault = error instanceof SpeechError ? error.fault : String(error);
    // Another page has taken the voice: it is only held.
    if (fault === 'interrupted' || fault === 'canceled') return '';
    if (fault === 'not-allowed' || fault === 'no-start') return words.blocked;
    return fault === 'network' ? words.network : fillMessage(words.failed, { fault });
  }

  /** What reading needs: voices, and for the Japanese its readings. Says what is not to be had; false where nothing can be read. */
  const prepare = async (): Promise<boolean> => {
    if (!isSupported()) {
      bar.say(words.unsupported);
      return false;
    }
    const mine = (wish += 1);
    if (supply.voices().length === 0) bar.say(words.loading);
    const { readings } = await supply.load();
    if (mine !== wish || !isOpen) return false;
    const [missing] = languagesOf(settings).filter((language) => supply.voiceOf(language) === null);
    if (missing) bar.say(words.missing[missing], { label: words.howTo, act: () => showHowToGet(missing, words) });
    else bar.say(readings ? '' : words.readingsLost);
    return supply.languages().length > 0;
  };
  const whenReady = (act: () => void) => void prepare().then((isReady) => {
    if (isReady) act();
  });

  function change(part: Partial<VoiceSettings>): void {
    const before = settings;
    settings = { ...settings, ...part };
    storeVoiceSettings(settings);
    if (settings.languages !== before.languages) {
      void prepare().then((isReady) => (isReady ? player.refresh(true) : player.hold()));
    } else if (settings.rate !== before.rate || settings.voice !== before.voice) player.refresh(false);
  }

  function close(): void {
    if (!isOpen) return;
    isOpen = false;
    wish += 1;
    player.hold();
    lightPart(null, null);
    shown = null;
    const hadFocus = bar.node.contains(document.activeElement);
    bar.node.remove();
    delete document.documentElement.dataset.voice;
    if (hadFocus) opener?.focus({ preventScroll: true });
  }

  function open(): void {
    if (isOpen) return;
    isOpen = true;
    opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    document.body.append(bar.node);
    document.documentElement.dataset.voice = '';
  }

  const voice: Voice = {
    get isOpen() {
      return isOpen;
    },
    listen(bead, { once = false, focus = false } = {}) {
      open();
      const from = Math.max(0, sentences.findIndex((sentence) => sentence.bead === bead));
      player.put(from);
      if (focus) bar.focus();
      whenReady(() => player.read(from, once));
    },
    toggle() {
      if (player.state === 'speaking' || player.state === 'resting') player.hold();
      else whenReady(() => player.toggle());
    },
    step: (by) => whenReady(() => player.step(by)),
    repeat: () => whenReady(() => player.repeat()),
    stepRate(by) {
      change({ rate: stepRate(settings.rate, by) });
      bar.say(`${words.name.rate}: ${fillMessage(words.times, { rate: settings.rate })}`);
      options?.refresh();
    },
  };

  if (isSupported()) {
    window.speechSynthesis.addEventListener?.('voiceschanged', () => {
      supply.refresh();
      options?.refresh();
    }, { signal });
    // The engine would go on speaking on the next page.
    window.addEventListener('pagehide', () => {
      if (!isOpen) return;
      player.hold();
      window.speechSynthesis.cancel();
    }, { signal });
  }
  onChosenReadings(root, (chosen) => {
    // What is being said stands in texts that are no more.
    lightPart(null, null);
    shown = null;
    supply.readAnew(chosen);
    player.refresh(true);
  }, signal);
  signal.addEventListener('abort', close);
  return voice;
}
