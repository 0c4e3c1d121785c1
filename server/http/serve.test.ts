import { spawn, type ChildProcess } from 'node:child_process';
import { get, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';

/** A server whose answer has three parts, the last when it is told to stop, or never. */
const program = (milliseconds: number, ends: boolean) => `
  import { createServer } from 'node:net';
  import { serve } from './server/http/serve.ts';
  const port = await new Promise((done) => { const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => done(port)); }); });
  await serve((request, response) => {
    response.write('first ');
    process.once('SIGTERM', () => { response.write('second '); if (${ends}) setImmediate(() => response.end('last')); });
  }, { host: '127.0.0.1', port }, async () => {}, ${milliseconds});
  console.log(port);
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
