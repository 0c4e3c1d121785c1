import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { checkDisk, checkPort } from './machine.mjs';

describe('what a machine needs', () => {
  it('says how much room is missing', async () => {
    await expect(checkDisk('.', 1e18)).rejects.toThrow(/GB free; 1000000000\.0 GB are needed/);
    expect(await checkDisk('.', 1)).toMatch(/GB free/);
  });

  it('says that a port is taken, and what to do', async () => {
    const other = createServer().listen(0);
    const { port } = other.address() as AddressInfo;
    await expect(checkPort(port)).rejects.toThrow(`Port ${port} is taken by another program.`);
    await new Promise((closed) => other.close(closed));
    expect(await checkPort(port)).toBe(`port ${port} is free`);
    await expect(checkPort(port, '192.0.2.1')).rejects.toThrow('HOST is 192.0.2.1, which is no address of this machine.');
  });
});
