import { dictionary } from './measurements/dictionary.mjs';
import { html } from './measurements/html.mjs';
import { imports } from './measurements/imports.mjs';
import { javascript } from './measurements/javascript.mjs';
import { paint } from './measurements/paint.mjs';
import { requests } from './measurements/requests.mjs';
import { search } from './measurements/search.mjs';

/**
 * A measurement is one file; it makes what it needs, its baseline too, and
 * throws where it cannot be made (a `Stop` with a sentence on what is missing).
 * @typedef {object} Measurement
 * @property {string} name as on the command line
 * @property {string} title
 * @property {() => Promise<import('./lib/table.mjs').Row[]>} run
 */

/** @type {readonly Measurement[]} In the order in which they are made. */
export const measurements = [imports, dictionary, javascript, html, requests, paint, search];
