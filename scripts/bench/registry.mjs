import { dictionary } from './measurements/dictionary.mjs';
import { exports } from './measurements/exports.mjs';
import { html } from './measurements/html.mjs';
import { imports } from './measurements/imports.mjs';
import { javascript } from './measurements/javascript.mjs';
import { lighthouse } from './measurements/lighthouse.mjs';
import { paint } from './measurements/paint.mjs';
import { panel } from './measurements/panel.mjs';
import { readings } from './measurements/readings.mjs';
import { requests } from './measurements/requests.mjs';
import { search } from './measurements/search.mjs';
import { words } from './measurements/words.mjs';

/**
 * A measurement is one file; it makes what it needs, its baseline too, and
 * throws where it cannot be made (a `Stop` with a sentence on what is missing).
 * @typedef {object} Measurement
 * @property {string} name as on the command line
 * @property {string} title
 * @property {() => Promise<import('./lib/table.mjs').Row[]>} run
 */

/** @type {readonly Measurement[]} In the order in which they are made. */
export const measurements = [imports, exports, readings, dictionary, javascript, html, words, requests, paint, lighthouse, panel, search];
