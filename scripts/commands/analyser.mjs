import { runTool } from '../setup/tool.mjs';

await runTool('server/cli/analyser.ts', process.argv.slice(2));
