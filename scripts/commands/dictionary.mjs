import { runTool } from '../setup/tool.mjs';

await runTool('server/cli/dictionary.ts', process.argv.slice(2));
