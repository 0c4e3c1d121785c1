import { format, stripVTControlCharacters } from 'node:util';

/** Of Node, when the other end closes a connection, and of Next, when it may stop rendering for that reason. */
const leaving = /^(ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE|ABORT_ERR)$/;

/** Whether an error only says that whoever asked has left. */
export function hasLeft(error) {
  if (!(error instanceof Error)) return false;
  if (leaving.test(String(error.code)) || error.name === 'ResponseAborted' || error.name === 'AbortError') return true;
  return error.message === 'aborted' || hasLeft(error.cause);
}

/** The words without colours, and without the signs that Next puts before them. */
function plain(values) {
  return stripVTControlCharacters(format(...values)).replace(/^\s*[▲✓⨯⚠○●➜»-]\s+/u, '').trim();
}

/** @param {import('pino').Logger} log */
export function consoleTo(log) {
  const say = (level) => (...values) => {
    const err = values.find((value) => value instanceof Error);
    const msg = plain(values.filter((value) => value !== err));
    if (err && hasLeft(err)) return log.debug({ err, from: 'next' }, msg || 'Whoever asked has left');
    if (err) return log[level]({ err, from: 'next' }, msg || err.message);
    // Next sets its lines apart by empty ones.
    if (msg !== '') log[level]({ from: 'next' }, msg);
  };
  return { log: say('info'), info: say('info'), warn: say('warn'), error: say('error'), debug: say('debug'), trace: say('debug') };
}
