import type { OpenApiOperation, OpenApiParameter, OpenApiResponse } from './document';
import { Form, type ReferenceWords } from './form';
import styles from './reference.module.css';

export interface OperationEntryProps {
  readonly path: string;
  readonly operation: OpenApiOperation;
  readonly words: ReferenceWords;
}

/** One thing that can be asked: how, and what is answered. */
export function OperationEntry({ path, operation, words }: OperationEntryProps) {
  const { operationId, summary, description, parameters, responses } = operation;
  const example = operation['x-example'];
  const answered = responses['200'] as OpenApiResponse;
  return (
    <article id={operationId} className={styles.operation}>
      <h3>{summary}</h3>
      <p className={styles.path}><code>GET {breakable(path)}</code></p>
      <p>{description}</p>
      <dl className={styles.list}>
        {parameters.filter(({ name }) => name !== 'lang').map((parameter) => <Parameter key={parameter.name} parameter={parameter} words={words} />)}
      </dl>
      <p>
        <span className={styles.soft}>{words.answer}</span>{' '}
        {Object.entries(answered.content ?? {}).map(([type, { schema }]) => (
          <span key={type}><code>{breakable(type)}</code>{' '}{schema?.$ref ? <Form schema={schema} words={words} /> : words.file}{' '}</span>
        ))}
      </p>
      <p className={styles.example}><span className={styles.soft}>{words.example}</span>{' '}<a href={example} rel="nofollow"><code>{breakable(decodeURI(example))}</code></a></p>
    </article>
  );
}

function Parameter({ parameter, words }: { readonly parameter: OpenApiParameter; readonly words: ReferenceWords }) {
  const { name, required, description, schema } = parameter;
  const kind = [parameter.in === 'path' ? words.inPath : words.inQuery, required ? words.required : words.optional].join(' · ');
  const preset = schema.default === undefined || schema.default === '' ? null : words.preset.replace('{value}', String(schema.default));
  return (
    <div>
      <dt><code lang="en">{name}</code></dt>{' '}
      <dd className={styles.soft}>{kind}{preset !== null && ` · ${preset}`}</dd>
      <dd>{description}</dd>
    </div>
  );
}

/** A long address may be broken after a slash. */
function breakable(text: string): React.ReactNode {
  return text.split(/(?<=[/?&])/).map((part, i) => <span key={i}>{i > 0 && <wbr />}{part}</span>);
}
