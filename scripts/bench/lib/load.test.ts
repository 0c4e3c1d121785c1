import { describe, expect, it } from 'vitest';
import { readAutocannon, readWrk } from './load.mjs';

const wrk = `Running 5s test @ http://127.0.0.1:3500/ja
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   585.35us  264.66us   5.46ms   86.97%
    Req/Sec    54.12k     3.21k   61.40k    70.00%
  Latency Distribution
     50%  533.00us
     75%  651.00us
     90%    0.85ms
     99%    1.62ms
  269401 requests in 5.00s, 4.63GB read
Requests/sec:  53851.47
Transfer/sec:      0.93GB
`;

describe('readWrk', () => {
  it('reads requests a second, and latency in milliseconds', () => {
    expect(readWrk(wrk)).toEqual({ perSecond: 53851.47, p99: 1.62 });
    expect(readWrk(wrk.replace('1.62ms', '620.00us')).p99).toBeCloseTo(0.62);
    expect(readWrk(wrk.replace('1.62ms', '1.24s ')).p99).toBeCloseTo(1240);
  });

  it('refuses a run in which something was not answered', () => {
    expect(() => readWrk(wrk.replace('Transfer/sec', '  Non-2xx or 3xx responses: 12\nTransfer/sec'))).toThrow('responses: 12');
    expect(() => readWrk(wrk.replace('Requests/sec', '  Socket errors: connect 0, read 3, write 0, timeout 0\nRequests/sec'))).toThrow('read 3');
  });

  it('refuses what wrk does not print', () => {
    expect(() => readWrk('unable to connect')).toThrow('unable to connect');
  });
});

describe('readAutocannon', () => {
  const answer = { requests: { average: 480.5 }, latency: { p99: 150 }, errors: 0, non2xx: 0 };

  it('reads the same', () => {
    expect(readAutocannon(JSON.stringify(answer))).toEqual({ perSecond: 480.5, p99: 150 });
  });

  it('refuses a run in which something was not answered', () => {
    expect(() => readAutocannon(JSON.stringify({ ...answer, non2xx: 4 }))).toThrow('4 other');
  });
});
