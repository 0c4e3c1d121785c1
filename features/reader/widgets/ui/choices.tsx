/** @jsxImportSource preact */
import { Fragment } from 'preact';

/** Values that say much the same, shortly, under what they have in common. */
export interface ChoiceRow {
  readonly caption: string;
  readonly values: readonly string[];
  readonly short: Readonly<Record<string, string>>;
}

export interface ChoicesProps<V extends string> {
  /** Name of the radio buttons. */
  readonly name: string;
  readonly legend: string;
  readonly values: readonly V[];
  readonly labels: Readonly<Record<string, string>>;
  readonly hint?: string | null;
  /** Of some values, after the others. */
  readonly rows?: readonly ChoiceRow[];
  readonly current: V;
  readonly choose: (value: V) => void;
}

/** One value out of a few: radio buttons in a row, or in several. */
export function Choices<V extends string>({ name, legend, values, labels, hint = null, rows = [], current, choose }: ChoicesProps<V>) {
  const hintId = `hint-${name}`;
  const inRows: readonly string[] = rows.flatMap((row) => row.values);
  const option = (value: V, short?: string) => {
    const label = labels[value] ?? value;
    return (
      <label key={value}>
        <input type="radio" name={name} value={value} checked={value === current} aria-label={short === undefined ? undefined : label} onChange={() => choose(value)} />
        <span>{short ?? label}</span>
      </label>
    );
  };
  return (
    <fieldset aria-describedby={hint === null ? undefined : hintId}>
      <legend>{legend}</legend>
      <div className="choices">{values.filter((value) => !inRows.includes(value)).map((value) => option(value))}</div>
      {rows.map((row) => (
        <Fragment key={row.caption}>
          <p className="hint">{row.caption}</p>
          <div className="choices">{(row.values as readonly V[]).map((value) => option(value, row.short[value]))}</div>
        </Fragment>
      ))}
      {hint !== null && <p className="hint" id={hintId}>{hint}</p>}
    </fieldset>
  );
}

export interface ScaleProps<V extends string> {
  readonly legend: string;
  readonly less: string;
  readonly more: string;
  readonly values: readonly V[];
  readonly current: V;
  readonly choose: (value: V) => void;
  readonly shown: (index: number) => string;
}

/** A step along a scale: two buttons, and between them where on it one is. */
export function Scale<V extends string>({ legend, less, more, values, current, choose, shown }: ScaleProps<V>) {
  const index = values.indexOf(current);
  const step = (label: string, sign: string, by: 1 | -1) => {
    const next = values[index + by];
    return (
      <button type="button" aria-label={label} aria-disabled={next === undefined} onClick={() => next !== undefined && choose(next)}>
        {sign}
      </button>
    );
  };
  return (
    <fieldset className="scale">
      <legend>{legend}</legend>
      <div className="stepper">
        {step(less, '−', -1)}
        <output>{shown(index)}</output>
        {step(more, '+', 1)}
      </div>
    </fieldset>
  );
}
