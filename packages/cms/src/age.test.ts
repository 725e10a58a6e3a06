import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { decryptWithAge, hasAge, makeAgeKey } from '../testing/age.ts';
import { AgeEncryption } from './age.ts';
import { readAgeRecipient } from './age-recipient.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-age-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const encrypt = (recipient: string, parts: Buffer[]) =>
  buffer(Readable.from(parts, { objectMode: false }).pipe(new AgeEncryption(readAgeRecipient(recipient))));

/** Nothing, one byte, a chunk less one, a chunk, one more, two, and parts that are no multiples of a chunk. */
const contents = [[], [1], [65_535], [65_536], [65_537], [131_072], [5, 70_000, 1_048_583, 3]].map((lengths) =>
  lengths.map((length) => randomBytes(length)),
);

describe.skipIf(!hasAge)("what is encrypted in the format age (Debian's age opens it)", () => {
  const { recipient, keyFile } = hasAge ? makeAgeKey(folder) : { recipient: '', keyFile: '' };

  it('is opened byte for byte', async () => {
    for (const parts of contents) {
      const opened = decryptWithAge(keyFile, await encrypt(recipient, parts));
      expect(opened.error).toBe('');
      expect(opened.content.equals(Buffer.concat(parts))).toBe(true);
    }
  });

  it('is not opened by another key, nor where a byte is another or the end is missing', async () => {
    const message = await encrypt(recipient, [randomBytes(70_000)]);
    const changed = Buffer.from(message);
    changed.writeUInt8(changed.readUInt8(message.length - 100) ^ 1, message.length - 100);
    for (const spoilt of [changed, message.subarray(0, -1), message.subarray(0, -4481)])
      expect(decryptWithAge(keyFile, spoilt).status).not.toBe(0);
    expect(decryptWithAge(makeAgeKey(folder).keyFile, message)).toMatchObject({ content: Buffer.alloc(0), status: 1 });
  });
});

describe('a recipient of age', () => {
  // Of the examples in the manual of age.
  const good = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

  it('is read as it is published', () => {
    expect(readAgeRecipient(` ${good}\n`)).toMatchObject({ text: good });
    expect(readAgeRecipient(good).point).toHaveLength(32);
  });

  it.each([
    ['another checksum', good.replace('ql3z7', 'ql3z8'), 'checksum'],
    ['two characters exchanged', good.replace('z7hj', '7zhj'), 'checksum'],
    ['capitals', good.toUpperCase(), '62 characters in lower case'],
    ['the secret key', `AGE-SECRET-KEY-1${'Q'.repeat(58)}`, 'secret key'],
    ['a plugin', 'age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t', '62 characters'],
    ['a key of SSH', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOiZ', '62 characters'],
    ['nothing', '', '62 characters'],
    ['a point of small order', 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqsqd2m8v', ''],
  ])('with %s is refused', (_, text, why) => {
    expect(() => readAgeRecipient(text)).toThrow(why);
  });
});
