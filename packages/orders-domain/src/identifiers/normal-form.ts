/**
 * The one form of each identifier, in which spellings of the same thing are equal: an account's is that of the index of the records.
 * Attacker-controlled text is parsed here.
 */
import { accountIdentifierForm } from '@writ/core/identifier-form';
import type { IdentifierType } from './identifier-type.ts';

/** The address as the URL standard writes it: of the web, without a log-in, and of a page rather than a whole site. */
function urlForm(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const namesPage = url.pathname !== '/' || url.search !== '' || url.hash !== '';
  return isWeb && namesPage && url.username === '' && url.password === '' ? url.href : null;
}

/** The normal form; null when the value can't be of that type. It doesn't show how many people the value may mean. */
export function normaliseIdentifier(type: IdentifierType, value: string): string | null {
  if (type === 'ITEM_ID') return value.trim() || null;
  return type === 'ITEM_URL' ? urlForm(value.trim()) : accountIdentifierForm(type, value);
}
