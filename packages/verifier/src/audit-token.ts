/**
 * The auditor's token: from a file, from standard input or from the environment, and never from the command line, which every user of
 * the machine can read. A file is read anew for each request, so that whoever renews the token only has to write it there.
 */
import { readFile } from 'node:fs/promises';
import { type Present, readProofKey, withProofs } from '@writ/client/bound-token';
import { StartError, UsageError } from '@writ/core/command-errors';

/** Gives the token of this moment. `present` sends it with a proof of its key; without it, it is a bearer token. */
export type TokenSource = (() => Promise<string>) & { readonly present?: Present };

/** The file with the private key that a token is bound to, as a JWK. */
const keyVariable = 'WRIT_TOKEN_KEY_FILE';

/** The source with proofs by the key of WRIT_TOKEN_KEY_FILE, where there is one. Throws {@link StartError}, which repeats no part of it. */
async function withKey(source: () => Promise<string>, environment: Environment): Promise<TokenSource> {
  const file = environment[keyVariable];
  if (file === undefined || file === '') return source;
  try {
    return Object.assign(source, { present: withProofs(await readProofKey(JSON.parse(await readFile(file, 'utf8')))) });
  } catch (cause) {
    throw new StartError(`${keyVariable} must name a file with a private key on P-256 as a JSON Web Key: "writ token --dpop" makes one.`, {
      cause,
    });
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What a bearer token consists of (RFC 6750, 2.1). Throws {@link StartError}, which does not repeat it. */
function requireToken(text: string, where: string): string {
  const token = text.trim();
  if (!/^[A-Za-z0-9\-._~+/]+=*$/.test(token)) throw new StartError(`${where} holds no token: put the token there, and nothing else.`);
  return token;
}

async function readToken(file: string): Promise<string> {
  try {
    return requireToken(await readFile(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function readAll(input: AsyncIterable<Uint8Array | string>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of input) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

/** Whose token it is, and the variables that may hold it. */
export interface TokenNames {
  whose: string;
  fileVariable: string;
  variable: string;
}
const auditors: TokenNames = { whose: "an auditor's", fileVariable: 'WRIT_AUDIT_TOKEN_FILE', variable: 'WRIT_AUDIT_TOKEN' };

/**
 * The source that `--token-file` names (`-` is standard input, read once), or else the variables: for an auditor WRIT_AUDIT_TOKEN_FILE or
 * WRIT_AUDIT_TOKEN. Throws {@link UsageError} when none is given, and {@link StartError} for what is no token.
 */
export async function tokenSource(
  file: string | undefined,
  environment: Environment = process.env,
  input: AsyncIterable<Uint8Array | string> = process.stdin,
  { whose, fileVariable, variable }: TokenNames = auditors,
): Promise<TokenSource> {
  if (file === '-') return withKey(fixed(requireToken(await readAll(input), 'Standard input')), environment);
  const named = file ?? environment[fileVariable];
  if (named !== undefined && named !== '') {
    await readToken(named);
    return withKey(() => readToken(named), environment);
  }
  const text = environment[variable];
  if (text === undefined || text === '')
    throw new UsageError(`Say where ${whose} token is: --token-file FILE (- is standard input), ${fileVariable} or ${variable}.`);
  return withKey(fixed(requireToken(text, variable)), environment);
}

const fixed = (token: string) => async (): Promise<string> => token;
