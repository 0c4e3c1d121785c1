import { readFileSync } from 'node:fs';
import { Stop } from './progress.mjs';

/** What a program that reads files of others may take: seconds of reading, and megabytes of memory. */
export function importBounds() {
  const whole = (name, value, least) => {
    if (Number.isInteger(value) && value >= least) return value;
    throw new Stop(`${name} is "${process.env[name]}"; it has to be a whole number, ${least} or more.`);
  };
  return {
    seconds: whole('IMPORT_SECONDS', Number(process.env.IMPORT_SECONDS || 600), 1),
    megabytes: whole('IMPORT_MEGABYTES', Number(process.env.IMPORT_MEGABYTES || 3072), 256),
  };
}

/** What is said of a program that was ended: the files are at fault, or the bounds are too narrow for them. */
export const sentences = {
  time: ({ seconds }) => (
    `Reading took more than ${seconds} seconds and was stopped; nothing was stored. If the file is to be trusted, allow more: IMPORT_SECONDS=${2 * seconds}`
    + `\n読み込みが ${seconds} 秒を超えたため中止しました。何も保存していません。信頼できるファイルなら IMPORT_SECONDS=${2 * seconds} のように上限を上げてください。`
  ),
  memory: ({ megabytes }) => (
    `The import took more than ${megabytes} MB of memory and was stopped; nothing was stored. If the file is to be trusted, allow more: IMPORT_MEGABYTES=${2 * megabytes}`
    + `\n取り込みに使うメモリーが ${megabytes} MB を超えたため中止しました。何も保存していません。信頼できるファイルなら IMPORT_MEGABYTES=${2 * megabytes} のように上限を上げてください。`
  ),
};

/** Bytes of memory that a process has; null where the system does not say so in a file. */
function residentBytes(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch (error) {
    // It has just ended, or there is no such file on this system: then the bound on the heap alone holds.
    if (['ENOENT', 'ESRCH'].includes(error.code)) return null;
    throw error;
  }
}

/**
 * Ends a child that goes beyond its bounds. It says when it reads (`reading`, `read`), which is all that is bounded in time:
 * what it does afterwards is ours. What it stores it stores at once, so that nothing is left by halves.
 * @returns what to say of it once it has ended; empty where it kept within its bounds
 */
export function keepWithin(child, bounds) {
  let said = '';
  const end = (sentence) => {
    said ||= sentence(bounds);
    child.kill('SIGKILL');
  };
  let timer;
  child.on('message', (state) => {
    clearTimeout(timer);
    if (state === 'reading') timer = setTimeout(end, bounds.seconds * 1000, sentences.time);
  });
  const watch = setInterval(() => {
    if ((residentBytes(child.pid) ?? 0) > bounds.megabytes * 1024 * 1024) end(sentences.memory);
  }, 250);
  child.on('exit', (_, signal) => {
    clearTimeout(timer);
    clearInterval(watch);
    // So Node ends by itself when the heap is full.
    if (signal === 'SIGABRT') said ||= sentences.memory(bounds);
  });
  return () => said;
}
