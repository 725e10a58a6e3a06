/** Reading a request's body, which anybody may send. */
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { Refused } from '../proof/refused.ts';

/** More than any request of the protocol needs. */
export const bodyMaxBytes = 512 * 1024;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > bodyMaxBytes) throw tooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > bodyMaxBytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
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
