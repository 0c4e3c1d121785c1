import { watchCopyButtons } from '@/features/citation/copy-buttons';
import { watchFilter } from '@/features/glossary/filter';
import { startReader } from '@/features/reader/program';
import { startOffline } from './offline';
import { startPage } from './page';
import { startWidgets } from './widgets';

/*
 * What the browser does, on every page: this is loaded once the page has been painted (server/http/lean-document.ts). What is
 * needed later is imported when it is needed.
 */
startPage();
startReader();
watchFilter();
watchCopyButtons();
startWidgets();
startOffline(new URL(import.meta.url).pathname);
// From here on the page answers: journeys wait for it.
document.documentElement.dataset.live = '';
