import type { SegmentChange } from '@/domain/comparison/compare-editions';
import type { Change } from '@/domain/comparison/compare-words';
import { languages } from '@/domain/text/language';
import styles from './history.module.css';

/** The words of a segment in both languages, with what was removed and added in them. */
export function Difference({ words }: Pick<SegmentChange, 'words'>) {
  return (
    <div className={styles.words}>
      {languages.map((language) => words[language].length > 0 && (
        <p key={language} lang={language}>
          {words[language].map((change, i) => <Stretch key={i} {...change} />)}
        </p>
      ))}
    </div>
  );
}

function Stretch({ kind, words }: Change) {
  // Signs stand in the editors' ink; what is between two of them is one string.
  const runs: { text: string; isSign: boolean }[] = [];
  for (const { text, sign } of words) {
    const last = runs.at(-1);
    if (last && last.isSign === (sign !== null)) last.text += text;
    else runs.push({ text, isSign: sign !== null });
  }
  const content = runs.map(({ text, isSign }, i) => (isSign ? <span key={i} className={styles.sign}>{text}</span> : text));
  if (kind === 'removed') return <del>{content}</del>;
  return kind === 'added' ? <ins>{content}</ins> : <>{content}</>;
}
