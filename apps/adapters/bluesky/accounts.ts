/** Who is meant, and what is public of an account: by the tables `actor` and `account` of the PDS. */
import { readFile } from 'node:fs/promises';
import type { AccountAnswer, HolderBody, Identifier } from '@writ/source';
import { askAccounts, type PdsFiles } from './files/pds-files.ts';

export interface Actor {
  readonly did: string;
  readonly handle: string;
  readonly createdAt: string;
  /** By whom: `writ`, or a reference of the operator's. */
  readonly takedownRef: string | null;
  /** Also an account that its holder has deactivated is read by nobody. */
  readonly isDeactivated: boolean;
}

/** The reference of takedowns that Writ asked for: only these are lifted, and what they withhold is still found by Writ. */
export const ours = 'writ';

/** What a PDS shows for an account whose handle is not valid any more. */
const noHandle = 'handle.invalid';

const actorColumns = 'actor.did, handle, createdAt, takedownRef, deactivatedAt';
const actorOf = (row: Record<string, unknown>): Actor => ({
  did: String(row.did),
  handle: row.handle === null ? noHandle : String(row.handle),
  createdAt: String(row.createdAt),
  takedownRef: row.takedownRef === null ? null : String(row.takedownRef),
  isDeactivated: row.deactivatedAt !== null,
});

const conditions = {
  did: 'actor.did = ?',
  handle: 'lower(handle) = lower(?)',
  email: 'actor.did in (select did from account where lower(email) = lower(?))',
} as const;

/** The accounts that a whole value names: no part of it, and no wildcard. */
export const findActors = (files: PdsFiles, by: keyof typeof conditions, value: string): Actor[] =>
  askAccounts(files, (database) =>
    database.prepare(`select ${actorColumns} from actor where ${conditions[by]} limit 2`).all(value).map(actorOf),
  );

/** Null where no such account is here, or it was erased. */
export const findActor = (files: PdsFiles, did: string): Actor | null => findActors(files, 'did', did)[0] ?? null;

const profileUrl = /^https:\/\/bsky\.app\/profile\/([^/?#]+)\/?$/;

/** The name in an address of the web; null where it is none or not percent-encoded UTF-8. */
export function decodedName(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

const byName = (files: PdsFiles, name: string): Actor[] => findActors(files, name.startsWith('did:') ? 'did' : 'handle', name);

/** The accounts that an identifier names; null for a type that a PDS can't look for. */
export function resolveActors(files: PdsFiles, { type, value: written }: Identifier): Actor[] | null {
  const value = written.normalize('NFKC').trim();
  switch (type) {
    case 'USER_ID':
      return findActors(files, 'did', value);
    case 'HANDLE':
      return findActors(files, 'handle', value.replace(/^@/, ''));
    case 'EMAIL':
      return findActors(files, 'email', value);
    case 'PROFILE_URL': {
      const name = decodedName(profileUrl.exec(value)?.[1]);
      return name === null ? [] : byName(files, name);
    }
    default:
      return null;
  }
}

export const accountAnswerOf = ({ did, handle, takedownRef }: Actor): AccountAnswer => ({
  id: did,
  handle,
  state: takedownRef !== null ? 'SUSPENDED' : 'ACTIVE',
});

/** Whom the operator's file says to hold which account. Throws for a file that can't be read: nobody is a holder by mistake. */
async function accountInFile(path: string, { issuer, subject }: HolderBody): Promise<string | undefined> {
  const lines: unknown = JSON.parse(await readFile(path, 'utf8'));
  if (!Array.isArray(lines)) throw new TypeError(`${path} is not a list of { issuer, subject, account }.`);
  const line = lines.find((one) => one?.issuer === issuer && one?.subject === subject);
  return typeof line?.account === 'string' ? line.account : undefined;
}

/** Whoever signed in at the PDS's own issuer is the DID that it names; whoever signed in elsewhere is who the operator's file says. */
export async function findHolder(
  files: PdsFiles,
  { url, holdersFile }: { readonly url: string; readonly holdersFile: string | null },
  person: HolderBody,
): Promise<Actor | null> {
  if (person.issuer === new URL(url).origin) return findActor(files, person.subject);
  const account = holdersFile === null ? undefined : await accountInFile(holdersFile, person);
  return account === undefined ? null : findActor(files, account);
}
