/**
 * Subscriber data (Regulation (EU) 2023/1543, Art. 3(9)): what the PDS knows of the person. It records no name, telephone number, address
 * or address of registration. Who invited whom is data of another person and is never passed on.
 */
import type { SubscriberLine } from '@writ/source';
import { askAccounts, type PdsFiles } from '../files/pds-files.ts';
import type { Gap } from './gaps.ts';

const query = `
  select actor.handle, actor.createdAt, account.email, account.emailConfirmedAt, invite_code_use.code, invite_code_use.usedAt
  from actor left join account on account.did = actor.did left join invite_code_use on invite_code_use.usedBy = actor.did
  where actor.did = ? limit 1`;

export const notRecorded: Gap = {
  category: 'SUBSCRIBER',
  why: 'NOT_RECORDED',
  says: 'No name, date of birth, telephone number, postal address or address of registration is recorded.',
};
export const directoryIsSilent: Gap = {
  category: 'SUBSCRIBER',
  why: 'UNREADABLE',
  says: 'The directory of handles did not answer: former handles are missing.',
};

export interface Rename {
  readonly handle: string;
  readonly since: string;
}

/** Every handle with its beginning, oldest first, from the PLC directory; null where it didn't answer, or the DID isn't kept there. */
export async function readHandles(plcUrl: string, did: string): Promise<Rename[] | null> {
  try {
    const response = await fetch(`${plcUrl}/${encodeURIComponent(did)}/log/audit`, { signal: AbortSignal.timeout(5000) });
    if (!response.ok) return null;
    const operations = (await response.json()) as {
      operation: { alsoKnownAs?: string[]; handle?: string };
      createdAt: string;
      nullified: boolean;
    }[];
    const named = operations
      .filter(({ nullified }) => !nullified)
      .map(({ operation, createdAt }) => ({
        handle: (operation.alsoKnownAs?.[0] ?? operation.handle ?? '').replace(/^at:\/\//, ''),
        since: new Date(createdAt).toISOString(),
      }));
    return named.filter(({ handle }, index) => handle !== '' && handle !== named[index - 1]?.handle);
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) return null;
    throw error;
  }
}

const other = (name: string, value: unknown) => (value === null ? [] : [{ name, value: String(value) }]);

/** The record of an account as it is now; null where there is none any more. */
export function readSubscriber(files: PdsFiles, did: string, handles: readonly Rename[]): SubscriberLine | null {
  const row = askAccounts(files, (database) => database.prepare(query).get(did));
  if (row === undefined) return null;
  return {
    type: 'subscriber',
    key: did,
    account: did,
    recordedAt: String(row.createdAt),
    ...(row.email === null ? {} : { emails: [String(row.email)] }),
    registeredAt: String(row.createdAt),
    service: 'Bluesky PDS',
    other: [
      ...other('handle', row.handle),
      ...handles.map(({ handle, since }) => ({ name: 'handle since', value: `${since} ${handle}` })),
      ...other('e-mail confirmed at', row.emailConfirmedAt),
      ...other('invite code', row.code),
      ...other('invite code used at', row.usedAt),
    ],
  };
}
