// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PanelWord, WordFile } from '@/domain/study/word-file';
import messages from '@/messages/en/words.json';
import type { Chosen } from '../../dom/events';
import type { Marks } from './marks';
import { openWordPanel } from './open-panel';
import { segmentOf } from '../../dom/printed-text';

const word: PanelWord = {
  span: { start: 0, end: 1 }, surface: '他', lemma: '他', lemmaReading: 'ほか', reading: 'ほか', readingFrom: 'analyser', certainty: 'doubtful', doubt: null, otherReadings: ['た'],
  isCutDoubtful: false, ruby: [], partOfSpeech: 'noun', detail: null, conjugation: null, level: null, sense: { ja: '別のもの', en: 'others' }, concept: null, atGap: false,
};
const answer = { text: '他', position: 0, matches: [], labels: [], kanji: [], dictionaries: [] };
const fetchMock = vi.fn<(url: string) => Promise<Response>>();

function open(over: Partial<PanelWord> = {}) {
  document.body.innerHTML = '<article class="edition" data-edition="doshikoku/2"><div class="text"><span class="col" lang="ja"><span class="bead" data-b="1" id="4.3"><a class="addr" href="#4.3">4.3</a>他に</span></span></div></article><div id="host"></div>';
  const root = document.querySelector<HTMLElement>('.edition') as HTMLElement;
  const host = document.getElementById('host') as HTMLElement;
  const asked = { ...word, ...over };
  const file: WordFile = { words: new Map([['4.3', [asked]]]), kanji: new Map(), grammar: [], kanjiSource: '' };
  const segment = segmentOf(root.querySelector('.bead') as Element);
  if (!segment) throw new Error('There is no segment.');
  const choices: string[] = [];
  let reading: string | null = null;
  const chosen: Chosen = {
    of: () => (reading === null ? null : { reading, choice: { place: { scope: 'here' } } as never }),
    at: () => reading,
    choose: vi.fn(async (_, next) => {
      choices.push(String(next));
      reading = next;
    }),
  };
  let mark: ReturnType<Marks['of']> = null;
  const marks: Marks = { of: () => mark, mark: (_, state) => { mark = state; } };
  const panel = openWordPanel(host, { segment, words: [asked], index: 0 }, asked, { root, file, messages, marks, chosen: () => chosen, loadChosen: () => Promise.resolve(chosen) });
  const press = (name: string) => [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name))?.click();
  const radio = (value: string) => host.querySelector<HTMLInputElement>(`.reading input[value="${value}"]`) as HTMLInputElement;
  return { host, panel, press, radio, chosen, choices, alert: () => host.querySelector('[role="alert"]')?.textContent, reading: () => host.querySelector('h3 .yomi')?.textContent };
}

beforeEach(() => {
  fetchMock.mockReset().mockImplementation(async () => Response.json(answer));
  vi.stubGlobal('fetch', fetchMock);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => vi.unstubAllGlobals());

it('asks the dictionary only when a person does, again where it did not answer, and focuses its answer', async () => {
  const { host, press } = open({ certainty: 'certain' });
  const status = () => host.querySelector<HTMLElement>('.others [role="status"]');
  expect(fetchMock).not.toHaveBeenCalled();
  fetchMock.mockRejectedValueOnce(new Error('offline'));
  press(messages.lookUp);
  expect(status()?.textContent).toBe(messages.lookingUp);
  await vi.waitFor(() => expect(status()?.textContent).toBe(messages.unreachable));
  press(messages.lookUp);
  await vi.waitFor(() => expect(status()?.textContent).toBe(messages.notFound));
  expect(document.activeElement).toBe(status());
  expect(host.querySelector('.others button')).toBeNull();
});

it('stands the dictionary’s sense in for the editors’, and says where it cannot be had', async () => {
  fetchMock.mockRejectedValue(new Error('offline'));
  const { host } = open({ sense: null, certainty: 'certain' });
  await vi.waitFor(() => expect(host.querySelector('.sense')?.textContent).toContain(messages.senseUnreachable));
});

it('shows a mark when the list has it', () => {
  const { host, panel, press } = open();
  press(messages.states.known);
  panel.refreshMark();
  expect(host.querySelector('.known [aria-pressed="true"]')?.getAttribute('data-state')).toBe('known');
});

it('stores the reading that is chosen, shows it, and takes it back', async () => {
  const { host, press, radio, choices, reading } = open();
  expect(radio('ほか').checked).toBe(true);
  radio('た').click();
  press(messages.choose.here);
  await vi.waitFor(() => expect(reading()).toBe('た'));
  expect(host.querySelector<HTMLElement>('.own')?.hidden).toBe(false);
  press(messages.undoReading);
  await vi.waitFor(() => expect(reading()).toBe('ほか'));
  expect(choices).toEqual(['た', 'null']);
  expect(document.activeElement).toBe(radio('ほか'));
});

it('refuses what is no reading of the word, with the focus on the field, and says where it could not be stored', async () => {
  const { host, press, radio, chosen, alert } = open();
  const field = host.querySelector<HTMLInputElement>('.reading input[type="text"]') as HTMLInputElement;
  field.focus();
  expect(radio('').checked).toBe(true);
  field.value = 'other';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  press(messages.choose.here);
  await vi.waitFor(() => expect(alert()).toBe(messages.notKana));
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  vi.mocked(chosen.choose).mockRejectedValueOnce(new Error('no storage'));
  radio('た').click();
  press(messages.choose.here);
  await vi.waitFor(() => expect(alert()).toBe(messages.notMarked));
});

it('keeps the keys of its form from the page, but for Escape', () => {
  const { radio } = open();
  const keys: string[] = [];
  const listen = ({ key }: KeyboardEvent) => keys.push(key);
  document.addEventListener('keydown', listen);
  for (const key of ['1', 'ArrowRight', 'Escape']) radio('た').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  document.removeEventListener('keydown', listen);
  expect(keys).toEqual(['Escape']);
});

it('is gone when it is taken away', () => {
  const { host, panel } = open();
  panel.remove();
  expect(host.childNodes).toHaveLength(0);
});
