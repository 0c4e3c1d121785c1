import { onNode } from './setup/node.mjs';

onNode(() => import('./commands/analyser.mjs'));
