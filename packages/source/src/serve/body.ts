/** Reading a request's body, which anybody may send. */
import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream';
import type { z } from 'zod';
import { Refused } from '../proof/refused.ts';

/** More than any request of the protocol needs. */
export const bodyMaxBytes = 512 * 1024;

/**
 * The body. Rejects with {@link Refused} as soon as it is longer; the rest is then read and dropped, since a client that still sends while its connection is
 * closed seldom reads why.
 */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= bodyMaxBytes) {
        parts.push(part);
        return;
      }
      parts.length = 0;
      reject(tooLarge());
    });
    finished(request, (error) => (error ? reject(error) : resolve(Buffer.concat(parts))));
  });
}

const tooLarge = (): Refused => new Refused('TOO_LARGE', `A request has at most ${bodyMaxBytes} bytes.`);

/** The body as the schema has it. Throws {@link Refused}. */
export function parseBody<Schema extends z.ZodType>(body: Buffer, schema: Schema): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch (cause) {
    throw new Refused('BAD_REQUEST', 'The body is not JSON.', { cause });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refused('BAD_REQUEST', `The body ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`);
}
