import { element } from './element';

/** One value out of a few, or a step along a scale. */
export interface Part {
  readonly node: HTMLElement;
  /** Shows the value in force. */
  refresh(): void;
}

/** Values that say much the same, shortly, under what they have in common. */
export interface ChoiceRow {
  readonly caption: string;
  readonly values: readonly string[];
  readonly short: Readonly<Record<string, string>>;
}

export interface Choices<V extends string> {
  /** Name of the radio buttons. */
  readonly name: string;
  readonly legend: string;
  readonly values: readonly V[];
  readonly labels: Readonly<Record<string, string>>;
  readonly hint?: string | null;
  /** Of some values, after the others. */
  readonly rows?: readonly ChoiceRow[];
  current(): V;
  choose(value: V): void;
}

/** Radio buttons in a row, or in several. */
export function makeChoices<V extends string>({ name, legend, values, labels, hint = null, rows = [], current, choose }: Choices<V>): Part {
  const inputs: HTMLInputElement[] = [];
  const labelOf = (value: string, short?: string) => {
    const label = labels[value] ?? value;
    const input = element('input', { type: 'radio', name, value });
    if (short !== undefined) input.ariaLabel = label;
    inputs.push(input);
    return element('label', {}, input, element('span', {}, short ?? label));
  };
  const inRows = rows.flatMap((row) => row.values);
  const node = element('fieldset', {}, element('legend', {}, legend));
  node.append(element('div', { className: 'choices' }, ...values.filter((value) => !inRows.includes(value)).map((value) => labelOf(value))));
  for (const row of rows) {
    node.append(element('p', { className: 'hint' }, row.caption), element('div', { className: 'choices' }, ...row.values.map((value) => labelOf(value, row.short[value]))));
  }
  if (hint !== null) {
    const id = `hint-${name}`;
    node.append(element('p', { className: 'hint', id }, hint));
    node.setAttribute('aria-describedby', id);
  }
  node.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(target.value as V);
  });
  return {
    node,
    refresh() {
      for (const input of inputs) input.checked = input.value === current();
    },
  };
}

export interface Scale<V extends string> {
  readonly legend: string;
  readonly less: string;
  readonly more: string;
  readonly values: readonly V[];
  current(): V;
  choose(value: V): void;
  shown(index: number): string;
}

/** Two buttons, and between them where on the scale one is. */
export function makeScale<V extends string>({ legend, less, more, values, current, choose, shown }: Scale<V>): Part {
  const output = element('output');
  const at = () => values.indexOf(current());
  const refresh = () => {
    output.textContent = shown(at());
    buttons.forEach(([button, by]) => button.setAttribute('aria-disabled', String(values[at() + by] === undefined)));
  };
  const buttons = ([[less, '−', -1], [more, '+', 1]] as const).map(([label, sign, by]) => {
    const button = element('button', { type: 'button', ariaLabel: label }, sign);
    button.addEventListener('click', () => {
      const next = values[at() + by];
      if (next === undefined) return;
      choose(next);
      refresh();
    });
    return [button, by] as const;
  });
  const row = element('div', { className: 'stepper' }, buttons[0]?.[0] ?? '', output, buttons[1]?.[0] ?? '');
  return { node: element('fieldset', { className: 'scale' }, element('legend', {}, legend), row), refresh };
}
