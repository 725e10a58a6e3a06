/** What backends refuse, each in its own way: addresses, files that others may read, keys that could be read out, and services that fail. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kmsBackend } from './awskms.ts';
import { epochOf, epochStart } from './backend.ts';
import { openBackend } from './open-backend.ts';
import { isKept } from './pkcs11.ts';
import { kmsStandIn } from './testing/kms-stand-in.ts';
import { transitStandIn } from './testing/transit-stand-in.ts';

const code = (code: string) => expect.objectContaining({ name: 'BackendError', code });
const startError = expect.objectContaining({ name: 'StartError' });
const of = { account: 'account-1', version: 1, epoch: 684 };
const secret = randomBytes(32);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-kek-refusals-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an address', () => {
  it.each([
    ['of no backend', 'vault:https://bao.example.org'],
    ['of nothing', ''],
    ['of a property that every object has', 'constructor:/x'],
    ['of a folder that depends on where the process began', 'file:keks'],
    ['of a token without a PIN', 'pkcs11:token=writ?module-path=/usr/lib/softhsm/libsofthsm2.so'],
    ['of a token with its PIN in it', 'pkcs11:token=writ?module-path=/x.so&pin-value=1234'],
    ['of a token by something else too', 'pkcs11:token=writ;object=kek?module-path=/x.so&pin-source=file:/pin'],
    ['of a transit engine in clear', 'transit:http://bao.example.org/v1/transit/keys/writ?token-file=/token'],
    ['of a transit engine without a token', 'transit:https://bao.example.org/v1/transit/keys/writ'],
    ['of a transit engine with its token in it', 'transit:https://bao.example.org/v1/transit/keys/writ?token-file=/token&token=s.1'],
    ['of no transit key', 'transit:https://bao.example.org/v1/transit?token-file=/token'],
    ['of KMS without a region', 'awskms:writ'],
    ['of a key of KMS that is Amazon’s own', 'awskms:aws/s3?region=eu-west-1'],
  ])('%s is refused', async (_what, address) => {
    await expect(openBackend(address)).rejects.toEqual(startError);
  });
});

describe('file:', () => {
  it('keeps each KEK in a file that nobody else may read', async () => {
    const backend = await openBackend(`file:${join(folder, 'keks')}`);
    await backend.wrap(of, secret);
    expect(readdirSync(join(folder, 'keks'))).toEqual(['kek-684']);
    expect(statSync(join(folder, 'keks')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'keks', 'kek-684')).mode & 0o777).toBe(0o600);
  });

  it('refuses a folder or a file that others may read, and a link', async () => {
    const keks = join(folder, 'keks');
    const backend = await openBackend(`file:${keks}`);
    const wrapped = await backend.wrap(of, secret);
    const file = join(keks, 'kek-684');
    for (const mode of [0o640, 0o604, 0o660]) {
      chmodSync(file, mode);
      await expect(backend.unwrap(of, wrapped)).rejects.toEqual(code('UNAVAILABLE'));
      await expect(backend.wrap(of, secret)).rejects.toEqual(code('UNAVAILABLE'));
    }
    chmodSync(file, 0o600);
    expect(await backend.unwrap(of, wrapped)).toEqual(secret);
    symlinkSync(file, join(keks, 'kek-685'));
    await expect(backend.wrap({ ...of, epoch: 685 }, secret)).rejects.toEqual(code('UNAVAILABLE'));
    chmodSync(keks, 0o750);
    await expect(openBackend(`file:${keks}`)).rejects.toEqual(startError);
  });

  it('leaves no byte of a KEK that it destroyed, and takes zeros, which a stop in the middle leaves, for destroyed', async () => {
    const keks = join(folder, 'keks');
    const backend = await openBackend(`file:${keks}`);
    const wrapped = await backend.wrap(of, secret);
    await backend.destroy(684);
    expect(readFileSync(join(keks, 'kek-684'))).toHaveLength(0);
    await expect(backend.wrap(of, secret)).rejects.toEqual(code('KEK_GONE'));
    writeFileSync(join(keks, 'kek-684'), Buffer.alloc(32));
    await expect(backend.unwrap(of, wrapped)).rejects.toEqual(code('KEK_GONE'));
    await expect(backend.wrap(of, secret)).rejects.toEqual(code('KEK_GONE'));
  });
});

describe('pkcs11:', () => {
  const kept = { LOCAL: true, SENSITIVE: true, ALWAYS_SENSITIVE: true, EXTRACTABLE: false, NEVER_EXTRACTABLE: true };
  it('uses a key that the token made and never gave out, and no other', () => {
    expect(isKept(kept)).toBe(true);
    for (const [name, value] of Object.entries(kept)) expect(isKept({ ...kept, [name]: !value }), name).toBe(false);
    expect(isKept({})).toBe(false);
  });
});

describe('transit:', () => {
  const begin = async () => {
    const clock = { now: epochStart(684) };
    const engine = await transitStandIn('a-token', 'writ', () => clock.now);
    writeFileSync(join(folder, 'token'), 'a-token');
    const address = `transit:${engine.origin}/v1/transit/keys/writ?token-file=${join(folder, 'token')}`;
    return { clock, engine, address, backend: await openBackend(address) };
  };

  it.each([
    ['that can be exported', { exportable: true }],
    ['of which a backup in clear is allowed', { allow_plaintext_backup: true }],
    ['of another type', { type: 'rsa-4096' }],
    ['that is derived', { derived: true }],
  ])('refuses a key %s', async (_what, description) => {
    const { engine, address } = await begin();
    Object.assign(engine.description, description);
    await expect(openBackend(address)).rejects.toEqual(code('UNAVAILABLE'));
    await engine.close();
  });

  it('tells a service that is sealed, gone or does not take the token from a secret that does not unwrap', async () => {
    const { engine, backend } = await begin();
    const wrapped = await backend.wrap(of, secret);
    engine.isSealed = true;
    await expect(backend.unwrap(of, wrapped)).rejects.toEqual(code('UNAVAILABLE'));
    await expect(backend.destroy(683)).rejects.toEqual(code('UNAVAILABLE'));
    engine.isSealed = false;
    writeFileSync(join(folder, 'token'), 'another-token');
    await expect(backend.unwrap(of, wrapped)).rejects.toEqual(code('UNAVAILABLE'));
    writeFileSync(join(folder, 'token'), 'a-token\n');
    expect(await backend.unwrap(of, wrapped)).toEqual(secret);
    await engine.close();
    await expect(backend.unwrap(of, wrapped)).rejects.toEqual(code('UNAVAILABLE'));
  });

  it('reads no more of an answer than an answer has', async () => {
    const part = Buffer.alloc(65_536, 'a');
    let [sent, left] = [0, 1_000];
    const server = createServer((_, response) => {
      const more = (): void => {
        while (left > 0) {
          left -= 1;
          sent += part.length;
          if (!response.write(part)) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    writeFileSync(join(folder, 'token'), 'a-token');
    const address = `transit:http://127.0.0.1:${port}/v1/transit/keys/writ?token-file=${join(folder, 'token')}`;
    await expect(openBackend(address)).rejects.toEqual(code('UNAVAILABLE'));
    // What fits into the buffers of two sockets is sent, and not the rest.
    expect(sent).toBeLessThan(32_000_000);
    server.closeAllConnections();
    server.close();
  });

  it('makes no version for an epoch in which the engine is not yet, or no longer', async () => {
    const { clock, engine, backend } = await begin();
    await expect(backend.wrap({ ...of, epoch: 685 }, secret)).rejects.toEqual(code('UNAVAILABLE'));
    clock.now = epochStart(686);
    await expect(backend.wrap({ ...of, epoch: 685 }, secret)).rejects.toEqual(code('UNAVAILABLE'));
    await expect(backend.wrap({ ...of, epoch: 683 }, secret)).rejects.toEqual(code('KEK_GONE'));
    await engine.close();
  });
});

describe('awskms:', () => {
  const begin = async (maxAttempts = 1) => {
    const kms = await kmsStandIn();
    const more = { endpoint: kms.origin, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'example' }, maxAttempts };
    const backend = await kmsBackend('writ?region=eu-west-1', more);
    const end = async () => {
      await backend.end();
      await kms.close();
    };
    return { kms, backend, end };
  };

  it.each([
    ['is not asked again', 1],
    ['is asked again by the SDK', 3],
  ])('keeps the key that has the name where the answer to naming it was lost and it %s', async (_what, attempts) => {
    const { kms, backend, end } = await begin(attempts);
    kms.aliasAnswersLost = 1;
    const wrapped = await backend.wrap(of, secret);
    expect(kms.counts()).toEqual({ made: 1, used: 1 });
    expect(await backend.unwrap(of, wrapped)).toEqual(secret);
    await end();
  });

  it('takes a key that somebody disabled, or may yet take back, for away and not for gone', async () => {
    const { kms, backend, end } = await begin();
    const wrapped = await backend.wrap(of, secret);
    kms.disableAll();
    await expect(backend.unwrap(of, wrapped)).rejects.toEqual(code('UNAVAILABLE'));
    await expect(backend.wrap(of, secret)).rejects.toEqual(code('UNAVAILABLE'));
    kms.recover();
    await backend.destroy(684);
    await expect(backend.unwrap(of, wrapped)).rejects.toEqual(code('UNAVAILABLE'));
    kms.recover();
    expect(await backend.unwrap(of, wrapped)).toEqual(secret);
    await backend.destroy(684);
    kms.expire();
    await expect(backend.unwrap(of, wrapped)).rejects.toEqual(code('KEK_GONE'));
    await end();
  });

  it('makes one key an epoch, and tells a service that fails from a secret that does not unwrap', async () => {
    const { kms, backend, end } = await begin();
    const [wrapped] = await Promise.all([backend.wrap(of, secret), backend.wrap(of, secret)]);
    expect(kms.counts().used).toBe(1);
    await backend.wrap({ ...of, epoch: 685 }, secret);
    await backend.wrap({ ...of, epoch: 686 }, secret);
    kms.isFailing = true;
    await expect(backend.unwrap(of, wrapped)).rejects.toEqual(code('UNAVAILABLE'));
    await expect(backend.destroy(685)).rejects.toEqual(code('UNAVAILABLE'));
    kms.isFailing = false;
    await backend.destroy(685);
    expect(kms.counts().used).toBe(1);
    await expect(backend.wrap(of, secret)).rejects.toEqual(code('UNAVAILABLE'));
    await end();
  });
});

it('an epoch has 30 days', () => {
  expect([epochOf(new Date(0)), epochOf(new Date(30 * 86_400_000 - 1)), epochOf(new Date(30 * 86_400_000))]).toEqual([0, 0, 1]);
  expect(epochStart(epochOf(new Date('2026-12-01T00:00:00Z'))).toISOString()).toBe('2026-11-03T00:00:00.000Z');
});
