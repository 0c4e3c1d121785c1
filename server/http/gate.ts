import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddress, clientKey, isIn } from '../runtime/client-address';
import { countCostly } from './costly-routes';
import { decodedPath } from './request-path';

/** Why a request is answered before Next sees it. */
export type Refusal = { readonly kind: 'method'; readonly allowed: string } | { readonly kind: 'tooOften'; readonly seconds: number };

export interface GateSettings {
  /** As TRUSTED_PROXY has it. */
  readonly trustedProxy: string;
  /** As RATE_LIMITS has it. */
  readonly rateLimits: number;
  /** Said once of each neighbour that forwards without being trusted: mostly a proxy that nobody configured. */
  untrusted(neighbour: string): void;
  /** The words of a refusal, for whoever asked. */
  words(request: IncomingMessage, refusal: Refusal): { readonly language: string; readonly title: string; readonly detail: string };
}

/** What only a proxy in front can know. */
const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip'] as const;

const apiMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** Neighbours remembered, so that what is said of them is said once. */
const mostNeighbours = 100;

/** Null where the path may have this method. The API's own routes refuse those of theirs that they have not. */
function wrongMethod(path: string, method: string): Refusal | null {
  if (/^\/api(\/|$)/.test(path)) {
    if (apiMethods.has(method)) return null;
    const own: Readonly<Record<string, string>> = { '/api/v1/profile': 'GET, HEAD, DELETE', '/api/v1/profile/changes': 'POST' };
    return { kind: 'method', allowed: own[path] ?? 'GET, HEAD, OPTIONS' };
  }
  return method === 'GET' || method === 'HEAD' ? null : { kind: 'method', allowed: 'GET, HEAD' };
}

/**
 * What stands before Next: believes what a configured proxy says of who asks, and nobody else; refuses methods that
 * pages have not, and clients who ask too often for what costs much. docs/decisions/gate.md
 */
export function makeGate({ trustedProxy, rateLimits, untrusted, words }: GateSettings) {
  const isTrusted = isIn(trustedProxy);
  const count = countCostly(rateLimits);
  const said = new Set<string>();

  function believe(request: IncomingMessage): string {
    const neighbour = request.socket.remoteAddress ?? '';
    const { headers } = request;
    const client = clientAddress(neighbour, headers['x-forwarded-for']?.toString(), isTrusted);
    if (!isTrusted(neighbour)) {
      if (headers['x-forwarded-for'] !== undefined && !said.has(neighbour) && said.size < mostNeighbours) {
        said.add(neighbour);
        untrusted(neighbour);
      }
      for (const name of forwarded) delete headers[name];
    }
    headers['x-forwarded-for'] = client;
    return client;
  }

  function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
    const { language, title, detail } = words(request, refusal);
    const path = decodedPath(request.url ?? '/');
    const status = refusal.kind === 'method' ? 405 : 429;
    if (refusal.kind === 'method') response.setHeader('Allow', refusal.allowed);
    else response.setHeader('Retry-After', String(refusal.seconds));
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Language', language);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // Nobody reads a body that was sent along.
    if (request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined) response.setHeader('Connection', 'close');
    if (/^\/api(\/|$)/.test(path)) {
      if (!path.startsWith('/api/v1/profile')) response.setHeader('Access-Control-Allow-Origin', '*');
      const type = `urn:taiyaku:problem:${refusal.kind}`;
      response.writeHead(status, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify({ type, title, status, detail, instance: path }));
    } else {
      response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(
        `<!DOCTYPE html><html lang="${language}"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${detail}</p>`,
      );
    }
  }

  /** Whether the request was answered. */
  return function admit(request: IncomingMessage, response: ServerResponse): boolean {
    const client = believe(request);
    const path = decodedPath(request.url ?? '/');
    const method = wrongMethod(path, request.method ?? 'GET');
    const seconds = method ? 0 : count(path, clientKey(client));
    if (!method && seconds === 0) return false;
    refuse(request, response, method ?? { kind: 'tooOften', seconds });
    return true;
  };
}
