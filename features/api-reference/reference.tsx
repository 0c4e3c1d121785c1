import { messages } from '@/i18n/messages';
import { localized, paths } from '@/i18n/paths';
import type { Locale } from '@/i18n/routing';
import type { OpenApiDocument } from './document';
import { Form, formId } from './form';
import { openApi } from './openapi';
import { OperationEntry } from './operation-entry';
import styles from './reference.module.css';

/** An operation may be called like its group. */
const groupId = (name: string) => `group-${name}`;

/** The reference of the API, printed from its OpenAPI document. Nothing in it needs a script. */
export function ApiReference({ locale, site }: { readonly locale: Locale; readonly site: string }) {
  const words = messages[locale].reference;
  const document = openApi(locale, site);
  const groups = document.tags.map((tag) => ({
    ...tag, operations: Object.entries(document.paths).filter(([, { get }]) => get.tags.includes(tag.name)),
  }));
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.intro}</p>
      <p className={styles.way}><a href={`/api/v1/openapi.json${locale === 'en' ? '' : `?lang=${locale}`}`}>{words.document}</a></p>
      <ul className={styles.rules}>
        {Object.entries(words.rules).map(([name, text]) => <li key={name}>{text}</li>)}
      </ul>
      <nav aria-labelledby="contents" className={styles.contents}>
        <h2 id="contents">{words.contents}</h2>
        <ul>
          {groups.map(({ name, description, operations }) => (
            <li key={name}>
              <a href={`#${groupId(name)}`}>{description}</a>
              <ul>{operations.map(([, { get }]) => <li key={get.operationId}><a href={`#${get.operationId}`}>{get.summary}</a></li>)}</ul>
            </li>
          ))}
          <li><a href="#forms">{words.schemas}</a></li>
          <li><a href="#others">{words.others}</a></li>
        </ul>
      </nav>
      {groups.map(({ name, description, operations }) => (
        <section key={name} id={groupId(name)}>
          <h2>{description}</h2>
          {operations.map(([path, { get }]) => <OperationEntry key={get.operationId} path={path} operation={get} words={words} />)}
        </section>
      ))}
      <Forms document={document} locale={locale} />
      <section id="others">
        <h2>{words.others}</h2>
        <p>{withAddress(words.dts, `${site}/api/dts`)}</p>
        <p>{withAddress(words.oembed, `${site}/api/oembed`)}</p>
        <p>{withAddress(words.oai, `${site}/api/oai?verb=Identify`)}</p>
        <p>{withAddress(words.unapi, `${site}/api/unapi`)}</p>
        <p>{withAddress(words.feed, `${site}${localized(locale, paths.feed())}`)}</p>
      </section>
    </div>
  );
}

function Forms({ document, locale }: { readonly document: OpenApiDocument; readonly locale: Locale }) {
  const words = messages[locale].reference;
  return (
    <section id="forms">
      <h2>{words.schemas}</h2>
      {Object.entries(document.components.schemas).map(([name, schema]) => (
        <article key={name} id={formId(name)} className={styles.operation}>
          <h3 lang="en">{name}</h3>
          <p>{schema.description}</p>
          {schema.properties ? (
            <dl className={styles.list}>
              {Object.entries(schema.properties).map(([member, { description, ...own }]) => (
                <div key={member}>
                  <dt><code lang="en">{member}</code></dt>{' '}
                  <dd className={styles.soft}><Form schema={own} words={words} />{!schema.required?.includes(member) && ` · ${words.optional}`}</dd>
                  {description !== undefined && <dd>{description}</dd>}
                </div>
              ))}
            </dl>
          ) : <p className={styles.soft}><Form schema={schema} words={words} /></p>}
        </article>
      ))}
    </section>
  );
}

function withAddress(text: string, url: string): React.ReactNode {
  const [before, after] = text.split('{url}');
  return <>{before}<code>{url}</code>{after}</>;
}
