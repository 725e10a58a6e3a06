/** The blind indexes by which a target is compared with the records; none for what names no account of this platform. */
import { type AccountIdentifier, accountIdentifierForm } from '@writ/core/identifier-form';
import { blindIndex, eachKey, type IndexKey, identifierKey } from '@writ/prisma';
import { keyInUse } from '@writ/prisma/client';
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';

type Named = { readonly type: AccountIdentifier; readonly value: string };
type Indexing = Pick<Services, 'indexKey' | 'hosts'>;

/** What an order that was received otherwise names may have no form at all, or be the page of another platform: it is served all the same. */
function formOf({ hosts }: Indexing, { type, value }: Named): string | null {
  const form = accountIdentifierForm(type, value);
  return form === null || (type === 'PROFILE_URL' && !hosts.includes(new URL(form).host)) ? null : form;
}

const indexBy = (key: IndexKey, type: AccountIdentifier, form: string): Buffer => blindIndex(identifierKey(key), type, form);

/** Two while the key is replaced, of which either may be in the records. */
export function targetIndexes(services: Indexing, named: Named): Buffer[] {
  const form = formOf(services, named);
  return form === null ? [] : eachKey(services.indexKey).map((key) => indexBy(key, named.type, form));
}

/** The one under which this transaction writes. Throws TypeError for what {@link targetIndexes} has none for. */
export async function writtenIndex(db: Database, services: Indexing, named: Named): Promise<Buffer> {
  const form = formOf(services, named);
  if (form === null) throw new TypeError('Nothing is kept under what names no account.');
  return indexBy(await keyInUse(db, 'INDEX', services.indexKey), named.type, form);
}
