/*
 * Loaded before Next (`node --import`): what Next and its packages print is a line of JSON like every other of the log,
 * on standard error. What somebody's leaving caused is no error of ours. docs/decisions/log.md
 */
import { destination, pino } from 'pino';
import { consoleTo } from './console-lines.mjs';

/** As server/runtime/log.ts has it, which Next compiles into its bundles. */
function makeLog() {
  const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];
  // A level that is none is refused by env.ts, in words.
  const level = levels.includes(process.env.LOG_LEVEL) ? process.env.LOG_LEVEL : 'info';
  return pino(
    { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"`, formatters: { level: (label) => ({ level: label }) } },
    destination({ dest: 2, sync: true }),
  );
}

Object.assign(console, consoleTo(makeLog()));
