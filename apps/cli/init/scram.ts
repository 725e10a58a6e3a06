/**
 * What a PostgreSQL server keeps of a password (RFC 5802, RFC 7677): with it a role can be made by a statement in which no password is, so that none is in
 * the statement log of the server either.
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const iterations = 4096;

/** The verifier of a password of plain ASCII, as `ALTER ROLE … PASSWORD` takes it. */
export function scramVerifier(password: string, salt: Uint8Array = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyOf = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${Buffer.from(salt).toString('base64')}$${stored}:${keyOf('Server Key').toString('base64')}`;
}
