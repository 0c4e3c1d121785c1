import { availableParallelism } from 'node:os';
import { node, run } from '../../setup/command.mjs';
import { findTool } from './tools.mjs';

/** As browsers ask; a server that sends something else is seen by its bytes. */
export const acceptEncoding = 'br, gzip';
const connections = 32;

/**
 * What came of asking for one address as fast as it answers.
 * @typedef {object} Load
 * @property {number} perSecond answers
 * @property {number} p99 milliseconds
 */

const inMilliseconds = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** @param {string} output of `wrk --latency` @returns {Load} */
export function readWrk(output) {
  const perSecond = /^Requests\/sec:\s+([\d.]+)/m.exec(output);
  const p99 = /^\s+99%\s+([\d.]+)(us|ms|s|m)\s*$/m.exec(output);
  if (!perSecond || !p99) throw new Error(`wrk printed something else than expected:\n${output}`);
  const failed = /^\s+(Socket errors: .*|Non-2xx or 3xx responses: .*)$/m.exec(output);
  if (failed) throw new Error(`Not every request was answered: ${failed[1]}`);
  return { perSecond: Number(perSecond[1]), p99: Number(p99[1]) * inMilliseconds[p99[2]] };
}

/** @param {string} output of `autocannon --json` @returns {Load} */
export function readAutocannon(output) {
  const { requests, latency, errors, non2xx } = JSON.parse(output);
  if (errors || non2xx) throw new Error(`Not every request was answered: ${errors} errors, ${non2xx} other statuses.`);
  return { perSecond: requests.average, p99: latency.p99 };
}

/** The program that asks. autocannon is slower than a server that only sends files, and so flatters the ratio. */
export const driver = findTool('wrk') ? 'wrk' : 'autocannon';

/** @param {string} url @param {number} seconds @returns {Promise<Load>} */
export async function load(url, seconds) {
  const sentence = `${driver} failed.`;
  if (driver === 'wrk') {
    const threads = Math.max(1, Math.floor(availableParallelism() / 2));
    return readWrk(await run(sentence, findTool('wrk'), [
      '-t', String(threads), '-c', String(connections), '-d', `${seconds}s`, '--latency', '--timeout', '20s',
      '-H', `Accept-Encoding: ${acceptEncoding}`, url,
    ]));
  }
  const args = ['--json', '--no-progress', '-c', String(connections), '-d', String(seconds), '-H', `Accept-Encoding=${acceptEncoding}`, url];
  const output = await run(sentence, node, ['node_modules/autocannon/autocannon.js', ...args]);
  return readAutocannon(output.slice(output.indexOf('{')));
}
