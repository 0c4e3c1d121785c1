import { spawn, type ChildProcess } from 'node:child_process';
import { get, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';

/** A server as Next's: told to stop, it closes and waits. Its answer has three parts, the last when it is told to stop, or never. */
const program = (milliseconds: number, ends: boolean) => `
  import { createServer } from 'node:http';
  import { endInTime } from './server/runtime/end-in-time.ts';
  endInTime(${milliseconds});
  const server = createServer((request, response) => {
    response.write('first ');
    process.once('SIGTERM', () => { response.write('second '); if (${ends}) setImmediate(() => response.end('last')); });
  }).listen(0, '127.0.0.1', () => console.log(server.address().port));
  process.on('SIGTERM', () => server.close(() => process.exit(143)));
`;

async function stopWhileAnswering(milliseconds: number, ends: boolean): Promise<{ text: string; whole: boolean; code: number | null }> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program(milliseconds, ends)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((done) => void child.once('exit', done));
  const port = await new Promise<string>((done) => void child.stdout?.once('data', (chunk: Buffer) => done(chunk.toString().trim())));
  const response = await new Promise<IncomingMessage>((done) => void get({ host: '127.0.0.1', port, agent: false }, done));
  let text = '';
  const read = new Promise<boolean>((done) => {
    response.on('data', (chunk: Buffer) => {
      if (text === '') child.kill('SIGTERM');
      text += chunk.toString();
    });
    response.once('end', () => done(response.complete));
    response.once('error', () => done(false));
  });
  return { whole: await read, text, code: await ended };
}

describe('a server that is told to stop', () => {
  it('lets an answer under way end', async () => {
    expect(await stopWhileAnswering(60_000, true)).toEqual({ text: 'first second last', whole: true, code: 143 });
  });

  it('breaks it off after the grace, so that whoever reads it sees that it is not whole', async () => {
    expect(await stopWhileAnswering(50, false)).toEqual({ text: 'first second ', whole: false, code: 143 });
  });
});
