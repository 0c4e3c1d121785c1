import { onNode } from './setup/node.mjs';

onNode(() => import('./commands/test.mjs'));
