/**
 * `writ sign LOGIN`: signs a statement as a person of the demo, by a software authenticator in place of their passkey, and prints what a mutation takes as `signature`.
 * It has the demo's data folder and asks nobody; in production it refuses.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolesOfActs, type Statement, statementSchema } from '@writ/acts';
import type { Credential } from '@writ/acts/check';
import { readConfig, StartError, UsageError } from '@writ/core';
import { keepRootsFile, openAuthenticator, signatureOf } from '@writ/demo/authenticators';

export const summary = 'sign a statement as a person of the demo, with a passkey in software';

export const usage = `writ sign LOGIN [--statement FILE] | writ sign --roots

Signs what somebody of the demo does, and prints the signature that the mutations on orders take, as JSON. The statement is read from FILE, or from
standard input:

  echo '{"act":"ISSUE","order":"ORDER","generation":1,"digest":"2:..."}' | npx writ sign police

  act         ISSUE, VALIDATE, RECORD, REVIEW, RELEASE, RETURN, OBJECT, CLEAR, WITHDRAW, MAINTAIN, ENROL, ...
  order       the order's id, or that of the enrolment, or null
  generation  the state that its signer saw, or null
  digest      that of the order as it is after the act (docs/how-to/recompute-an-order-digest.md), or of the enrolment (docs/decisions/signed-acts.md)
  review      of RELEASE: the id of the signed REVIEW
  document    of RECORD: SHA-256 of the document in lower-case hex
  challenge   of END_CHALLENGE: the id of the challenge, with its outcome: ORDER_STANDS, ANNULLED or TAKEN_BACK

What is left out is filled in: v, issuer, subject, role and organisation from the person, at with the present, endsAt with null, and of a RELEASE with 30 days from now.

With --roots it prints the keys of the two counsel and the auditor with which the demo's registers of signing keys begin, for "writ verify act".

The key is in the data folder (WRIT_DATA), in authenticators/LOGIN.json, for its owner alone, and is made when it is first needed. It stands in for a
device: it verifies nobody, so this is for the demo alone, and refused in production, where people sign on the signing page (docs/how-to/sign-acts.md). A demo
knows the keys unless it runs with WRIT_DEMO_KEYS=off.

Exit codes: 0 signed, 1 not signed, 2 wrong usage.`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const releaseMs = 30 * 86_400_000;

/** Who signs what file; null for the roots. */
function parse(args: string[]): { login: string; file: string | undefined } | null {
  try {
    const options = { statement: { type: 'string' }, roots: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [login, ...more] = positionals;
    if (values.roots === true && positionals.length === 0 && values.statement === undefined) return null;
    if (values.roots !== true && login !== undefined && more.length === 0) return { login, file: values.statement };
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)} See writ sign --help.`);
  }
  throw new UsageError('Name the one person of the demo who signs, like police. See writ sign --help.');
}

function readObject(file: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file ?? 0, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // What is no JSON has nothing to say to whoever wrote it but that.
    throw new UsageError(`${file ?? 'Standard input'} holds no statement in JSON. See writ sign --help.`);
  }
  throw new UsageError(`${file ?? 'Standard input'} holds no JSON object. See writ sign --help.`);
}

/** The statement with what its signer has not to say. */
function completed(given: Record<string, unknown>, { issuer, subject, organisation, roles }: Credential, now: Date): Statement {
  const may: readonly string[] = (rolesOfActs as Readonly<Record<string, readonly string[]>>)[String(given['act'])] ?? [];
  const role = roles.find((one) => may.includes(one)) ?? roles[0];
  const endsAt = given['act'] === 'RELEASE' ? new Date(now.getTime() + releaseMs).toISOString() : null;
  const defaults = { v: 1, order: null, generation: null, issuer, subject, role, organisation, at: now.toISOString(), endsAt };
  const parsed = statementSchema.safeParse({ ...defaults, ...given });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`The statement can't be signed: ${issue?.path.join('.') || 'statement'}: ${issue?.message ?? 'not of its form'}.`);
}

/** Runs the command. 0: the signature is on standard output. Throws StartError in production. */
export async function run(args: string[]): Promise<number> {
  const asked = parse(args);
  const config = readConfig(process.env, projectFolder);
  if (asked === null) {
    console.log(readFileSync(keepRootsFile(config), 'utf8').trim());
    return 0;
  }
  const { login, file } = asked;
  const authenticator = openAuthenticator(config, login);
  const statement = completed(readObject(file), authenticator.credential, new Date());
  const { issuer, subject } = authenticator.credential;
  if (statement.issuer !== issuer || statement.subject !== subject)
    throw new StartError(`${login} signs in no other name: the statement is of ${statement.subject} at ${statement.issuer}.`);
  console.log(JSON.stringify(signatureOf(authenticator.sign(statement))));
  return 0;
}
