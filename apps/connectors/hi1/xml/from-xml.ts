/**
 * A message in XML as the same message in JSON: names with the prefixes that JSON fixes, whatever prefixes the document has, `xsi:type` as `{namespace}Name`, lists, numbers and yes or no as JSON
 * has them. One schema holds both from there on. A namespace or an attribute that has no place in JSON is refused.
 */
import { childrenOf, type XmlElementRead } from '@writ/xml';
import { wrong } from '../message/fault.ts';
import { bareLists, booleans, lists, namespaces, numbers } from '../message/names.ts';
import type { JsonObject, JsonValue } from '../message/types.ts';

const prefixes: ReadonlyMap<string, string> = new Map(Object.entries(namespaces).map(([prefix, meaning]) => [meaning, prefix]));
const xsi = namespaces['xsi'] ?? '';

function nameOf({ namespace, name, path }: XmlElementRead): string {
  const prefix = prefixes.get(namespace);
  if (prefix === undefined || prefix === 'xsi') throw wrong(`${path} is of a namespace that is not known here.`);
  return prefix === '' ? name : `${prefix}:${name}`;
}

function typeOf(element: XmlElementRead): string | null {
  let type: string | null = null;
  for (const { namespace, name, value } of element.attributes) {
    if (namespace === xsi && name === 'schemaLocation') continue;
    if (namespace !== xsi || name !== 'type') throw wrong(`${element.path} has an attribute that is not known here.`);
    const [, prefix = '', local = ''] = /^(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)$/.exec(value) ?? [];
    const meaning = Object.hasOwn(element.namespaces, prefix) ? element.namespaces[prefix] : undefined;
    if (local === '' || meaning === undefined) throw wrong(`${element.path} has a type that nobody declares.`);
    type = `{${meaning}}${local}`;
  }
  return type;
}

function simple(name: string, element: XmlElementRead): JsonValue {
  const text = element.text.trim();
  if (numbers.has(name)) {
    if (!/^\d{1,15}$/.test(text)) throw wrong(`${element.path} must be a whole number.`);
    return Number(text);
  }
  if (!booleans.has(name)) return text;
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw wrong(`${element.path} must be true or false.`);
}

/** Elements that have children in JSON also where they have none. */
const empty: ReadonlySet<string> = new Set(['GETCSPCONFIG', 'LIST']);

function valueIn(name: string, element: XmlElementRead): JsonValue {
  const inner = Object.hasOwn(bareLists, name) ? bareLists[name] : undefined;
  if (inner !== undefined) {
    const local = inner.slice(inner.indexOf(':') + 1);
    const items = childrenOf(element, local);
    if (items.length !== element.children.length || element.attributes.length > 0)
      throw wrong(`${element.path} has something else than ${local}.`);
    return items.map((item) => valueIn(inner, item));
  }
  const type = typeOf(element);
  if (element.children.length === 0 && type === null) return empty.has(name) ? {} : simple(name, element);
  if (element.children.length === 0 && element.text.trim() !== '') throw wrong(`${element.path} has a text where elements are expected.`);
  const members = membersOf(element);
  return type === null ? members : { '@xsi:type': type, ...members };
}

function membersOf(element: XmlElementRead): JsonObject {
  const members = new Map<string, JsonValue>();
  for (const child of element.children) {
    const name = nameOf(child);
    const value = valueIn(name, child);
    const before = members.get(name);
    if (lists.has(name)) members.set(name, Array.isArray(before) ? [...before, value] : [value]);
    else if (before === undefined) members.set(name, value);
    else throw wrong(`${child.path} is there more than once.`);
  }
  return Object.fromEntries(members);
}

/** The message of a document whose signature was taken out. Throws Hi1Fault 3007. */
export function messageFromXml(root: XmlElementRead): JsonObject {
  if (nameOf(root) !== 'HI1Message') throw wrong('The root of the document must be HI1Message of the namespace of TS 103 120.');
  if (typeOf(root) !== null) throw wrong('The root of the document has a type of its own.');
  return membersOf(root);
}
