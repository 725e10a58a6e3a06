/** A message in JSON as the same message in XML, with the fixed prefixes declared at its root. */
import { writeXml, type XmlToWrite } from '@writ/xml';
import { bareLists, namespaces } from '../message/names.ts';
import type { JsonObject, JsonValue } from '../message/types.ts';

const prefixes: ReadonlyMap<string, string> = new Map(Object.entries(namespaces).map(([prefix, meaning]) => [meaning, prefix]));

/** `{namespace}Name` with the prefix of that namespace. */
function qualified(type: string): string {
  const [, namespace = '', name = ''] = /^\{(.+)\}(.+)$/.exec(type) ?? [];
  const prefix = prefixes.get(namespace);
  if (prefix === undefined) throw new TypeError('a type of a namespace that has no prefix');
  return prefix === '' ? name : `${prefix}:${name}`;
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

function elements(name: string, value: JsonValue): XmlToWrite[] {
  const inner = Object.hasOwn(bareLists, name) ? bareLists[name] : undefined;
  if (isList(value)) {
    const items = value.flatMap((item) => elements(inner ?? name, item));
    return inner === undefined ? items : [{ name, content: items }];
  }
  if (typeof value !== 'object' || value === null) return [{ name, content: String(value ?? '') }];
  const type = (value as JsonObject)['@xsi:type'];
  const attributes = typeof type === 'string' ? { 'xsi:type': qualified(type) } : {};
  return [{ name, attributes, content: members(value as JsonObject) }];
}

const members = (object: JsonObject): XmlToWrite[] =>
  Object.entries(object).flatMap(([name, value]) => (name.startsWith('@') || value === undefined ? [] : elements(name, value)));

const declarations = Object.fromEntries(
  Object.entries(namespaces).map(([prefix, meaning]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, meaning]),
);

/** The document, with `more` as last children of its root. */
export const messageToXml = (message: JsonObject, ...more: XmlToWrite[]): string =>
  writeXml({ name: 'HI1Message', attributes: declarations, content: [...members(message), ...more] });
