/** An element as it was read: plain values, which nothing changes and which outlive the parser's memory. */
import { XmlRefused } from './refusal.ts';

export interface XmlAttributeRead {
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

export interface XmlElementRead {
  /** Empty where it has none. */
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  /** Without declarations of namespaces. */
  readonly attributes: readonly XmlAttributeRead[];
  /** Which namespaces its prefixes mean here, for values that name something by a prefix; the one of no prefix is under ''. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly children: readonly XmlElementRead[];
  /** What is between its tags; empty where it has children. */
  readonly text: string;
  /** Where it is, as `/root/child[2]`, for messages. */
  readonly path: string;
}

const shape = (message: string): XmlRefused => new XmlRefused('SHAPE', message);

/** Whether it has this name in this namespace. */
export const isNamed = ({ namespace, name }: XmlElementRead, wanted: string, within: string): boolean =>
  name === wanted && namespace === within;

/** Its children of a name, in their order; they are of its own namespace unless another one is named. */
export const childrenOf = (parent: XmlElementRead, name: string, namespace = parent.namespace): readonly XmlElementRead[] =>
  parent.children.filter((child) => isNamed(child, name, namespace));

/** Its one child of a name; null where there is none. Throws XmlRefused where there are several. */
export function childOf(parent: XmlElementRead, name: string, namespace = parent.namespace): XmlElementRead | null {
  const [one, ...more] = childrenOf(parent, name, namespace);
  if (more.length > 0) throw shape(`${parent.path} has ${name} more than once.`);
  return one ?? null;
}

/** Its one child of a name. Throws XmlRefused where there is none, or several. */
export function requiredChildOf(parent: XmlElementRead, name: string, namespace = parent.namespace): XmlElementRead {
  const child = childOf(parent, name, namespace);
  if (child === null) throw shape(`${parent.path} lacks ${name}.`);
  return child;
}

/** The text of an element that has no children. Throws XmlRefused where it has some. */
export function textOf(element: XmlElementRead): string {
  if (element.children.length > 0) throw shape(`${element.path} has elements where a text is expected.`);
  return element.text;
}

/** The value of an attribute; null where there is none. */
export const attributeOf = ({ attributes }: XmlElementRead, name: string, namespace = ''): string | null =>
  attributes.find((one) => one.name === name && one.namespace === namespace)?.value ?? null;
