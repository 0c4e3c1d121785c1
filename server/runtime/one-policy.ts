import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy } from './content-security-policy.mjs';

const name = 'Content-Security-Policy';

/**
 * Every answer has one policy, and without one of its own the strictest. Next only ever adds a kept page's header to
 * what is there, and a browser applies all that it gets: so what was said last is what is sent.
 *
 * A failure is answered with an empty document that a script of this very answer draws; nothing of a text is in it.
 */
export function giveOnePolicy(): void {
  const strict = contentSecurityPolicy();
  const ofFailure = contentSecurityPolicy(["'unsafe-inline'"]);
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    // Next would take a nonce from it, and print that in a page that is kept for everyone.
    delete request.headers['content-security-policy'];
    const { writeHead } = response;
    response.writeHead = function (this: ServerResponse, status: number, ...rest: never[]) {
      const said = this.getHeader(name);
      const own = Array.isArray(said) ? said.at(-1) : said;
      this.setHeader(name, status >= 500 ? ofFailure : (own ?? strict));
      return writeHead.call(this, status, ...rest);
    } as typeof response.writeHead;
  });
}
