import { useRef, useState } from 'react';
import type { Profile } from '@/stores/profile/profile';
import { useStyles } from '@/components/widget-styles';
import type { StudyWords } from './words';

interface EraseAllProps {
  readonly words: StudyWords;
  readonly profile: Profile;
  readonly say: (text: string) => void;
}

/** Asks first. Erases here and on the server, or nowhere. */
export function EraseAll({ words, profile, say }: EraseAllProps) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const erase = () => {
    setBusy(true);
    profile.erase().then(() => words.erased, (error: unknown) => {
      console.warn('The word list could not be erased:', error);
      return words.notErased;
    }).then((text) => {
      setBusy(false);
      dialog.current?.close();
      say(text);
    });
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>{words.erase}</button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="erase-title" aria-describedby="erase-text">
        <h2 id="erase-title">{words.eraseTitle}</h2>
        <p id="erase-text">{words.eraseText}</p>
        <div className={styles.actions}>
          <button type="button" disabled={busy} onClick={() => dialog.current?.close()}>{words.cancel}</button>
          <button type="button" disabled={busy} onClick={erase}>{words.eraseNow}</button>
        </div>
      </dialog>
    </>
  );
}
