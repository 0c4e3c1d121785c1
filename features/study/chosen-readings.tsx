import { useEffect, useState } from 'react';
import { copyText } from '@/components/copy-text';
import { sharesQuery, type Choices, type Profile } from '@/stores/profile/profile';
import { useStyles } from '@/components/widget-styles';
import { choicesByWork, writeChoices } from '@/domain/study/choices/notation';
import { choiceKey, type ChosenPlace } from '@/domain/study/choices/choice';
import { plainChoice, type TextShare } from '@/domain/study/known/exchange';
import { rubyOver } from '@/domain/study/choices/ruby-over';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import { fillMessage } from '@/i18n/fill-message';
import { saveFile } from './save-file';
import type { StudyWords } from './words';

interface ChosenReadingsProps {
  readonly locale: Locale;
  readonly words: StudyWords;
  readonly profile: Profile;
  readonly choices: Choices;
  readonly setStatus: (text: string) => void;
}

/** The readings that a person chose, by text: to be taken back, copied as ruby in the notation of the texts, or saved. Nothing where there are none. */
export function ChosenReadings({ locale, words, profile, choices, setStatus }: ChosenReadingsProps) {
  const styles = useStyles();
  const works = choicesByWork(choices.values());
  const titles = useTitles(profile, works.length > 0);
  if (works.length === 0) return null;
  const valid = () => [...choices.values()].filter(({ reading }) => reading !== null);
  const takeBack = (place: ChosenPlace) => {
    profile.choose({ place, reading: null }).catch((error: unknown) => {
      console.warn('A reading could not be taken back:', error);
      setStatus(words.unavailable);
    });
  };
  const row = (place: ChosenPlace, reading: string) => {
    const isHere = place.scope === 'here';
    return (
      <li key={choiceKey(place)} className={styles.row}>
        <p className={styles.chosen}>
          <span lang="ja" translate="no">{isHere && place.before && `…${place.before}`}<Read surface={place.surface} reading={reading} />{isHere && place.after && `${place.after}…`}</span>{' '}
          {isHere
            ? <a href={`${localized(locale, paths.edition(place.work, place.edition))}#${place.address}`}>{place.address}</a>
            : <span className={styles.reading}>{words.everywhere}</span>}
        </p>
        <button type="button" className={styles.state} aria-label={fillMessage(words.takeBackOf, { word: place.surface, reading })} onClick={() => takeBack(place)}>{words.takeBack}</button>
      </li>
    );
  };
  return (
    <section className={styles.group} aria-labelledby="chosen-readings">
      <h2 id="chosen-readings" className={styles.heading}>{words.chosen} <small>{fillMessage(words.count, { count: valid().length })}</small></h2>
      {works.map(({ work, inText, here }) => {
        const title = titles.find((text) => text.work === work)?.title[locale] ?? work;
        return (
          <section key={work} aria-label={title}>
            <h3 className={styles.work}><a href={localized(locale, paths.work(work))}>{title}</a></h3>
            <ul className={styles.rows}>{[...inText, ...here].map(({ place, reading }) => row(place, reading))}</ul>
          </section>
        );
      })}
      <div className={styles.actions}>
        <button type="button" onClick={() => void copyText(writeChoices(choices.values())).then(() => setStatus(words.copied), () => setStatus(words.notCopied))}>{words.copyRuby}</button>
        <button type="button" onClick={() => setStatus(fillMessage(words.exported, { name: saveFile('readings', 'txt', writeChoices(choices.values())) }))}>{words.saveRuby}</button>
        <button type="button" onClick={() => setStatus(fillMessage(words.exported, { name: saveFile('readings', 'json', `${JSON.stringify(valid().map(plainChoice), null, 2)}\n`) }))}>{words.saveReadings}</button>
      </div>
    </section>
  );
}

/** The titles of the texts; none where the server cannot be reached. */
function useTitles(profile: Profile, isWanted: boolean): readonly TextShare[] {
  const [titles, setTitles] = useState<readonly TextShare[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    profile.queries.fetchQuery(sharesQuery).then(setTitles, (error: unknown) => console.warn('The titles of the texts could not be had:', error));
  }, [profile, isWanted]);
  return titles;
}

function Read({ surface, reading }: { readonly surface: string; readonly reading: string }) {
  const styles = useStyles();
  const rubies = rubyOver(surface, reading, () => null) ?? [];
  return (
    <strong className={styles.lit}>
      {rubies.map(({ span, reading: over }, index) => (
        <span key={span.start}>
          {surface.slice(rubies[index - 1]?.span.end ?? 0, span.start)}
          <ruby>{surface.slice(span.start, span.end)}<rp>（</rp><rt>{over}</rt><rp>）</rp></ruby>
        </span>
      ))}
      {surface.slice(rubies.at(-1)?.span.end ?? 0)}
    </strong>
  );
}
