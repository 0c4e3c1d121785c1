import { onNode } from './setup/node.mjs';

onNode(() => import('./commands/build.mjs'));
