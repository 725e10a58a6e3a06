/** In place of the browser's passkeys: the demo's own process signs, with the software key of a made-up person. */
import type { Act, Statement } from '@writ/acts';
import { NotSigned } from '../../../signing-page/dom/passkeys.ts';
import type { DescribedKey, Owner } from '../../../signing-page/order-form.ts';

export { NotSigned };

/** Has the statement signed by one of these keys. Throws {@link NotSigned}: `CANCELLED` where the demo has none of them. */
export async function signWith(statement: Statement, credentials: readonly string[]): Promise<Act> {
  let answer: Response;
  try {
    answer = await fetch('/sign', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement, credentials }),
    });
  } catch (cause) {
    throw new NotSigned('UNSUPPORTED', { cause });
  }
  if (!answer.ok) throw new NotSigned(answer.status === 404 ? 'CANCELLED' : 'FAILED', { cause: await answer.text() });
  const signed = (await answer.json()) as Pick<Act, 'credential' | 'proof'>;
  return { statement, ...signed };
}

/** Makes none: each of the demo's people has one, from the first start on. */
export const makeKey = (_owner: Owner): Promise<DescribedKey> => Promise.reject(new NotSigned('KEY_EXISTS'));
