import { element } from './element';

/** One value out of a few, or a step along a scale. */
export interface Part {
  readonly node: HTMLElement;
  /** Shows the value in force. */
  refresh(): void;
}

export interface Choices<V extends string> {
  /** Name of the radio buttons. */
  readonly name: string;
  readonly legend: string;
  readonly values: readonly V[];
  readonly labels: Readonly<Record<string, string>>;
  readonly hint?: string | null;
  current(): V;
  choose(value: V): void;
}

/** Radio buttons in a row. */
export function makeChoices<V extends string>({ name, legend, values, labels, hint = null, current, choose }: Choices<V>): Part {
  const inputs = values.map((value) => element('input', { type: 'radio', name, value }));
  const node = element('fieldset', {}, element('legend', {}, legend));
  const row = element('div', { className: 'choices' });
  for (const input of inputs) row.append(element('label', {}, input, element('span', {}, labels[input.value] ?? input.value)));
  node.append(row);
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
