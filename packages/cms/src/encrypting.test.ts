import { randomBytes, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { neededMemory } from '@writ/core/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { decryptWithGpgsm, hasGpgsm } from '../testing/gpgsm.ts';
import { decrypt, hasOpenssl, type KeyKind, makeCertificate } from '../testing/openssl.ts';
import { CmsEncryption, type CmsProfile } from './encrypting.ts';
import { readRecipient } from './recipient.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-cms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const encrypt = (certificate: string, profile: CmsProfile, parts: Buffer[]) =>
  buffer(Readable.from(parts).pipe(new CmsEncryption(readRecipient(certificate), profile)));

const kinds: KeyKind[] = ['RSA of 3,072 bits', 'P-256', 'P-384'];
const profiles: CmsProfile[] = ['CMS', 'CMS_COMPATIBLE'];
/** Nothing, one byte, a block, a block and one, and parts that are no multiples of a block. */
const contents = [[], [1], [16], [17], [5, 70_000, 1_048_583, 3]].map((lengths) => lengths.map((length) => randomBytes(length)));

describe.skipIf(!hasOpenssl)('what is encrypted for a certificate (openssl opens it)', () => {
  describe.each(kinds)('with a key of %s', (kind) => {
    const recipient = hasOpenssl ? makeCertificate(folder, kind) : { certificate: '', certificateFile: '', keyFile: '' };

    it.each(profiles)('in the profile %s, is opened byte for byte', async (profile) => {
      for (const parts of contents) {
        const opened = decrypt(folder, recipient, await encrypt(recipient.certificate, profile, parts));
        expect(opened.status).toBe(0);
        expect(opened.content.equals(Buffer.concat(parts))).toBe(true);
      }
    });

    it('gives out nothing to the holder of another key', async () => {
      const other = makeCertificate(folder, kind, kind.startsWith('RSA') ? 'keyEncipherment' : 'keyAgreement');
      const message = await encrypt(recipient.certificate, 'CMS', [randomBytes(100)]);
      expect(decrypt(folder, other, message).status).not.toBe(0);
    });

    it('is refused where one byte of the content is another, or its end is missing', async () => {
      const message = await encrypt(recipient.certificate, 'CMS', [randomBytes(1000)]);
      const changed = Buffer.from(message);
      changed.writeUInt8(changed.readUInt8(message.length - 500) ^ 1, message.length - 500);
      for (const spoilt of [changed, message.subarray(0, -1), message.subarray(0, -30)]) {
        const { status, content } = decrypt(folder, recipient, spoilt);
        expect(status).not.toBe(0);
        expect(content).toHaveLength(0);
      }
    });
  });

  it.skipIf(!hasGpgsm)('is opened by gpgsm in the profile CMS_COMPATIBLE', async () => {
    const recipient = makeCertificate(folder, 'RSA of 3,072 bits', 'keyEncipherment');
    const parts = [randomBytes(100_000), randomBytes(7)];
    const opened = decryptWithGpgsm(folder, recipient, await encrypt(recipient.certificate, 'CMS_COMPATIBLE', parts));
    expect(opened).toMatchObject({ imported: 0, status: 0 });
    expect(opened.content.equals(Buffer.concat(parts))).toBe(true);
  });

  it('has another key each time, so that equal contents are not seen to be equal', async () => {
    const { certificate } = makeCertificate(folder, 'P-256');
    const [one, two] = await Promise.all([1, 2].map(() => encrypt(certificate, 'CMS', [Buffer.alloc(1000)])));
    expect(one?.subarray(-600, -100)).not.toEqual(two?.subarray(-600, -100));
  });

  it('takes memory that does not grow with what is encrypted', async () => {
    const { certificate } = makeCertificate(folder, 'P-256');
    const block = randomBytes(65_536);
    const source = Readable.from(
      (function* () {
        for (let n = 0; n < 4096; n++) yield block;
      })(),
      { highWaterMark: 4 },
    );
    const before = neededMemory().arrayBuffers;
    const looks: number[] = [];
    let bytes = 0;
    let looked = 0;
    for await (const part of source.pipe(new CmsEncryption(readRecipient(certificate), 'CMS'))) {
      bytes += part.length;
      if (bytes - looked < 8 * 1_048_576) continue;
      looked = bytes;
      looks.push(neededMemory().arrayBuffers);
    }
    expect(bytes).toBeGreaterThan(4096 * 65_536);
    expect(looks.length).toBeGreaterThan(30);
    // Less than before, where something of another test was let go meanwhile.
    expect(Math.max(...looks) - before).toBeLessThan(16 * 1_048_576);
  });
});

describe.skipIf(!hasOpenssl)('a certificate', () => {
  it.each([
    ['RSA of 2,048 bits', undefined, 'must be RSA of at least 3072 bits'],
    ['P-521', undefined, 'on the curve P-256 or P-384'],
    ['Ed25519', undefined, 'on the curve P-256 or P-384'],
    ['RSA of 3,072 bits', 'digitalSignature', 'it needs keyEncipherment'],
    ['P-256', 'digitalSignature', 'it needs keyAgreement'],
  ] satisfies [KeyKind, string | undefined, string][])('with a key of %s and a usage of %s is refused', (kind, usage, why) => {
    expect(() => readRecipient(makeCertificate(folder, kind, usage).certificate)).toThrow(why);
  });

  it('that is none is refused', () => {
    expect(() => readRecipient('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).toThrow('no X.509 certificate');
  });

  it('is refused where its key is a point on no curve', () => {
    const { raw, publicKey } = new X509Certificate(makeCertificate(folder, 'P-256').certificate);
    const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-64);
    raw.fill(1, raw.indexOf(point), raw.indexOf(point) + 64);
    expect(() => readRecipient(raw)).toThrow("key can't be read");
  });
});
