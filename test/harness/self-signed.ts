/** Certificates made anew for a test, of an authority or of `localhost` by itself: X.509 as RFC 5280, 4.1 writes it, in DER. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Tls {
  /** PEM. */
  key: string;
  /** PEM; whoever is to believe it takes it as an authority. */
  cert: string;
}

const lengthOf = (length: number): Buffer =>
  length < 128 ? Buffer.from([length]) : length < 256 ? Buffer.from([0x81, length]) : Buffer.from([0x82, length >> 8, length & 0xff]);

function der(tag: number, ...parts: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}
const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const sequence = (...parts: readonly (Buffer | string)[]): Buffer => der(0x30, ...parts);
const time = (at: Date): Buffer => der(0x17, `${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`);

const nameOf = (name: string): Buffer => sequence(der(0x31, sequence(hex('0603550403'), der(0x0c, name))));
const ecdsaWithSha256 = sequence(hex('06082a8648ce3d040302'));
const alternativeName = (host: string): Buffer => sequence(hex('0603551d11'), der(0x04, sequence(der(0x82, host))));
const authority = sequence(hex('0603551d13'), hex('0101ff'), der(0x04, sequence(hex('0101ff'))));

/** Who certifies: whoever believes `cert` believes what `key` signs. */
interface Certifying extends Tls {
  readonly name: string;
}

const day = 86_400_000;

/** Good from yesterday until tomorrow, or until another time. Certified by itself where nobody else is named; then it certifies others. */
export function certificate(name: string, by?: Certifying, until = Date.now() + day): Certifying {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signed = sequence(
    der(0xa0, hex('020102')),
    der(0x02, Buffer.concat([hex('01'), randomBytes(15)])),
    ecdsaWithSha256,
    nameOf(by?.name ?? name),
    sequence(time(new Date(Math.min(Date.now(), until) - day)), time(new Date(until))),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(alternativeName(name), ...(by === undefined ? [authority] : []))),
  );
  const whole = sequence(signed, ecdsaWithSha256, der(0x03, hex('00'), sign('sha256', signed, by?.key ?? privateKey)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    name,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

export function selfSigned(): Tls {
  const { key, cert } = certificate('localhost');
  return { key, cert };
}
