/**
 * The one form of each identifier of an account, in which spellings of the same thing are equal. Orders name their targets and records are
 * indexed by the same forms, so that an order can't miss its target by a spelling. Attacker-controlled text is parsed here.
 */
import { isIPv4, isIPv6 } from './ip-address.ts';

/** The kinds of identifiers by which an order may name an account. */
export const accountIdentifiers = [
  'USER_ID',
  'HANDLE',
  'PROFILE_URL',
  'EMAIL',
  'PHONE_NUMBER',
  'IP_ADDRESS_TIME',
  'IP_ADDRESS_PORT_TIME',
  'IMEI',
  'MAC_ADDRESS',
  'PAYMENT_FINGERPRINT',
] as const;
export type AccountIdentifier = (typeof accountIdentifiers)[number];

/** RFC 5952 for IPv6; null for what is no address, or one with a zone, which means nothing elsewhere. */
export function ipForm(address: string): string | null {
  if (isIPv4(address)) return address;
  return isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : null;
}

/** The second, in UTC; an instant without its zone is none. */
function secondForm(instant: string): string | null {
  const hasZone = /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/.test(instant);
  const time = hasZone ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Address, port if there is one, and second, with single blanks between them. */
function addressForm(address: string, ports: readonly string[], instant: string): string | null {
  const [ip, second] = [ipForm(address), secondForm(instant)];
  if (ip === null || second === null || !ports.every((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return null;
  return [ip, ...ports.map(Number), second].join(' ');
}

function ipTimeForm(value: string): string | null {
  const [address = '', instant = '', ...more] = value.split(/\s+/);
  return more.length > 0 ? null : addressForm(address, [], instant);
}

function ipPortTimeForm(value: string): string | null {
  const [address = '', port = '', instant = '', ...more] = value.split(/\s+/);
  return more.length > 0 ? null : addressForm(address, [port], instant);
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

/** The name as the platform shows it, without the sign that stands before one. Capital letters count: two people may differ by them alone. */
function handleForm(value: string): string | null {
  const name = value.replace(/^@+/, '').normalize('NFC');
  return name === '' || /\s/.test(name) ? null : name;
}

/** A page of the web without a log-in; its scheme, a slash at its end and its fragment make no other page of it. */
function profileForm(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  const page = `${url.pathname.replace(/\/+$/, '')}${url.search}`;
  return isWeb && page !== '' && url.username === '' && url.password === '' ? `https://${url.host}${page}` : null;
}

/** The check digit of ISO/IEC 7812-1, Annex B, over digits that have none yet. */
export function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const worth = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (worth > 9 ? worth - 9 : worth);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

const hasCheckDigit = (digits: string): boolean => checkDigit(digits.slice(0, -1)) === Number(digits.at(-1));

/**
 * Fifteen digits with the check digit of 3GPP TS 23.003, 6.2.1: of a number without one (14 digits), or with the version of its software instead
 * (16 digits), it is computed, as these are the same device.
 */
function imeiForm(value: string): string | null {
  if (/[^\d\s/.-]/.test(value)) return null;
  const digits = value.replace(/\D/g, '');
  const serial = digits.slice(0, 14);
  if (/^0*$/.test(serial) || digits.length < 14 || digits.length > 16) return null;
  const whole = `${serial}${checkDigit(serial)}`;
  return digits.length === 15 && digits !== whole ? null : whole;
}

/** IEEE 802, EUI-48: six bytes. An address of a group is none of a device. */
function macForm(value: string): string | null {
  const isWritten = /^(?:[\da-f]{2}([:-]))(?:[\da-f]{2}\1){4}[\da-f]{2}$|^(?:[\da-f]{4}\.){2}[\da-f]{4}$|^[\da-f]{12}$/i.test(value);
  const digits = value.replace(/[^\da-f]/gi, '').toLowerCase();
  if (!isWritten || /^0+$/.test(digits) || (Number.parseInt(digits.slice(0, 2), 16) & 1) === 1) return null;
  return digits.replace(/(..)(?=.)/g, '$1:');
}

/**
 * Whether a text is, or has in it, what may be the number of a payment card: 12 to 19 digits alone, with or without a right check digit, or in
 * groups or beside letters with one (ISO/IEC 7812-1). Nobody keeps such a number who needs only to compare it.
 */
export function hasCardNumber(value: string): boolean {
  const text = value.normalize('NFKC');
  if (/^\d{12,19}$/.test(text.replace(/[\s.-]/g, ''))) return true;
  const runs = text.matchAll(/(?<![\da-z])[a-z]{0,12}(\d(?:[ .-]?\d){11,18})(?![\da-z])/gi);
  return [...runs].some(([, run = '']) => hasCheckDigit(run.replace(/\D/g, '')));
}

/** ISO 13616: two letters of the country, two check digits, the account; written with or without blanks. */
export function isIban(value: string): boolean {
  const text = value.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(text)) return false;
  const digits = [...text.slice(4), ...text.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** What the platform's payment service calls an instrument by: never the number of a card. Capital letters count. */
function fingerprintForm(value: string): string | null {
  return /^[\da-z][\da-z_.:+/=-]{7,127}$/i.test(value) && !hasCardNumber(value) ? value : null;
}

const forms: Readonly<Record<AccountIdentifier, (trimmed: string) => string | null>> = {
  USER_ID: (value) => (value === '' ? null : value),
  HANDLE: handleForm,
  PROFILE_URL: profileForm,
  EMAIL: emailForm,
  PHONE_NUMBER: phoneForm,
  IP_ADDRESS_TIME: ipTimeForm,
  IP_ADDRESS_PORT_TIME: ipPortTimeForm,
  IMEI: imeiForm,
  MAC_ADDRESS: macForm,
  PAYMENT_FINGERPRINT: fingerprintForm,
};

/** The normal form; null when the value can't be of that type. It doesn't show how many people the value may mean. */
export const accountIdentifierForm = (type: AccountIdentifier, value: string): string | null => forms[type](value.trim());
