import { onNode } from './setup/node.mjs';

onNode(() => import('./commands/mutation.mjs'));
