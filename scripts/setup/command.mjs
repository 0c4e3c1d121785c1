import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { keepWithin } from './bounds.mjs';
import { Stop } from './progress.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Children that run now; a signal to the script goes on to them. */
const running = new Set();
let stopping = false;

function stop() {
  stopping = true;
  for (const child of running) child.kill('SIGTERM');
  if (!running.size) process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

// Under `npm run` a signal to npm ends the shell between npm and this script, and never comes here.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && !stopping && stop(), 500).unref();
}

export function isStopping() {
  return stopping;
}

/**
 * Starts a program in the project's root, without standard input. `output` is 'show' or 'keep'.
 * `bounds`: what a module of Node may take at most, see `importBounds`.
 */
export function start(program, args, { env = {}, output = 'show', cwd = root, bounds } = {}) {
  const stdio = ['ignore', ...(output === 'show' ? ['inherit', 'inherit'] : ['pipe', 'pipe']), ...(bounds ? ['ipc'] : [])];
  if (bounds) args = [`--max-old-space-size=${bounds.megabytes}`, ...args];
  const child = spawn(program, args, {
    cwd,
    stdio,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  running.add(child);
  const beyond = bounds ? keepWithin(child, bounds) : () => '';
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => {
    const end = (code, problem = '') => {
      running.delete(child);
      resolve({ code, output: Buffer.concat(chunks).toString() + problem });
    };
    child.on('error', (error) => end(127, `${program}: ${error.message}`));
    child.on('close', (code, signal) => {
      const said = beyond();
      if (said !== '' && output === 'show') console.error(said);
      end(code ?? (said !== '' ? 2 : signal ? 1 : 0), said);
    });
  });
  return { child, ended };
}

/** Runs a program to its end. Resolves with its exit code and, if kept, its output. */
export async function attempt(program, args, options) {
  const { ended } = start(program, args, { output: 'keep', ...options });
  const result = await ended;
  if (stopping) throw new Stop('Stopped.');
  return result;
}

/** As `attempt`, but a failure stops the script: `sentence`, then what the program said. */
export async function run(sentence, program, args, options) {
  const { code, output } = await attempt(program, args, options);
  if (code !== 0) throw new Stop(`${output.trim().split('\n').slice(-60).join('\n')}\n\n${sentence}`);
  return output;
}

/** A module of this project or of a package, run by this very Node. */
export const node = process.execPath;
export const serverArguments = ['-C', 'react-server', '--import', 'tsx'];
