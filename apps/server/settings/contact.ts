/**
 * Setting WRIT_CONTACT: whom people and authorities write to, as everybody may know it. Regulation (EU) 2022/2065, Art. 11 to 13; Regulation (EU) 2021/784,
 * Art. 15; Directive (EU) 2023/1544, Art. 3. A demo has made-up ones.
 */
import { type Config, readSecret, StartError } from '@writ/core';

/** Where somebody writes, and in which languages: ISO 639-1, such as `de`. */
interface ContactPoint {
  readonly email: string;
  readonly phone: string | null;
  readonly url: string | null;
  readonly languages: readonly string[];
}

/** Somebody with an address; `address` is the postal one, line by line. */
interface ContactBody {
  readonly name: string;
  readonly address: readonly string[];
  readonly email: string;
  readonly phone: string | null;
}

export interface ContactPoints {
  readonly name: string;
  readonly address: readonly string[];
  readonly recipients: ContactPoint;
  readonly authorities: ContactPoint;
  /** Art. 13 of Regulation (EU) 2022/2065; null where the provider is established in the Union. */
  readonly representative: ContactBody | null;
  /** Whom orders of Regulation (EU) 2023/1543 are addressed to: Directive (EU) 2023/1544, Art. 3; null where nobody is stated. */
  readonly evidence: ContactBody | null;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (where: string, what: string): StartError => new StartError(`WRIT_CONTACT: ${where} ${what}.`);

/** Refuses a name that nothing here has, so that a mistyped one is not left out in silence. */
function fieldsOf(value: unknown, where: string, names: readonly string[]): Fields {
  if (!isFields(value)) throw wrong(where, `must be an object with ${names.join(', ')}`);
  const unknown = Object.keys(value).find((name) => !names.includes(name));
  if (unknown !== undefined) throw wrong(where, `has ${unknown}, which is none of ${names.join(', ')}`);
  return value;
}

const isLine = (value: unknown): value is string => typeof value === 'string' && /^\S(?:.{0,253}\S)?$/.test(value);

function line(value: unknown, where: string): string {
  if (isLine(value)) return value;
  throw wrong(where, 'must be one line of text, of at most 255 characters');
}

function lines(value: unknown, where: string): readonly string[] {
  if (Array.isArray(value) && value.length > 0 && value.length <= 8 && value.every(isLine)) return value;
  throw wrong(where, 'must be a list of the lines of the postal address');
}

function email(value: unknown, where: string): string {
  if (typeof value === 'string' && value.length <= 254 && /^[^\s@<>]+@[^\s@<>]+$/.test(value)) return value;
  throw wrong(where, 'must be one e-mail address, like contact@platform.example.org');
}

function phone(value: unknown, where: string): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && /^\+[0-9][0-9 ]{4,24}$/.test(value)) return value;
  throw wrong(where, 'must be a telephone number with its country, like +353 1 555 0100');
}

function url(value: unknown, where: string): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:') return value;
  throw wrong(where, 'must be an address that begins with https://');
}

function languages(value: unknown, where: string): readonly string[] {
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && /^[a-z]{2}$/.test(one)))
    return value as string[];
  throw wrong(where, 'must be a list of languages in two letters (ISO 639-1), like ["en", "de"]');
}

function point(value: unknown, where: string): ContactPoint {
  const given = fieldsOf(value, where, ['email', 'phone', 'url', 'languages']);
  return {
    email: email(given['email'], `${where}.email`),
    phone: phone(given['phone'], `${where}.phone`),
    url: url(given['url'], `${where}.url`),
    languages: languages(given['languages'], `${where}.languages`),
  };
}

function body(value: unknown, where: string): ContactBody | null {
  if (value === undefined) return null;
  const given = fieldsOf(value, where, ['name', 'address', 'email', 'phone']);
  return {
    name: line(given['name'], `${where}.name`),
    address: lines(given['address'], `${where}.address`),
    email: email(given['email'], `${where}.email`),
    phone: phone(given['phone'], `${where}.phone`),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StartError('WRIT_CONTACT is not JSON: docs/how-to/contact-points.md shows what it must be.', { cause });
  }
}

const madeUp = (hostname: string): ContactPoints => ({
  name: 'A platform of this demo',
  address: ['1 Example Quay', 'Dublin', 'Ireland'],
  recipients: { email: `people@${hostname}`, phone: null, url: null, languages: ['en', 'de'] },
  authorities: { email: `authorities@${hostname}`, phone: null, url: null, languages: ['en', 'de'] },
  representative: null,
  evidence: { name: 'A platform of this demo', address: ['1 Example Quay', 'Dublin', 'Ireland'], email: `orders@${hostname}`, phone: null },
});

/** Throws StartError for a production that states none, and for what can't be shown to anybody. */
export function contactPoints(config: Pick<Config, 'environment' | 'baseUrl' | 'mode'>): ContactPoints {
  const text = readSecret(config.environment, 'WRIT_CONTACT');
  if (text === undefined) {
    if (config.mode === 'demo') return madeUp(new URL(config.baseUrl).hostname);
    throw new StartError(
      'Production needs WRIT_CONTACT or WRIT_CONTACT_FILE: whom people and authorities write to, which everybody may know (Regulation (EU) 2022/2065, Art. 11 and 12). docs/how-to/contact-points.md shows what it must be.',
    );
  }
  const given = fieldsOf(parsed(text), 'it', ['name', 'address', 'recipients', 'authorities', 'representative', 'evidence']);
  return {
    name: line(given['name'], 'name'),
    address: lines(given['address'], 'address'),
    recipients: point(given['recipients'], 'recipients'),
    authorities: point(given['authorities'], 'authorities'),
    representative: body(given['representative'], 'representative'),
    evidence: body(given['evidence'], 'evidence'),
  };
}
