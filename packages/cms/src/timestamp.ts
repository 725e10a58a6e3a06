import { createHash, randomBytes } from 'node:crypto';
import { Boolean as AsnBoolean, type BaseBlock, fromBER, Integer, OctetString } from 'asn1js';
import { SignedData, TimeStampResp, TSTInfo } from 'pkijs';
import { algorithm, der, integer, nothing, octets, oids, sequence } from './asn1.ts';

/** No timestamp was got that can be used: the authority gave no answer, refused, or answered something else. It can be asked again. */
export class TimestampUnavailable extends Error {}

/** What an authority is asked for. */
export interface TimestampRequest {
  /** TimeStampReq in DER. */
  readonly bytes: Uint8Array;
  readonly digest: Buffer;
  /** A number that the answer must repeat, in the content bytes of an INTEGER. */
  readonly nonce: Buffer;
}

/** A request over the SHA-256 of these bytes, which asks for the authority's certificate too (RFC 3161 2.4.1). */
export function timestampRequest(bytes: Uint8Array): TimestampRequest {
  const digest = createHash('sha256').update(bytes).digest();
  // Positive, and with no byte to spare: X.690 8.3.2.
  const nonce = randomBytes(16);
  nonce.writeUInt8((nonce.readUInt8(0) & 0x3f) | 0x40, 0);
  const imprint = sequence(algorithm(oids.sha256, nothing()), octets(digest));
  const number: BaseBlock = new Integer({ valueHex: new Uint8Array(nonce).buffer });
  return { bytes: der(sequence(integer(1), imprint, number, new AsnBoolean({ value: true }))), digest, nonce };
}

/**
 * Whether an answer grants a timestamp over what was asked: its status, the digest, the nonce, and a certificate in it. Whoever checks the
 * package later checks by whom it is.
 * @throws TimestampUnavailable
 */
export function readTimestamp(answer: Uint8Array, { digest, nonce }: TimestampRequest): void {
  const { info, certificates } = parsed(answer);
  if (!Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView).equals(digest))
    throw new TimestampUnavailable('The timestamp authority answered with a timestamp over something else.');
  if (!info.nonce || !Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce))
    throw new TimestampUnavailable('The timestamp authority answered another request: the nonce is another.');
  if (certificates === 0) throw new TimestampUnavailable('The timestamp authority answered without its certificate.');
}

function parsed(answer: Uint8Array): { info: TSTInfo; certificates: number } {
  try {
    const { status, timeStampToken } = new TimeStampResp({ schema: fromBER(answer).result });
    // granted, or granted with changes that the caller looks at (RFC 3161 2.4.2)
    if (status.status > 1 || !timeStampToken) throw new Error(`it refused, with the status ${status.status}`);
    const data = new SignedData({ schema: timeStampToken.content });
    const { eContent } = data.encapContentInfo;
    if (!(eContent instanceof OctetString)) throw new Error('it has no content');
    return { info: TSTInfo.fromBER(eContent.getValue()), certificates: data.certificates?.length ?? 0 };
  } catch (cause) {
    throw new TimestampUnavailable(`The timestamp authority gave no timestamp: ${reasonOf(cause)}.`, { cause });
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const [mostBytes, mostTime] = [65_536, 30_000];

/**
 * Asks an authority for a timestamp over these bytes (RFC 3161 3.4, over HTTP), for at most half a minute.
 * @returns the whole answer, TimeStampResp, as `openssl ts -verify` reads it.
 * @throws TimestampUnavailable whenever there is none: it can be asked again.
 */
export async function fetchTimestamp(url: string, bytes: Uint8Array): Promise<Uint8Array> {
  const request = timestampRequest(bytes);
  const answer = await post(url, request.bytes);
  readTimestamp(answer, request);
  return answer;
}

async function post(url: string, body: Uint8Array): Promise<Uint8Array> {
  const headers = { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' };
  try {
    const signal = AbortSignal.timeout(mostTime);
    const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body), redirect: 'error', signal });
    if (!response.ok) throw new Error(`it answered with the status ${response.status}`);
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of response.body ?? []) {
      length += part.length;
      if (length > mostBytes) throw new Error(`it answered with more than ${mostBytes} bytes`);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (cause) {
    throw new TimestampUnavailable(`The timestamp authority did not answer: ${reasonOf(cause)}.`, { cause });
  }
}
