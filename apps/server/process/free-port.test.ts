import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { requireFreePort } from './free-port.ts';

const wanted = (host: string, port: number) => ({ host, port, setting: 'WRIT_BASE_URL', example: 'http://localhost:4001' });

it('the check lets a free port pass, and refuses it once it is taken, by either name of the host', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  for (const host of ['127.0.0.1', 'localhost'])
    await expect(requireFreePort(wanted(host, address.port))).rejects.toThrow(
      `Port ${address.port} is in use by another program. Stop that one, or set WRIT_BASE_URL to a free port, like http://localhost:4001.`,
    );
  await new Promise((resolve) => server.close(resolve));
  await expect(requireFreePort(wanted('localhost', address.port))).resolves.toBeUndefined();
});

it.each([0, Number.NaN, 65_536, 80.5])('the check refuses %d, which is no port', async (port) => {
  await expect(requireFreePort(wanted('localhost', port))).rejects.toThrow(/does not name a port from 1 to 65535/);
});

it('the check refuses a host that is unknown or not of this machine', async () => {
  await expect(requireFreePort(wanted('nowhere.invalid', 4001))).rejects.toThrow(/not known on this machine/);
  await expect(requireFreePort(wanted('192.0.2.1', 4001))).rejects.toThrow(/can't be opened \(EADDRNOTAVAIL\)/);
});
