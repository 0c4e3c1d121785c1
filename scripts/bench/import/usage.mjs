/**
 * Loaded before a program (`node --import`): when it ends, writes what it used
 * to the file that BENCH_USAGE names.
 */
import { writeFileSync } from 'node:fs';

const file = process.env.BENCH_USAGE;
if (!file) throw new Error('BENCH_USAGE names no file.');

process.on('exit', () => {
  writeFileSync(file, JSON.stringify({
    // Since the process began, Node's own start included.
    milliseconds: performance.now(),
    // Linux and macOS both, through libuv: kilobytes.
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }));
});
