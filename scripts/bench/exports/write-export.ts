/**
 * write-export.ts WORK FILE: writes an export of the newest edition to nowhere, piece by piece as a server sends it, and prints what it
 * took, as JSON: its first piece and all of it, bytes, and the most memory the process held while it wrote, over what it held before.
 */
import { findEdition } from '@/server/repositories/edition-pages';
import { readExport } from '@/server/use-cases/read-export';

const [work = '', file = ''] = process.argv.slice(2);
// Prisma's engine, the formats and the compiler are there before it is measured.
await findEdition(work, null);
const found = await readExport(work, 1, null, file, new URLSearchParams());
if (found?.kind !== 'file') throw new Error(`There is no ${file} of ${work}.`);
const collect = () => (globalThis as { gc?: () => void }).gc?.();
const live = () => {
  collect();
  return process.memoryUsage().heapUsed + process.memoryUsage().external;
};
let bytes = 0;
let first: number | null = null;
const since = performance.now();
for await (const piece of found.body()) {
  first ??= performance.now() - since;
  bytes += piece.length;
}
const milliseconds = performance.now() - since;

// Once more for the memory: what is alive, not what waits to be collected. Asking stops the clock for some milliseconds.
const before = live();
let liveBytes = 0;
let pieces = 0;
for await (const _ of found.body()) {
  pieces += 1;
  if (pieces % 100 === 0) liveBytes = Math.max(liveBytes, live() - before);
}
liveBytes = Math.max(liveBytes, live() - before);
console.log(JSON.stringify({ milliseconds, first, bytes, liveBytes, residentBytes: process.resourceUsage().maxRSS * 1024 }));
process.exit(0);
