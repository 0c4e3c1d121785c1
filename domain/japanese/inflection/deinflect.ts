import type { FormStep, WordClass } from './forms';
import { rules, type FormClass, type Rule } from './rules';

/** A dictionary form that a text may be a form of. Whether the word exists, a dictionary has to say. */
export interface Deinflection {
  readonly word: string;
  /** How the word must inflect for this to hold; null for the text itself. */
  readonly wordClass: WordClass | null;
  /** From the dictionary form on; empty for the text itself. */
  readonly steps: readonly FormStep[];
  /** The rules, in the order of the steps, as `inflected←base`. */
  readonly rules: readonly string[];
}

interface State {
  readonly text: string;
  readonly formClass: FormClass | null;
  readonly steps: readonly FormStep[];
  readonly rules: readonly string[];
}

const longestWay = 8;

const byEnding = new Map<string, Rule[]>();
for (const rule of rules) {
  const list = byEnding.get(rule.inflected) ?? [];
  list.push(rule);
  byEnding.set(rule.inflected, list);
}
const longestEnding = Math.max(...rules.map((rule) => rule.inflected.length));

/**
 * All dictionary forms that `text` (written with kanji or in kana) may be a form of,
 * the text itself first, then by the number of steps. Nothing is looked up.
 */
export function deinflect(text: string): Deinflection[] {
  const found = new Map<string, Deinflection>();
  found.set('', { word: text, wordClass: null, steps: [], rules: [] });
  let states: State[] = [{ text, formClass: null, steps: [], rules: [] }];
  for (let way = 0; way < longestWay && states.length > 0; way += 1) {
    states = states.flatMap((state) => undo(state));
    for (const state of states) {
      const { formClass } = state;
      if (formClass === null || !isWordClass(formClass)) continue;
      const word = state.text === '' && formClass === 'adjectival-noun' ? 'だ' : state.text;
      if (word === '' || (word === text && state.steps.length > 0 && word !== 'だ')) continue;
      const key = `${word} ${formClass} ${state.steps.map((step) => step.key).join(' ')}`;
      if (found.has(key)) continue;
      found.set(key, { word, wordClass: word === 'だ' ? 'copula' : formClass, steps: meaningful(state.steps), rules: state.rules });
    }
  }
  return [...found.values()];
}

function isWordClass(formClass: FormClass): formClass is WordClass {
  return formClass !== 'te' && formClass !== 'ta' && formClass !== 'masu' && formClass !== 'stem' && formClass !== 'final';
}

function undo(state: State): State[] {
  const undone: State[] = [];
  for (let length = 0; length <= Math.min(longestEnding, state.text.length); length += 1) {
    for (const rule of byEnding.get(state.text.slice(state.text.length - length)) ?? []) {
      const prefix = rule.prefix ?? '';
      if (state.formClass !== null && rule.makes !== state.formClass) continue;
      if (!state.text.startsWith(prefix) || state.text.length < prefix.length + length) continue;
      const root = state.text.slice(prefix.length, state.text.length - length);
      if (root === '' && rule.base.length < 2 && rule.of !== 'adjectival-noun') continue;
      if (length === 0 && rule.of === 'stem') continue;
      const shown = rule.keys.map((key, index): FormStep => {
        const ending = rule.by?.[index];
        return { key, text: ending === undefined ? state.text : prefix + root + ending };
      });
      undone.push({
        text: root + rule.base, formClass: rule.of, steps: [...shown, ...state.steps], rules: [`${prefix}${rule.inflected}←${rule.base}`, ...state.rules],
      });
    }
  }
  return undone;
}

/** て and the continuative say nothing of their own before what is added to them. */
function meaningful(steps: readonly FormStep[]): FormStep[] {
  return steps.filter((step, index) => {
    const next = steps[index + 1];
    return next === undefined || next.key === 'contraction' || (step.key !== 'te' && step.key !== 'continuative');
  });
}

/** How a form of a known word came about; the shortest way, or null where the rules do not lead there. */
export function explainForm(surface: string, word: string, wordClass: WordClass): readonly FormStep[] | null {
  if (surface === word) return [];
  const ways = deinflect(surface).filter((candidate) => candidate.word === word && candidate.wordClass === wordClass);
  ways.sort((a, b) => a.steps.length - b.steps.length);
  return ways[0] ? settlePassive(ways[0].steps) : null;
}

/** 進められている, 食べさせられる: what goes on, has come about, or is made to be, is done; it is not able to be done. */
function settlePassive(steps: readonly FormStep[]): FormStep[] {
  return steps.map((step, index) =>
    step.key === 'passive-or-potential' && (steps[index + 1]?.key === 'progressive' || steps[index - 1]?.key === 'causative')
      ? { ...step, key: 'passive' }
      : step);
}
