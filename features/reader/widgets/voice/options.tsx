/** @jsxImportSource preact */
import { voiceChoices, type VoiceChoiceName, type VoiceSettings } from '@/domain/speech/settings';
import { voicesFor } from '@/domain/speech/voices';
import { languages, type Language } from '@/domain/text/language';
import { fillMessage } from '@/i18n/fill-message';
import { Choices, Scale } from '../ui/choices';
import { mount } from '../ui/mount';
import { createSheet, SheetHead } from '../ui/sheet';
import { createStore } from '../ui/store';
import type { VoiceWords } from '../../dom/messages';

/** What is chosen, and what there is to choose from. */
export interface OptionsState {
  readonly settings: VoiceSettings;
  readonly voices: readonly SpeechSynthesisVoice[];
}

type Change = (part: Partial<VoiceSettings>) => void;
type Named = Exclude<VoiceChoiceName, 'rate'>;

interface Props {
  readonly state: OptionsState;
  readonly words: VoiceWords;
  readonly change: Change;
}

function labelsOf(name: Named, words: VoiceWords): Readonly<Record<string, string>> {
  if (name !== 'shadow') return words.value[name];
  return Object.fromEntries(voiceChoices.shadow.map((times) => [times, times === '0' ? words.value.shadow.none : fillMessage(words.times, { rate: times })]));
}

function Option({ name, state: { settings }, words, change }: Props & { readonly name: Named }) {
  const values: readonly string[] = voiceChoices[name];
  return (
    <Choices
      name={`voice-${name}`} legend={words.name[name]} values={values} labels={labelsOf(name, words)} hint={name === 'shadow' ? words.hint.shadow : null}
      current={settings[name]} choose={(value) => change({ [name]: value })}
    />
  );
}

function Rate({ state: { settings }, words, change }: Props) {
  const values = voiceChoices.rate;
  return (
    <Scale
      legend={words.name.rate} less={words.slower} more={words.faster} values={values} current={settings.rate}
      choose={(rate) => change({ rate })} shown={(index) => fillMessage(words.times, { rate: values[index] ?? '' })}
    />
  );
}

/** The voices of a language. One that was chosen and is no longer there counts as none. */
function Voices({ language, state: { settings, voices }, words, change }: Props & { readonly language: Language }) {
  const fitting = voicesFor(voices, language);
  const [first] = fitting;
  const chosen = fitting.find(({ voiceURI }) => voiceURI === settings.voice[language])?.voiceURI ?? '';
  const choose = (uri: string) => change({ voice: { ...settings.voice, [language]: uri === '' ? null : uri } });
  return (
    <label className="voices">
      <span>{words.name[language]}</span>
      <select disabled={!first} value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{first ? fillMessage(words.automatic, { name: first.name }) : words.noVoice}</option>
        {fitting.map(({ voiceURI, name, localService }) => <option key={voiceURI} value={voiceURI}>{localService ? name : fillMessage(words.online, { name })}</option>)}
      </select>
    </label>
  );
}

function OptionsView(props: Props) {
  const { words } = props;
  return (
    <>
      <SheetHead name="voice-options" title={words.title} close={words.close} />
      <Option {...props} name="languages" />
      <Option {...props} name="span" />
      <Rate {...props} />
      <Option {...props} name="shadow" />
      {languages.map((language) => <Voices key={language} {...props} language={language} />)}
      <p className="hint">{words.hint.online}</p>
    </>
  );
}

export interface OptionsSheet {
  readonly sheet: HTMLDialogElement;
  /** Shows what is chosen now. */
  refresh(): void;
}

/** How one wants to be read to. `read` has what is chosen now. */
export function makeOptions(words: VoiceWords, read: () => OptionsState, change: Change): OptionsSheet {
  const store = createStore<OptionsState, OptionsState>((_, now) => now, read());
  const refresh = () => store.dispatch(read());
  const sheet = createSheet('voice-options');
  mount(sheet, store, (state) => (
    <OptionsView state={state} words={words} change={(part) => {
      change(part);
      refresh();
    }} />
  ));
  // Keys change the rate too.
  sheet.addEventListener('beforetoggle', refresh);
  return { sheet, refresh };
}
