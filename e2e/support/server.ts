import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** What Node is given to serve the build of the tests, as `npm run start` does it. */
export const serverArguments = ['--import', './server/runtime/log-console.mjs', '.next-test/server.mjs'];

export interface ServerOptions {
  readonly port: number;
  /** The file of the database. */
  readonly database: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdio?: StdioOptions;
}

/** A port at which nothing listens now. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail).listen(0, host, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

/** Starts a server of its own; whoever starts it waits until it answers, and stops it. */
export function startServer({ port, database, env = {}, stdio = ['ignore', 'ignore', 'inherit'] }: ServerOptions): ChildProcess {
  return spawn(process.execPath, serverArguments, {
    cwd: root, stdio,
    env: {
      ...process.env, NODE_ENV: 'production', NEXT_DIST_DIR: '.next-test', NEXT_TELEMETRY_DISABLED: '1', HOST: '127.0.0.1', PORT: String(port),
      DATABASE_URL: `file:${database}`, SITE_URL: 'http://localhost:3000', RATE_LIMITS: '0', ...env,
    },
  });
}

/** Waits until a server answers, whatever it says. */
export async function untilServed(url: string, tries = 240): Promise<void> {
  const isReady = () => fetch(`${url}/api/health`).then(({ status }) => status < 600, () => false);
  for (let tried = 0; !(await isReady()); tried += 1) {
    if (tried > tries) throw new Error(`${url} did not answer.`);
    await new Promise((resume) => setTimeout(resume, 250));
  }
}
