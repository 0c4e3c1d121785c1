import { runTool } from '../setup/tool.mjs';

await runTool('server/cli/import.ts', process.argv.slice(2));
