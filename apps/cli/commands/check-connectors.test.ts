/** `writ check connectors`: what they lack, and what is not theirs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bodyItem, makeCertificate, makeKey } from '../../connectors/testing/bodies.ts';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-check-'));
const { pem } = makeCertificate('northport');
const options = { sender: { CountryCode: 'DE', UniqueIdentifier: 'A' }, receiver: { CountryCode: 'IE', UniqueIdentifier: 'B' } };
let gateway: Server;
let said: Output;

beforeAll(async () => {
  gateway = createServer(({ url }, response) => response.writeHead(url === '/healthz' ? 200 : 404).end());
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  gateway.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  said = keepOutput();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Only these settings are there. */
function set(over: Record<string, string | undefined>): void {
  const good = {
    WRIT_BASE_URL: 'https://writ.platform.example',
    WRIT_DATA: folder,
    WRIT_CONNECTORS_URL: 'https://connect.platform.example',
    WRIT_CONNECTORS_LISTEN: '127.0.0.1:0',
    WRIT_CONNECTORS_GATEWAY: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`,
    WRIT_CONNECTORS: JSON.stringify({ bodies: [bodyItem(pem, { connector: 'hi1', options })] }),
    WRIT_KEY_CONNECTORS: makeKey(),
    WRIT_KEY_HI1: makeKey(),
  };
  for (const name of Object.keys(process.env))
    if (/^(WRIT_|DATABASE_URL)/.test(name) && !/^WRIT_TEST/.test(name)) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries({ ...good, ...over })) vi.stubEnv(name, value);
}
const found = () => said.out.split('\n').filter((line) => line.startsWith('- '));

describe('writ check connectors', () => {
  it('finds nothing where all is set as it must be, without a database', async () => {
    set({});
    expect(await main(['check', 'connectors'])).toBe(0);
    expect(found()).toEqual([]);
  });

  it('names at once what they lack, what is misspelt, and what belongs to another part', async () => {
    set({
      WRIT_KEY_HI1: undefined,
      WRIT_CONNECTORS: JSON.stringify({ bodies: [bodyItem(pem, { connector: 'hi1', options: {} })] }),
      WRIT_CONECTORS_LISTEN: 'x',
      DATABASE_URL_LOG: 'postgres://db.platform.example/writ',
      WRIT_KEY_LOG: 'key',
    });
    expect(await main(['check', 'connectors'])).toBe(1);
    expect(found()).toEqual([
      expect.stringContaining('WRIT_CONECTORS_LISTEN is no setting of Writ: WRIT_CONNECTORS_LISTEN may be meant'),
      expect.stringContaining('take DATABASE_URL_LOG, WRIT_KEY_LOG out of their settings'),
      expect.stringContaining('the options of hi1 northport'),
      expect.stringContaining('needs WRIT_KEY_HI1'),
    ]);
  });

  it('names each setting without which they do not start', async () => {
    set({ WRIT_CONNECTORS_URL: undefined, WRIT_CONNECTORS: undefined, WRIT_KEY_CONNECTORS: undefined });
    expect(await main(['check', 'connectors'])).toBe(1);
    expect(found()).toHaveLength(3);
  });

  it('finds a Writ that does not answer, and an address of another machine', async () => {
    set({ WRIT_CONNECTORS_GATEWAY: 'http://127.0.0.1:1', WRIT_CONNECTORS_LISTEN: '192.0.2.1:4300' });
    expect(await main(['check', 'connectors'])).toBe(1);
    expect(found()).toEqual([
      expect.stringContaining("can't reach Writ at http://127.0.0.1:1"),
      expect.stringContaining("can't be opened (EADDRNOTAVAIL): set WRIT_CONNECTORS_LISTEN"),
    ]);
  });
});
