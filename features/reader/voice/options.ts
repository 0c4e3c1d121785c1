import { voiceChoices, type VoiceChoiceName, type VoiceSettings } from '@/domain/speech/settings';
import { voicesFor } from '@/domain/speech/voices';
import { languages, type Language } from '@/domain/text/language';
import { makeChoices, makeScale, type Part } from '../settings/choices';
import { element } from '../settings/element';
import { makeSheet } from '../settings/popover';
import { fill } from '../settings/words';
import type { VoiceWords } from './words';

/** What is chosen, and what there is to choose from. */
export interface Choosing {
  settings(): VoiceSettings;
  change(part: Partial<VoiceSettings>): void;
  voices(): readonly SpeechSynthesisVoice[];
}

type Named = Exclude<VoiceChoiceName, 'rate'>;

function labelsOf(name: Named, words: VoiceWords): Readonly<Record<string, string>> {
  if (name !== 'shadow') return words.value[name];
  return Object.fromEntries(voiceChoices.shadow.map((times) => [times, times === '0' ? words.value.shadow.none : fill(words.times, { rate: times })]));
}

function choicesOf(name: Named, words: VoiceWords, { settings, change }: Choosing): Part {
  return makeChoices<VoiceSettings[Named]>({
    name: `voice-${name}`, legend: words.name[name], values: voiceChoices[name], labels: labelsOf(name, words),
    hint: name === 'shadow' ? words.hint.shadow : null,
    current: () => settings()[name], choose: (value) => change({ [name]: value }),
  });
}

function rateOf(words: VoiceWords, { settings, change }: Choosing): Part {
  const values = voiceChoices.rate;
  return makeScale<VoiceSettings['rate']>({
    legend: words.name.rate, less: words.slower, more: words.faster, values,
    current: () => settings().rate, choose: (rate) => change({ rate }), shown: (index) => fill(words.times, { rate: values[index] ?? '' }),
  });
}

function voicesOf(language: Language, words: VoiceWords, { settings, change, voices }: Choosing): Part {
  const select = element('select', {});
  const node = element('label', { className: 'voices' }, element('span', {}, words.name[language]), select);
  select.addEventListener('change', () => change({ voice: { ...settings().voice, [language]: select.value === '' ? null : select.value } }));
  return {
    node,
    refresh() {
      const fitting = voicesFor(voices(), language);
      const [first] = fitting;
      select.replaceChildren(
        element('option', { value: '' }, first ? fill(words.automatic, { name: first.name }) : words.noVoice),
        ...fitting.map(({ voiceURI, name, localService }) => element('option', { value: voiceURI }, localService ? name : fill(words.online, { name }))),
      );
      select.disabled = !first;
      select.value = settings().voice[language] ?? '';
      // A voice that is no longer there.
      if (select.selectedIndex === -1) select.value = '';
    },
  };
}

export interface OptionsSheet {
  readonly sheet: HTMLDialogElement;
  refresh(): void;
}

/** How one wants to be read to. */
export function makeOptions(words: VoiceWords, choosing: Choosing): OptionsSheet {
  const sheet = makeSheet(words.title, words.close, 'voice-options');
  const parts = [
    choicesOf('languages', words, choosing), choicesOf('span', words, choosing), rateOf(words, choosing), choicesOf('shadow', words, choosing),
    ...languages.map((language) => voicesOf(language, words, choosing)),
  ];
  const refresh = () => parts.forEach((part) => part.refresh());
  sheet.append(...parts.map(({ node }) => node), element('p', { className: 'hint' }, words.hint.online));
  // Keys change the rate too.
  sheet.addEventListener('beforetoggle', refresh);
  return { sheet, refresh };
}
