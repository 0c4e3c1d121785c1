import { wordClasses, type FormKey, type FormStep, type SettledPassive, type WordClass } from './forms';
import type { FormClass, Irregularity, Rule } from './rule';
import { irregularities, rules } from './rules';

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

/** A form that may stand behind another, and the rule that leads from it to that one. */
interface State {
  readonly text: string;
  readonly formClass: FormClass | null;
  readonly rule: IndexedRule | null;
  /** What the rule makes of it. */
  readonly makes: State | null;
}

interface IndexedRule extends Rule {
  readonly label: string;
  readonly irregularities: readonly Irregularity[];
}

/** Rules by their endings, read backwards: how far an ending goes shows at the first character that no rule has. */
interface Endings {
  readonly rules: IndexedRule[];
  readonly before: Map<number, Endings>;
}

const longestWay = 8;

const endings: Endings = { rules: [], before: new Map() };
for (const rule of rules) {
  let place = endings;
  for (let at = rule.inflected.length - 1; at >= 0; at -= 1) {
    const unit = rule.inflected.charCodeAt(at);
    const next = place.before.get(unit) ?? { rules: [], before: new Map() };
    place.before.set(unit, next);
    place = next;
  }
  place.rules.push({ ...rule, label: `${rule.prefix ?? ''}${rule.inflected}←${rule.base}`, irregularities: irregularities.filter(({ lacks }) => lacks(rule)) });
}

/**
 * All dictionary forms that `text` (written with kanji or in kana) may be a form of,
 * the text itself first, then by the number of steps. Nothing is looked up.
 */
export function deinflect(text: string): Deinflection[] {
  const found = new Map<string, Deinflection>();
  found.set('', { word: text, wordClass: null, steps: [], rules: [] });
  let states: State[] = [{ text, formClass: null, rule: null, makes: null }];
  for (let way = 0; way < longestWay && states.length > 0; way += 1) {
    const undone: State[] = [];
    for (const state of states) undo(state, undone);
    states = undone;
    for (const state of states) {
      const { formClass } = state;
      if (formClass === null || !isWordClass(formClass)) continue;
      const word = state.text === '' && formClass === 'adjectival-noun' ? 'だ' : state.text;
      const steps = stepsFrom(state);
      if (word === '' || (word === text && steps.length > 0 && word !== 'だ')) continue;
      const key = `${word} ${formClass} ${steps.map((step) => step.key).join(' ')}`;
      if (found.has(key)) continue;
      found.set(key, { word, wordClass: word === 'だ' ? 'copula' : formClass, steps: meaningful(steps), rules: labelsFrom(state) });
    }
  }
  return [...found.values()];
}

function stepsFrom(from: State): FormStep[] {
  const steps: FormStep[] = [];
  for (let state = from; state.rule && state.makes; state = state.makes) {
    const { rule, makes, text } = state;
    const root = text.slice(0, text.length - rule.base.length);
    rule.keys.forEach((key, index) => {
      const ending = rule.by?.[index];
      steps.push({ key, text: ending === undefined ? makes.text : (rule.prefix ?? '') + root + ending });
    });
  }
  return steps;
}

function labelsFrom(from: State): string[] {
  const labels: string[] = [];
  for (let state = from; state.rule && state.makes; state = state.makes) labels.push(state.rule.label);
  return labels;
}

function isWordClass(formClass: FormClass): formClass is WordClass {
  return (wordClasses as readonly FormClass[]).includes(formClass);
}

function undo(state: State, undone: State[]): void {
  const { text, formClass } = state;
  const next = nextStep(state);
  let place: Endings | undefined = endings;
  for (let length = 0; place; length += 1) {
    for (const rule of place.rules) {
      const prefix = rule.prefix ?? '';
      if (formClass !== null && rule.makes !== formClass) continue;
      if (next !== undefined && rule.bars?.includes(next)) continue;
      if (!text.startsWith(prefix) || text.length < prefix.length + length) continue;
      const root = text.slice(prefix.length, text.length - length);
      if (root === '' && rule.base.length < 2 && rule.of !== 'adjectival-noun') continue;
      if (length === 0 && rule.of === 'stem') continue;
      if (rule.after && !rule.after.test(root)) continue;
      if (rule.irregularities.some(({ words }) => words.test(root + rule.base))) continue;
      undone.push({ text: root + rule.base, formClass: rule.of, rule, makes: state });
    }
    place = length < text.length ? place.before.get(text.charCodeAt(text.length - 1 - length)) : undefined;
  }
}

/** What is said next of a form; て and the continuative say nothing where something follows. */
function nextStep(state: State): FormKey | undefined {
  for (let later: State | null = state; later?.rule; later = later.makes) {
    const [key] = later.rule.keys;
    if (key !== undefined && key !== 'te' && key !== 'continuative') return key;
  }
  return undefined;
}

/** て and the continuative say nothing of their own before what is added to them, nor た in たら and たり. */
function meaningful(steps: readonly FormStep[]): FormStep[] {
  return steps.filter((step, index) => {
    const next = steps[index + 1];
    if (next === undefined || next.key === 'contraction' || next.key === 'kansai') return true;
    if (step.key === 'past') return next.key !== 'conditional-tara' && next.key !== 'alternating';
    return step.key !== 'te' && step.key !== 'continuative';
  });
}

/** How a form of a known word came about; the shortest way, or null where the rules do not lead there. */
export function explainForm(surface: string, word: string, wordClass: WordClass): readonly FormStep[] | null {
  if (surface === word) return [];
  const ways = deinflect(surface).filter((candidate) => candidate.word === word && candidate.wordClass === wordClass);
  // Of ways of one length that by the longest ending: 書かなきゃ is more than a condition.
  ways.sort((a, b) => a.steps.length - b.steps.length || (b.rules.at(-1)?.length ?? 0) - (a.rules.at(-1)?.length ?? 0));
  return ways[0] ? settlePassive(ways[0].steps) : null;
}

/** Whether only the meaning decides between passive and potential for 〜られる. */
export function isPassiveOpen(steps: readonly FormStep[] | null | undefined): boolean {
  return steps?.some(({ key }) => key === 'passive-or-potential') ?? false;
}

/** The steps with 〜られる as someone who has read the sentence takes it. */
export function settlePassiveAs(steps: readonly FormStep[], as: SettledPassive): FormStep[] {
  return steps.map((step) => (step.key === 'passive-or-potential' ? { ...step, key: as } : step));
}

/** 進められている, 食べさせられる: what goes on, has come about, or is made to be, is done; it is not able to be done. */
export function settlePassive(steps: readonly FormStep[]): FormStep[] {
  return steps.map((step, index) =>
    step.key === 'passive-or-potential' && (steps[index + 1]?.key === 'progressive' || steps[index - 1]?.key === 'causative')
      ? { ...step, key: 'passive' }
      : step);
}
