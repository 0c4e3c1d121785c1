import { onNode } from './setup/node.mjs';

onNode(() => import('./commands/check.mjs'));
