/** What an adapter answers about an item is signed, so that Writ can keep the answer as the platform's word. Verifies a signature, and looks at nothing else. */
import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { itemStatement } from '../wire/subjects.ts';

/** An answer as it came: the body, and base64 of the signature over it. */
export interface SignedAnswer {
  readonly answer: string;
  readonly signature: string;
}

const statementOf = (answer: string): Uint8Array => itemStatement(createHash('sha256').update(answer).digest('hex'));

/** Base64 of the signature over the body. */
export const signItem = (answer: string, key: KeyObject): string => sign(null, statementOf(answer), key).toString('base64');

/** Whether one of the keys signed this body. */
export const isItemSigned = ({ answer, signature }: SignedAnswer, keys: readonly KeyObject[]): boolean =>
  keys.some((key) => verify(null, statementOf(answer), key, Buffer.from(signature, 'base64')));
