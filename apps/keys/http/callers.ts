/**
 * Who asks: a part of Writ, by a secret of its own on this host, or by the key of its client certificate; or anybody. No part has what another one has.
 */
import { createHash, timingSafeEqual, X509Certificate } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { z } from 'zod';

export const partNames = ['orders', 'records', 'content', 'writer'] as const;
export type PartName = (typeof partNames)[number];

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const partSchema = z.union([
  /** SHA-256 of the secret, in lower-case hex: the file itself lets nobody in. */
  z.strictObject({ secretSha256: hex }),
  /** SHA-256 of the SPKI of the client certificate. */
  z.strictObject({ keySha256: hex }),
]);
const partsSchema = z.strictObject({ v: z.literal(1), parts: z.partialRecord(z.enum(partNames), partSchema) });
export type Parts = z.infer<typeof partsSchema>['parts'];

/** Which part is recognised by what. Throws TypeError for what can't be used, and where two parts are recognised by one thing. */
export function parseParts(text: string): Parts {
  const parsed = partsSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new TypeError(`The parts are not of their form: ${parsed.error.issues[0]?.path.join('.') ?? 'unknown'}.`);
  const values = Object.values(parsed.data.parts).map((part) => JSON.stringify(part));
  if (new Set(values).size !== values.length) throw new TypeError('Each part has a secret, or a key, of its own.');
  return parsed.data.parts;
}

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();
const is = (expected: string, found: Buffer | undefined): boolean =>
  found !== undefined && timingSafeEqual(Buffer.from(expected, 'hex'), found);

/** SHA-256 of the key of the certificate that a client showed; undefined for none. */
function clientKey({ socket }: IncomingMessage): Buffer | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const { raw } = socket.getPeerCertificate();
  return raw === undefined ? undefined : sha256(new X509Certificate(raw).publicKey.export({ type: 'spki', format: 'der' }));
}

/** The part that asks; null for anybody else. Over TLS a secret alone counts for nothing. */
export function callerOf(request: IncomingMessage, parts: Parts): PartName | null {
  const isTls = request.socket instanceof TLSSocket;
  const token = /^Bearer (\S{16,500})$/.exec(request.headers.authorization ?? '')?.[1];
  const secret = token === undefined || isTls ? undefined : sha256(token);
  const key = clientKey(request);
  const found = partNames.find((name) => {
    const part = parts[name];
    if (part === undefined) return false;
    return 'secretSha256' in part ? is(part.secretSha256, secret) : is(part.keySha256, key);
  });
  return found ?? null;
}
