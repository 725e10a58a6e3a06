/**
 * Several targets pasted at once: one a line, each a value alone or its type and value as CSV (RFC 4180) with a comma, a semicolon or a tab
 * between them. The first line may be a heading.
 */
import type { IdentifierType } from '../../../graphql/authority/graphql.ts';

export interface PastedTarget {
  type: IdentifierType;
  value: string;
}

/** A line's fields; quotes around a field are taken off. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|[,;\t])\s*(?:"((?:[^"]|"")*)"|([^,;\t]*))/g)].map(([, quoted, bare]) =>
    (quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"')).trim(),
  );
}

/** Also as people write types: small letters, blanks or hyphens. */
const asType = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');

/** Of which of the types a value looks; the first of them where it looks like none in particular. */
function typeOf(written: string, types: readonly IdentifierType[]): IdentifierType {
  const text = written.trim();
  const looks: readonly (readonly [IdentifierType, RegExp])[] = [
    ['ITEM_URL', /^[a-z]+:\/\//i],
    ['PROFILE_URL', /^[a-z]+:\/\//i],
    ['HANDLE', /^@[^\s@]+$/],
    ['EMAIL', /@/],
    ['IP_ADDRESS_PORT_TIME', /^[0-9a-f.:]+\s+\d+\s+\d{4}-/i],
    ['IP_ADDRESS_TIME', /^[0-9a-f.:]+\s+\d{4}-/i],
    ['MAC_ADDRESS', /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$/i],
    ['PHONE_NUMBER', /^(?:\+|00)[\d\s()./-]+$/],
  ];
  const found = looks.find(([type, pattern]) => types.includes(type) && pattern.test(text))?.[0];
  return found ?? types[0] ?? 'USER_ID';
}

/** The targets of a pasted text, empty lines left out. A value keeps what is wrong with it, so that its own field can say it. */
export function pastedTargets(text: string, types: readonly IdentifierType[]): PastedTarget[] {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.flatMap((line, index): PastedTarget[] => {
    const [first = '', second] = fieldsOf(line);
    const named = types.find((type) => type === asType(first));
    if (named !== undefined && second !== undefined) return [{ type: named, value: second }];
    if (index === 0 && /^(?:type|value|typ|wert)$/i.test(first)) return [];
    const value = /^\s*".*"\s*$/.test(line) ? first : line.trim();
    return [{ type: typeOf(value, types), value }];
  });
}
