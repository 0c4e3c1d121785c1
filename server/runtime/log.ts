import { destination, type DestinationStream, type Level, pino } from 'pino';
import { env } from './env';

/**
 * What the server has to say: one line of JSON each, `{ level, time, msg, … }`, an error under
 * `err`. Nothing of a request and nothing of the environment goes in.
 * @param to standard error where nothing else is named; written at once, so that a crash loses no line
 */
export function createLog(level: Level | 'silent', to: DestinationStream = destination({ dest: 2, sync: true })) {
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"`, formatters: { level: (label) => ({ level: label }) } }, to);
}

/** The server's log, at `LOG_LEVEL`. */
export const log = createLog(env().LOG_LEVEL);
