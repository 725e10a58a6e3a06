/** What every backend promises, asked of each: one file, so that none promises less. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kmsBackend } from './awskms.ts';
import { type Backend, epochStart, type Wrapping } from './backend.ts';
import { openBackend } from './open-backend.ts';
import { kmsStandIn } from './testing/kms-stand-in.ts';
import { missingForToken, softToken } from './testing/softhsm.ts';
import { transitStandIn } from './testing/transit-stand-in.ts';

const code = (...codes: string[]) =>
  expect.objectContaining({ name: 'BackendError', code: expect.stringMatching(new RegExp(`^(${codes.join('|')})$`)) });

/** A backend to try. `at` says which epoch it is now, to a backend with a clock of its own. */
interface Tried {
  /** Another process's: the same keys. */
  open(): Promise<Backend>;
  at(epoch: number): void;
  /** What was destroyed is gone: where the backend waits with that, its time is over. */
  waited?(): void;
  end(): Promise<void>;
}

const token = missingForToken();
const tried: [string, { missing: string | undefined; begin: (folder: string) => Promise<Tried> }][] = [
  [
    'file',
    {
      missing: undefined,
      begin: async (folder) => ({ open: () => openBackend(`file:${join(folder, 'keks')}`), at: () => {}, end: async () => {} }),
    },
  ],
  [
    'pkcs11',
    {
      missing: token,
      begin: async (folder) => {
        const address = softToken(folder);
        const opened = openBackend(address);
        // A process has one session with the module: PKCS #11 is initialised once.
        return { open: async () => ({ ...(await opened), end: async () => {} }), at: () => {}, end: async () => (await opened).end() };
      },
    },
  ],
  [
    'transit',
    {
      missing: undefined,
      begin: async (folder) => {
        let now = epochStart(0);
        const engine = await transitStandIn('a-token', 'writ', () => now);
        writeFileSync(join(folder, 'token'), 'a-token\n');
        return {
          open: () => openBackend(`transit:${engine.origin}/v1/transit/keys/writ?token-file=${join(folder, 'token')}`),
          at: (epoch) => {
            now = new Date(epochStart(epoch).getTime() + 3_600_000);
          },
          end: () => engine.close(),
        };
      },
    },
  ],
  [
    'awskms',
    {
      missing: undefined,
      begin: async () => {
        const kms = await kmsStandIn();
        const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' };
        const more = { endpoint: kms.origin, credentials, maxAttempts: 1 };
        return { open: () => kmsBackend('writ?region=eu-west-1', more), at: () => {}, waited: kms.expire, end: () => kms.close() };
      },
    },
  ],
];

describe.each(tried)('the backend %s', (name, { missing, begin }) => {
  describe.skipIf(missing !== undefined)(missing === undefined ? 'wraps' : `is not tried: ${missing}`, () => {
    const folder = mkdtempSync(join(tmpdir(), `writ-kek-${name}-`));
    const secret = randomBytes(32);
    const of: Wrapping = { account: 'account-1', version: 1, epoch: 684 };
    let [system, backend, first]: [Tried, Backend, Buffer] = [{} as Tried, {} as Backend, Buffer.alloc(0)];

    beforeAll(async () => {
      system = await begin(folder);
      system.at(of.epoch);
      backend = await system.open();
      first = await backend.wrap(of, secret);
    });
    afterAll(async () => {
      await backend.end?.();
      await system.end?.();
      rmSync(folder, { recursive: true, force: true });
    });

    it('a secret, unwraps it again, and in another process too', async () => {
      const wrapped = await backend.wrap(of, secret);
      expect(wrapped.includes(secret)).toBe(false);
      expect(await backend.unwrap(of, wrapped)).toEqual(secret);
      const other = await system.open();
      expect(await other.unwrap(of, wrapped)).toEqual(secret);
      await other.end();
      expect((await backend.wrap(of, secret)).equals(wrapped)).toBe(false);
      expect(backend.name).toBe(name);
    });

    it('nothing that was moved to another account, version or epoch', async () => {
      const wrapped = await backend.wrap(of, secret);
      await backend.wrap({ ...of, account: 'account-2' }, secret);
      for (const change of [{ account: 'account-2' }, { account: 'account-1\x001' }, { version: 2 }])
        await expect(backend.unwrap({ ...of, ...change }, wrapped)).rejects.toEqual(code('NOT_UNWRAPPED'));
      await expect(backend.unwrap({ ...of, epoch: 683 }, wrapped)).rejects.toEqual(code('NOT_UNWRAPPED', 'KEK_GONE'));
    });

    it('nothing with a byte changed, cut off or added', async () => {
      const wrapped = await backend.wrap(of, secret);
      for (let at = 0; at < wrapped.length; at += name === 'file' || name === 'pkcs11' ? 1 : 9) {
        const changed = Buffer.from(wrapped);
        changed.writeUInt8(wrapped.readUInt8(at) ^ 1, at);
        // Of a transit key the version is in the text: another one is none that there is.
        await expect(backend.unwrap(of, changed)).rejects.toEqual(code('NOT_UNWRAPPED', 'KEK_GONE'));
      }
      for (const changed of [wrapped.subarray(0, -1), Buffer.concat([wrapped, Buffer.of(0)]), Buffer.alloc(0)])
        await expect(backend.unwrap(of, changed)).rejects.toEqual(code('NOT_UNWRAPPED'));
    });

    it('nothing for an epoch that never had a key', async () => {
      await expect(backend.unwrap({ ...of, epoch: 12 }, await backend.wrap(of, secret))).rejects.toEqual(code('KEK_GONE', 'NOT_UNWRAPPED'));
    });

    it('under one key where several ask for a new epoch at once', async () => {
      system.at(685);
      const next = { ...of, epoch: 685 };
      const wrapped = await Promise.all(Array.from({ length: 4 }, () => backend.wrap(next, secret)));
      for (const one of wrapped) expect(await backend.unwrap(next, one)).toEqual(secret);
    });

    it('nothing any more once its epoch or a later one is destroyed, and what is of a later epoch still', async () => {
      system.at(685);
      const old = await backend.wrap({ ...of, epoch: 685 }, secret);
      system.at(686);
      const kept = await backend.wrap({ ...of, epoch: 686 }, secret);
      await backend.destroy(685);
      system.waited?.();
      const other = await system.open();
      for (const one of [backend, other]) {
        await expect(one.unwrap({ ...of, epoch: 685 }, old)).rejects.toEqual(code('KEK_GONE'));
        await expect(one.unwrap(of, first)).rejects.toEqual(code('KEK_GONE'));
        expect(await one.unwrap({ ...of, epoch: 686 }, kept)).toEqual(secret);
      }
      await other.end();
      // Whatever it does with an epoch that is over: what was wrapped before stays shut.
      await backend.wrap({ ...of, epoch: 685 }, secret).catch((error: unknown) => expect(error).toEqual(code('KEK_GONE', 'UNAVAILABLE')));
      await expect(backend.unwrap({ ...of, epoch: 685 }, old)).rejects.toEqual(code('KEK_GONE', 'NOT_UNWRAPPED'));
    });

    it('as before where a destruction is asked twice', async () => {
      const kept = await backend.wrap({ ...of, epoch: 686 }, secret);
      await backend.destroy(685);
      await backend.destroy(684);
      expect(await backend.unwrap({ ...of, epoch: 686 }, kept)).toEqual(secret);
    });
  });
});
