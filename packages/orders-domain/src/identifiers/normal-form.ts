/**
 * The one form of each identifier, in which spellings of the same thing are equal. The records are indexed by the same forms,
 * so a difference here would make an order miss its target. Attacker-controlled text is parsed here.
 */
import { isIPv4, isIPv6 } from '@writ/core/ip-address';
import type { IdentifierType } from './identifier-type.ts';

/** RFC 5952 for IPv6. */
function ipForm(address: string): string | null {
  if (isIPv4(address)) return address;
  return isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : null;
}

/** Address, port and second with single blanks between them; the second in UTC. */
function ipPortTimeForm(value: string): string | null {
  const [address, port, instant, ...more] = value.split(/\s+/);
  if (address === undefined || port === undefined || instant === undefined || more.length > 0) return null;
  const ip = ipForm(address);
  const hasZone = /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/.test(instant);
  const time = hasZone ? Date.parse(instant) : Number.NaN;
  if (ip === null || !/^\d{1,5}$/.test(port) || Number(port) > 65_535 || Number.isNaN(time)) return null;
  return `${ip} ${Number(port)} ${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** NFKC and lower case. */
function emailForm(value: string): string | null {
  const address = value.normalize('NFKC').toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}

/** A plus sign and digits. */
function phoneForm(value: string): string | null {
  if (/[^\d\s()+./-]/.test(value)) return null;
  const digits = value.replace(/\D/g, '').replace(/^00/, '');
  return digits.length < 3 ? null : `+${digits}`;
}

/** The address as the URL standard writes it: of the web, without a log-in, and of a page rather than a whole site. */
function urlForm(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const namesPage = url.pathname !== '/' || url.search !== '' || url.hash !== '';
  return isWeb && namesPage && url.username === '' && url.password === '' ? url.href : null;
}

const asWritten = (value: string): string | null => (value === '' ? null : value);

const forms: Readonly<Record<IdentifierType, (trimmed: string) => string | null>> = {
  USER_ID: asWritten,
  EMAIL: emailForm,
  PHONE_NUMBER: phoneForm,
  IP_ADDRESS_PORT_TIME: ipPortTimeForm,
  ITEM_ID: asWritten,
  ITEM_URL: urlForm,
};

/** The normal form; null when the value can't be of that type. It doesn't show how many people the value may mean. */
export const normaliseIdentifier = (type: IdentifierType, value: string): string | null => forms[type](value.trim());
