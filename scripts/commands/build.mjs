import { settings } from '../setup/environment.mjs';
import { prepare } from '../setup/prepare.mjs';
import { main } from '../setup/progress.mjs';

/** What `npm run serve` does before it serves; `npm run start` needs it done. */
await main(async () => prepare(settings()));
