/**
 * Who asks for an erasure or confirms it: the person of a platform token, checked as the gateway checks it. The operator at the keyboard is
 * nobody here: two steps by two people need two tokens, whoever types.
 */
import { type Caller, type Role, roles } from '@writ/access';
import { PublicError, StartError } from '@writ/core';
import type { Verify } from '@writ/gateway/identity';
import { readKeyFile } from '../proof/proof.ts';

/** A person is the pair of issuer and subject. */
export interface Person {
  readonly issuer: string;
  readonly subject: string;
  readonly organisation: string | null;
  readonly roles: readonly Role[];
}

const need =
  'WRIT_TOKEN or WRIT_TOKEN_FILE must hold a token for the platform graph, like that of "npx writ token counsel-1", and WRIT_TOKEN_KEY_FILE must name the private key that it is bound to, if it is.';

/** What somebody shows: a token, and the file of the key that it is bound to. */
export interface ShownToken {
  readonly token: string | undefined;
  readonly keyFile: string | undefined;
}

/** Whoever has the private key at hand could make every proof with it. */
const shownWith = async (keyFile: string | undefined) =>
  keyFile === undefined || keyFile === ''
    ? ({ as: 'bearer' } as const)
    : ({ as: 'key', thumbprint: (await readKeyFile(keyFile)).thumbprint } as const);

async function callerOf(token: string, keyFile: string | undefined, verify: Verify): Promise<Caller> {
  const shown = await shownWith(keyFile);
  try {
    return await verify(token, 'platform', shown);
  } catch (cause) {
    if (!(cause instanceof PublicError)) throw cause;
    throw new StartError(`${cause.message} ${need}`, { cause });
  }
}

/** The person of a token. Throws StartError when there is none, it is not accepted, or it has none of the roles. */
export async function personOf({ token, keyFile }: ShownToken, verify: Verify, allowed: readonly Role[]): Promise<Person> {
  if (token === undefined || token === '') throw new StartError(`Nobody is signed in. ${need}`);
  const { issuer, subject, organisation, roles: own } = await callerOf(token, keyFile, verify);
  if (subject === null || !own.some((role) => allowed.includes(role)))
    throw new StartError(`This step is for the roles ${roles.filter((role) => allowed.includes(role)).join(' and ')}. ${need}`);
  return { issuer, subject, organisation, roles: own };
}
