/**
 * One target as an officer writes or pastes it: of which type it looks, its one normal form, and why it can't be a target. It is for
 * comfort: the server reads each value anew by rules of its own, against which a test holds these.
 */
import type { IdentifierType } from '../../../graphql/authority/graphql.ts';

/** Why a value can't be a target. The first four ask for many instead of naming one. */
export type TargetFault = 'WILDCARD' | 'RANGE' | 'LIST' | 'KEYWORD' | 'EMPTY' | 'LONG' | 'CHARACTER' | 'FORM';

const longest = 2_048;
const unwritable = /(?![\n\r\t])\p{Cc}|\p{Cf}|\p{Cs}/u;

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** The address as RFC 5952 writes it; null for what is none. */
function addressForm(text: string): string | null {
  if (ipv4.test(text)) return text;
  if (!text.includes(':') || text.includes('%') || text.includes('[') || text.includes('/') || !URL.canParse(`http://[${text}]`))
    return null;
  return new URL(`http://[${text}]`).hostname.slice(1, -1);
}

function addressPortTimeForm(text: string): string | null {
  const parts = text.split(/\s+/);
  const [address = '', port = '', instant = ''] = parts;
  const form = addressForm(address);
  const hasZone = /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/.test(instant);
  const time = hasZone ? Date.parse(instant) : Number.NaN;
  if (parts.length !== 3 || form === null || !/^\d{1,5}$/.test(port) || Number(port) > 65_535 || Number.isNaN(time)) return null;
  return `${form} ${Number(port)} ${new Date(time).toISOString().slice(0, 19)}Z`;
}

function emailForm(text: string): string | null {
  const form = text.normalize('NFKC').toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(form) ? form : null;
}

function phoneForm(text: string): string | null {
  if (/[^\d\s()+./-]/.test(text)) return null;
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  return digits.length < 3 ? null : `+${digits}`;
}

function urlForm(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, pathname, search, hash, username, password, href } = new URL(text);
  const isPage = pathname !== '/' || search !== '' || hash !== '';
  return (protocol === 'https:' || protocol === 'http:') && isPage && username === '' && password === '' ? href : null;
}

const forms: Readonly<Record<IdentifierType, (text: string) => string | null>> = {
  USER_ID: (text) => text,
  ITEM_ID: (text) => text,
  EMAIL: emailForm,
  PHONE_NUMBER: phoneForm,
  IP_ADDRESS_PORT_TIME: addressPortTimeForm,
  ITEM_URL: urlForm,
};

type Sign = readonly [TargetFault, RegExp];
const dash = '[-\u2010-\u2015~]';
const idSigns: readonly Sign[] = [
  ['WILDCARD', /[*?%]/],
  ['LIST', /[,;|\n\r\t]/],
  ['RANGE', /\.\./],
];
const signs: Readonly<Record<IdentifierType, readonly Sign[]>> = {
  USER_ID: [
    ...idSigns,
    ['RANGE', new RegExp(`^\\d+\\s*${dash}\\s*\\d+$`)],
    ['RANGE', /^[0-9a-f]*[.:][0-9a-f.:]*\/\d{1,3}$/i],
    ['KEYWORD', /\s/],
  ],
  ITEM_ID: [...idSigns, ['KEYWORD', /\s/]],
  EMAIL: [
    ['WILDCARD', /[*?%]|^@|@$/],
    ['LIST', /[,;|\n\r\t]|@.*@/],
    ['KEYWORD', /\s|^[^@]*$/],
  ],
  PHONE_NUMBER: [
    ['WILDCARD', /[*?%#]|\d[\s()./-]*x/i],
    ['RANGE', new RegExp(`\\.\\.|~|\\d\\s*${dash}\\s*\\+\\d`)],
    ['LIST', /[,;|\n\r\t]|\d.*\+|^(?:\D*\d){18}/],
    ['KEYWORD', /\p{L}/u],
  ],
  IP_ADDRESS_PORT_TIME: [
    ['WILDCARD', /[*?]/],
    ['LIST', /[,;|\n\r]/],
    ['RANGE', new RegExp(`^[0-9a-f.:]+(?:/\\d|\\s*(?:${dash}|\\.\\.)\\s*[0-9a-f.:]+)`, 'i')],
    ['RANGE', new RegExp(`^\\S+\\s+(?!\\d{4}-\\d\\d-)\\d+\\s*(?:${dash}|\\.\\.)\\s*\\d`)],
    ['RANGE', /\d{4}-\d\d-\d\dT\S*\s*(?:\/|\s|\.\.)\s*\d{4}-\d\d-\d\dT/],
  ],
  ITEM_URL: [
    ['WILDCARD', /\*|%2a/i],
    ['LIST', /[,;|\n\r\t]\s*https?:|\shttps?:/i],
    ['KEYWORD', /\s|^(?![a-z]+:)/i],
  ],
};

export type ReadTarget = { value: string; fault: null } | { value: string; fault: TargetFault };

/** A value in its normal form, or as it was written with what is wrong with it. */
export function readTarget(type: IdentifierType, written: string): ReadTarget {
  const text = written.trim();
  const wrong = (fault: TargetFault): ReadTarget => ({ value: written, fault });
  if (text === '') return wrong('EMPTY');
  if (text.length > longest) return wrong('LONG');
  if (unwritable.test(text)) return wrong('CHARACTER');
  const sign = signs[type].find(([, pattern]) => pattern.test(text.normalize('NFKC')));
  if (sign !== undefined) return wrong(sign[0]);
  const value = forms[type](text);
  return value === null ? wrong('FORM') : { value, fault: null };
}

/** Of which of the types a value looks; the first of them where it looks like none in particular. */
export function typeOf(written: string, types: readonly IdentifierType[]): IdentifierType {
  const text = written.trim();
  const looks: readonly (readonly [IdentifierType, RegExp])[] = [
    ['ITEM_URL', /^[a-z]+:\/\//i],
    ['EMAIL', /@/],
    ['IP_ADDRESS_PORT_TIME', /^[0-9a-f.:]+\s+\d+\s+\d{4}-/i],
    ['PHONE_NUMBER', /^(?:\+|00)[\d\s()./-]+$/],
  ];
  const found = looks.find(([type, pattern]) => types.includes(type) && pattern.test(text))?.[0];
  return found ?? types[0] ?? 'USER_ID';
}
