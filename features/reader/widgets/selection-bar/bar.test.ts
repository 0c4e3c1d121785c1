// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import citation from '@/messages/en/citation.json';
import messages from '@/messages/en/selection.json';
import { makeBar } from './bar';

const loadCitation = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
const copyQuotation = vi.hoisted(() => vi.fn<(...given: unknown[]) => Promise<void>>());
vi.mock('../../dom/messages', async (original) => ({ ...(await original<object>()), loadCitationMessages: loadCitation, pageLanguage: () => 'en' }));
vi.mock('./copy-quotation', () => ({ copyQuotation }));

const passage = { from: { paragraph: 4, segment: 2 }, to: { paragraph: 4, segment: 3 }, part: null };

function open(lookUp: (() => void) | null = null) {
  const bar = makeBar('doshikoku/2', passage, messages, lookUp);
  document.body.replaceChildren(bar);
  const find = (name: string) => [...bar.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  const press = (name: string) => find(name)?.click();
  return { bar, find, press, forms: bar.querySelector<HTMLElement>('.selection-forms') as HTMLElement };
}

beforeEach(() => {
  vi.resetAllMocks();
  loadCitation.mockResolvedValue(citation);
});

it('leads to the passage and to its citation', () => {
  const { bar } = open();
  const [place, cite] = [...bar.querySelectorAll('a')];
  expect(place?.getAttribute('href')).toMatch(/doshikoku\/2\/4\.2-4\.3$/);
  expect(place?.textContent).toBe('4.2–4.3');
  expect(cite?.getAttribute('href')).toBe(`${place?.getAttribute('href')}/cite`);
});

it('looks up what can be looked up, unseen by the page around it', () => {
  const lookUp = vi.fn();
  const page = vi.fn();
  document.addEventListener('click', page);
  open(lookUp).press(messages.lookUp);
  document.removeEventListener('click', page);
  expect(lookUp).toHaveBeenCalledOnce();
  expect(page).not.toHaveBeenCalled();
  expect(open().find(messages.lookUp)).toBeUndefined();
});

it('opens the forms, whose names are loaded once, and anew where they did not come', async () => {
  loadCitation.mockRejectedValueOnce(new Error('offline'));
  const failures = vi.fn();
  process.on('unhandledRejection', failures);
  const { bar, forms, press, find } = open();
  expect(forms.hidden).toBe(true);
  press(messages.copyAs);
  expect(forms.hidden).toBe(false);
  expect(find(messages.copyAs)?.getAttribute('aria-expanded')).toBe('true');
  await vi.waitFor(() => expect(failures).toHaveBeenCalledOnce());
  process.off('unhandledRejection', failures);
  press(messages.copyAs);
  press(messages.copyAs);
  await vi.waitFor(() => expect(bar.querySelectorAll('.selection-forms [role="group"]')).toHaveLength(2));
  expect(loadCitation).toHaveBeenCalledTimes(2);
});

it('copies what is chosen, says what became of it, and offers the same the next time', async () => {
  const first = open();
  first.press(messages.copyAs);
  await vi.waitFor(() => expect(first.find(citation.language.ja)).toBeDefined());
  first.press(citation.language.ja);
  first.bar.querySelector('input')?.click();
  const status = () => first.bar.querySelector('.said')?.textContent;
  copyQuotation.mockResolvedValueOnce();
  first.press(citation.forms.quotation);
  await vi.waitFor(() => expect(status()).toBe(messages.copied));
  expect(copyQuotation.mock.lastCall?.slice(0, 4)).toEqual(['doshikoku/2', passage, 'quotation', { languages: 'ja', readings: true }]);
  copyQuotation.mockRejectedValueOnce(new Error('not allowed'));
  first.press(citation.forms.quotation);
  expect(status()).toBe('');
  await vi.waitFor(() => expect(status()).toBe(messages.notCopied));

  const second = open();
  second.press(messages.copyAs);
  await vi.waitFor(() => expect(second.find(citation.language.ja)?.getAttribute('aria-pressed')).toBe('true'));
  expect(second.bar.querySelector('input')?.checked).toBe(true);
});
