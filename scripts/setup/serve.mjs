import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStopping, node, root, start } from './command.mjs';
import { buildClient, watchClient } from './client.mjs';
import { Stop, seconds } from './progress.mjs';
import { buildServer, serverFile } from './server.mjs';
import { ownAddress } from '../../server/runtime/own-address.mjs';

/** Set for the server that readers see. */
export const production = { NODE_ENV: 'production', NEXT_DIST_DIR: '.next' };

async function answers(address) {
  try {
    return (await fetch(`${address}/api/health`)).ok;
  } catch {
    return false;
  }
}

async function announce(child, { host, port }, since) {
  const address = ownAddress(host, port);
  while (child.exitCode === null && !isStopping()) {
    if (await answers(address)) {
      const addresses = ['ja', 'en'].map((locale) => `${address}/${locale}`);
      console.log(`\nReady after ${seconds(since)}: ${addresses.join(' and ')} (Ctrl+C stops it)`);
      return;
    }
    await setTimeout(100);
  }
}

/** Where `npm run dev` has its client program and server. */
const developmentFolder = join('var', 'development');

/** What Next says by itself is a line of the log like the others: server/runtime/log-console.mjs */
const inLog = ['--import', pathToFileURL(join(root, 'server/runtime/log-console.mjs')).href];

/** Runs the server of a build until it ends or the script is told to stop. */
async function runServer(file, { host, port }, since, nodeArguments, env) {
  const { child, ended } = start(node, [...nodeArguments, file], { env: { ...env, HOST: host, PORT: String(port) } });
  announce(child, { host, port }, since);
  const { code } = await ended;
  if (!isStopping()) throw new Stop(`The server ended by itself (exit code ${code}).`);
}

/** Serves a build. */
export async function serve(address, since, env = production) {
  await runServer(join(env.NEXT_DIST_DIR, serverFile), address, since, inLog, env);
}

/** Serves pages that are compiled as they are asked for, with the client program and the server bundled at the start. */
export async function serveDevelopment(address, since) {
  await Promise.all([buildClient(developmentFolder, 'development'), buildServer(developmentFolder)]);
  watchClient(developmentFolder);
  await runServer(join(developmentFolder, serverFile), address, since, [], { NODE_ENV: 'development', NEXT_DIST_DIR: process.env.NEXT_DIST_DIR || '.next' });
}
