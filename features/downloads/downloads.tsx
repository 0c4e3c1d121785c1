import { getTranslations } from 'next-intl/server';
import type { EditionHead } from '@/domain/text/edition-pages';
import { formatPassage, printPassage, type Passage } from '@/domain/text/passage';
import type { Messages } from '@/i18n/messages';
import { exportFile, glossaryFile, localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import styles from './downloads.module.css';

type FormatName = keyof Messages['downloads']['formats'];
type ChoiceName = keyof Messages['downloads']['choices'];

export interface DownloadsProps {
  readonly locale: Locale;
  readonly head: EditionHead;
  readonly passage: Passage | null;
  readonly files: readonly File[];
  readonly glossary: readonly File[];
}

interface File {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** What can be taken along, each format with what it is for; links alone, without a script. */
export async function Downloads({ locale, head, passage, files, glossary }: DownloadsProps) {
  const t = await getTranslations({ locale, namespace: 'downloads' });
  const { work, number } = head;
  const address = passage && formatPassage(passage);
  const of = passage ? `${work.title[locale]} ${printPassage(passage)}` : work.title[locale];
  return (
    <article className={styles.page}>
      <h1>{t('title', { of })}</h1>
      <p className={styles.about}>
        {t('edition', { number, date: head.date })}{' '}
        <a href={localized(locale, address === null ? paths.edition(work.slug, number) : paths.passage(work.slug, number, address))}>{t(passage ? 'toPassage' : 'toWork')}</a>{' '}
        <a href={localized(locale, paths.cite(work.slug, number, address))}>{t('toCite')}</a>
      </p>
      <p>{t(passage?.part ? 'introductionPart' : passage ? 'introductionPassage' : 'introduction')}</p>
      <dl className={styles.list}>
        {files.map((file) => (
          <div key={file.id}>
            <dt>{t(`formats.${file.id as FormatName}.name`)}</dt>
            <dd>
              <p>{t(`formats.${file.id as FormatName}.use`)}</p>
              <ul className={styles.files}>
                {variants(file).map(({ query, values }) => (
                  <li key={query}>
                    <a href={`${exportFile(work.slug, number, address, file.file)}${query}`} download="" rel="nofollow">
                      {values.length === 0 ? t('file', { file: file.file }) : values.map((value) => t(`choices.${value as ChoiceName}`)).join(t('separator'))}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('glossary')}</h2>
      <ul className={styles.files}>
        {glossary.map(({ id, name, file }) => (
          <li key={id}><a href={glossaryFile(file)} download="" rel="nofollow">{name}</a></li>
        ))}
      </ul>
      <h2>{t('rights')}</h2>
      {work.rights.map(({ part, holder, statement, licence }) => (
        <p key={part} className={styles.soft}>{holder[locale]}{t('stop')}{statement[locale]}{licence !== null && t('licence', { licence })}</p>
      ))}
    </article>
  );
}

/** Every way in which a file can be asked for; readings are of the Japanese alone. */
function variants({ choices }: File): { query: string; values: string[] }[] {
  const names = Object.keys(choices);
  const all = names.reduce<string[][]>((list, name) => list.flatMap((values) => (choices[name] ?? []).map((value) => [...values, value])), [[]]);
  return all.filter((values) => !(values.includes('en') && values.includes('all'))).map((values) => {
    const said = values.flatMap((value, i) => (value === choices[names[i] ?? '']?.[0] ? [] : [[names[i] ?? '', value]]));
    const query = new URLSearchParams(said).toString();
    return { query: query === '' ? '' : `?${query}`, values: values.filter((value) => value !== 'none') };
  });
}
