/**
 * Who asks for an erasure or confirms it: the person of a platform token, checked as the gateway checks it. The operator at the keyboard is
 * nobody here: two steps by two people need two tokens, whoever types.
 */
import { type Caller, type Role, roles } from '@writ/access';
import { PublicError, StartError } from '@writ/core';
import type { Verify } from '@writ/gateway';

/** A person is the pair of issuer and subject. */
export interface Person {
  readonly issuer: string;
  readonly subject: string;
  readonly organisation: string | null;
  readonly roles: readonly Role[];
}

const need = 'WRIT_TOKEN or WRIT_TOKEN_FILE must hold a token for the platform graph, like that of "npx writ token counsel-1".';

async function callerOf(token: string, verify: Verify): Promise<Caller> {
  try {
    return await verify(token, 'platform');
  } catch (cause) {
    if (!(cause instanceof PublicError)) throw cause;
    throw new StartError(`${cause.message} ${need}`, { cause });
  }
}

/** The person of a token. Throws StartError when there is none, it is not accepted, or it has none of the roles. */
export async function personOf(token: string | undefined, verify: Verify, allowed: readonly Role[]): Promise<Person> {
  if (token === undefined || token === '') throw new StartError(`Nobody is signed in. ${need}`);
  const { issuer, subject, organisation, roles: own } = await callerOf(token, verify);
  if (subject === null || !own.some((role) => allowed.includes(role)))
    throw new StartError(`This step is for the roles ${roles.filter((role) => allowed.includes(role)).join(' and ')}. ${need}`);
  return { issuer, subject, organisation, roles: own };
}
