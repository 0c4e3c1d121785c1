import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { node, root, run, serverArguments } from '../../setup/command.mjs';

const percent = (part, whole) => (100 * part) / whole;

async function measure(folder) {
  const env = { ANALYSER_FOLDER: folder };
  const output = await run('The gold sentences could not be read.', node, [...serverArguments, 'scripts/bench/readings/measure.ts'], { env });
  return JSON.parse(output.trim().split('\n').at(-1));
}

/** Percentages are of words with kanji in server/analyser/gold; a word without a reading is wrong, and said so. */
function rows(name, { sentences, loadSeconds, perSecond, peakBytes, all, heldOut, genres }, limits) {
  const worst = Object.entries(genres).map(([genre, { wrong, words }]) => `${genre} ${percent(wrong, words).toFixed(1)}`).join(', ');
  return [
    { name: `${name}: wrong, all`, measured: percent(all.wrong, all.words), baseline: null, unit: '%', limit: { value: limits.wrong }, note: `${sentences} sentences, ${all.words} words; ${worst}` },
    { name: `${name}: wrong, held out`, measured: percent(heldOut.wrong, heldOut.words), baseline: null, unit: '%', limit: { value: limits.wrong }, note: `${heldOut.words} words` },
    { name: `${name}: flagged`, measured: percent(all.flagged, all.words), baseline: null, unit: '%', limit: { value: limits.flagged } },
    { name: `${name}: wrong and not flagged`, measured: percent(all.wrong - all.found, all.wrong), baseline: null, unit: '% of wrong', limit: { value: limits.missed }, note: `held out ${percent(heldOut.wrong - heldOut.found, heldOut.wrong).toFixed(1)} %` },
    { name: `${name}: time per 15 000 characters`, measured: 15_000 / perSecond, baseline: null, unit: 's', limit: { value: 1 }, note: `${Math.round(perSecond)} characters/s` },
    { name: `${name}: load`, measured: loadSeconds, baseline: null, unit: 's', limit: { value: 2.5 } },
    { name: `${name}: peak memory`, measured: peakBytes / 1e9, baseline: null, unit: 'GB', limit: { value: limits.gigabytes } },
  ];
}

/** @type {import('../registry.mjs').Measurement} */
export const readings = {
  name: 'readings',
  title: 'Readings of Japanese against sentences that were read by eye',
  async run() {
    const folder = resolve(root, process.env.ANALYSER_FOLDER || './var/analyser');
    const alone = rows('one reader', await measure(join(root, 'var/no-second-reader')), { wrong: 3, flagged: 5, missed: 35, gigabytes: 1 });
    if (!existsSync(join(folder, 'meta.json'))) return alone;
    return [...alone, ...rows('two readers', await measure(folder), { wrong: 2, flagged: 10, missed: 42, gigabytes: 1.2 })];
  },
};
