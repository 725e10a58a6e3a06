/** The blind index by which a target is compared with the records; null for what names no account of this platform. */
import { type AccountIdentifier, accountIdentifierForm } from '@writ/core/identifier-form';
import { blindIndex, identifierKey } from '@writ/prisma';
import type { Services } from '../dependencies.ts';

type Named = { readonly type: AccountIdentifier; readonly value: string };

/** What an order that was received otherwise names may have no form at all, or be the page of another platform: it is served all the same. */
export function targetIndex({ indexKey, hosts }: Pick<Services, 'indexKey' | 'hosts'>, { type, value }: Named): Buffer | null {
  const form = accountIdentifierForm(type, value);
  if (form === null || (type === 'PROFILE_URL' && !hosts.includes(new URL(form).host))) return null;
  return blindIndex(identifierKey(indexKey), type, form);
}
