import type { RouteHandlerCallback } from 'serwist';
import { offlineCache } from '@/stores/offline/kept-cache';

/** The words of a kept text from the device, at once; they are fetched anew each time the text has been opened. */
export const answerWords: RouteHandlerCallback = async ({ request }) => (await caches.match(request, { cacheName: offlineCache, ignoreVary: true })) ?? fetch(request);
