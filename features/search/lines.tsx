import { renderLines, type LinesContext } from './render-lines';

/** The concordance. One string, since a page of it has thousands of elements that nobody works on: it is made in a third of the time. */
export function Lines(props: LinesContext) {
  return <div dangerouslySetInnerHTML={{ __html: renderLines(props).value }} />;
}
