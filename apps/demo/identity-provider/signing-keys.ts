/**
 * The demo provider's signing key (ES256), made at the first start and kept in the keys folder, readable by its owner alone, so that
 * tokens outlive a restart. Production has no such key: it accepts the tokens of enrolled issuers and issues none.
 */
import { generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { z } from 'zod';

const fileName = 'oidc-signing-key.json';
const shape = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() }).loose();

const makeKey = (): JsonWebKey => ({
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  alg: 'ES256',
  use: 'sig',
});

/**
 * The signing key of `folder`, made there when there is none; without a folder a key that lives as long as the process.
 * Throws {@link StartError} when the file holds no such key.
 */
export function signingKey(folder?: string): JsonWebKey {
  if (folder === undefined) return makeKey();
  const file = join(folder, fileName);
  return readKey(file) ?? keepKey(folder, file);
}

function readKey(file: string): JsonWebKey | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw new StartError(`The signing key ${fileName} in the keys folder can't be read. Check who owns it.`);
  }
  const parsed = shape.safeParse(parseJson(text));
  if (parsed.success) return { ...parsed.data, alg: 'ES256', use: 'sig' };
  throw new StartError(`${fileName} in the keys folder does not contain a P-256 private key. Delete it: the next start makes a new one.`);
}

/** Writes beside and then links, which fails when another process was first: a half-written key is never read. */
function keepKey(folder: string, file: string): JsonWebKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = makeKey();
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(key), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
    return key;
  } catch (error) {
    const first = hasCode(error, 'EEXIST') ? readKey(file) : undefined;
    if (first) return first;
    throw error;
  } finally {
    rmSync(draft);
  }
}

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
