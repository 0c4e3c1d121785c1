import { classes, data } from './contract/markup';

export interface ProseProps {
  /** Markup of `render/`. */
  readonly text: string;
  /** Work and number, as in `doshikoku/2`. */
  readonly edition: string;
  readonly excerpt?: boolean;
  /** What the browser program says: features/reader/program.ts. */
  readonly messages: ReaderMessages;
}

export interface ReaderMessages {
  /** The label of a card, and of the button that closes it. */
  readonly card: string;
  readonly close: string;
  readonly toWord: string;
  readonly wordsLost: string;
}

/** The page's text as one string of markup: docs/decisions/reader-markup.md */
export function Prose({ text, edition, excerpt = false, messages }: ProseProps) {
  const attributes = { [`data-${data.edition}`]: edition, [`data-${data.messages}`]: JSON.stringify(messages) };
  return <article className={excerpt ? `${classes.edition} ${classes.excerpt}` : classes.edition} {...attributes} dangerouslySetInnerHTML={{ __html: text }} />;
}
