import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { attempt, node } from './command.mjs';
import { Stop } from './progress.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const isRoot = process.getuid?.() === 0;

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(executable);
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** A Chromium that is on this machine already, or undefined. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !executable(named)) throw new Stop(`CHROMIUM_PATH is ${named}, which is not a program that can be run.`);
  return named || names.map(onPath).find(Boolean) || (await playwrightsOwn());
}

/** Installs Debian packages where that is possible; says whether it did. */
export async function aptInstall(...packages) {
  if (!isRoot || !onPath('apt-get')) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await attempt('apt-get', ['update'], { env });
  return (await attempt('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env })).code === 0;
}

export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  const download = await attempt(node, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  if (download.code !== 0) await aptInstall('chromium', 'fonts-noto-cjk');
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Stop(
    'The tests need a Chromium, and there is no way to get one by itself here. ' +
      'Install one (on Debian, as root: apt-get install chromium) or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

/** Without a Japanese font everything still passes, but pictures show boxes. */
export async function ensureJapaneseFont() {
  const present = async () => (await attempt('fc-list', [':lang=ja', 'family'])).output.includes('\n');
  if (!onPath('fc-list')) return 'cannot tell (fc-list is not installed)';
  if (await present()) return 'present';
  if ((await aptInstall('fonts-noto-cjk')) && (await present())) return 'installed';
  return 'WARNING: no Japanese font is installed; pictures of pages will show boxes (Debian: fonts-noto-cjk)';
}
