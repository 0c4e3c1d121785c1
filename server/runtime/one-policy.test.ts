import { createServer, request as ask, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { giveOnePolicy } from './one-policy';

let server: Server | undefined;

beforeAll(giveOnePolicy);
afterEach(() => void server?.close());

async function answerOf(listener: RequestListener, headers: Record<string, string> = {}): Promise<IncomingHttpHeaders & { policies: string[] }> {
  server = createServer(listener).listen(0);
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    ask({ port, headers }, (response) => {
      response.resume();
      const policies = response.rawHeaders.filter((_, index, all) => all[index - 1]?.toLowerCase() === 'content-security-policy' && index % 2 === 1);
      resolve({ ...response.headers, policies });
    }).on('error', reject).end();
  });
}

it('gives the strictest policy to what says nothing, at once or in the middle of its body', async () => {
  const whole = await answerOf((_, response) => response.end('text'));
  expect(whole.policies).toHaveLength(1);
  expect(whole.policies[0]).toContain("script-src 'self';");
  const begun = await answerOf((_, response) => {
    response.write('te');
    response.end('xt');
  });
  expect(begun.policies).toEqual(whole.policies);
});

it('sends the policy that was said last, alone', async () => {
  const { policies } = await answerOf((_, response) => {
    response.setHeader('content-security-policy', 'first');
    response.appendHeader('Content-Security-Policy', 'second');
    response.end();
  });
  expect(policies).toEqual(['second']);
});

it('lets the page of a failure draw itself', async () => {
  const { policies } = await answerOf((_, response) => response.writeHead(500, { 'Content-Type': 'text/html' }).end());
  expect(policies).toHaveLength(1);
  expect(policies[0]).toContain("script-src 'self' 'unsafe-inline'");
});

it('does not let a visitor name a nonce', async () => {
  const { echo } = await answerOf((incoming, response) => {
    response.setHeader('Echo', String(incoming.headers['content-security-policy']));
    response.end();
  }, { 'Content-Security-Policy': "script-src 'nonce-mine'" });
  expect(echo).toBe('undefined');
});
