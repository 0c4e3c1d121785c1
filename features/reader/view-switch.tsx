import styles from './view-switch.module.css';

/** How the state of the source is shown; the values stand in `?view=`. */
export const views = ['reading', 'edited', 'received'] as const;
export type View = (typeof views)[number];

// A shared address shows its view from the first paint on.
export const viewScript = `(function(){var v=document.getElementById('view-'+new URLSearchParams(location.search).get('view'));if(v&&v.name==='view')v.checked=true})()`;

export interface ViewSwitchProps {
  readonly label: string;
  readonly words: Readonly<Record<View, string>>;
}

/** Radio buttons, and a style that asks which is checked: no script is needed. */
export function ViewSwitch({ label, words }: ViewSwitchProps) {
  return (
    <fieldset className={styles.views}>
      <legend className={styles.legend}>{label}</legend>
      {views.map((view) => (
        <label key={view} className={styles.view}>
          <input type="radio" name="view" id={`view-${view}`} value={view} defaultChecked={view === 'reading'} />
          <span>{words[view]}</span>
        </label>
      ))}
      <script dangerouslySetInnerHTML={{ __html: viewScript }} />
    </fieldset>
  );
}
