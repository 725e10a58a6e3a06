/** From a form to what it says. Each element must be known, in its place, and there no more often than it may be; nothing is guessed. */
import type { XmlElementRead } from '@writ/xml';
import { type CertificateContent, contentShape } from './content.ts';
import { putAt } from './fields.ts';
import { FormError, formError } from './form-error.ts';
import { type Layout, layouts } from './layout.ts';
import { deadlineOf, type Missing, missingIn } from './mandatory.ts';
import { type CertificateKind, kinds, namespace, type Row, roots } from './mapping.ts';
import { readValue } from './values.ts';

/** An element that an order has no field for. */
export interface NotTaken {
  readonly section: string;
  readonly element: string;
  /** The section and the elements below it, counted from 1 where there are several. */
  readonly place: string;
  readonly why: string;
}

export interface ReadForm {
  readonly content: CertificateContent;
  readonly notTaken: readonly NotTaken[];
  readonly missing: readonly Missing[];
}

interface Leaf {
  readonly path: string;
  readonly row: Row;
  /** Which of several; 0 where there is one. */
  readonly index: number;
  /** The element that is there several times; null outside of one. */
  readonly list: string | null;
  readonly text: string;
  readonly place: string;
}

/** Without the root, which is the form's own name. */
const placeOf = ({ path }: XmlElementRead): string => path.split('/').slice(2).join('/');

function kindOf({ namespace: own, name }: XmlElementRead): CertificateKind {
  if (own !== namespace) throw formError(name, `it is not of the namespace ${namespace}. No other schema of the forms is known here.`);
  const kind = kinds.find((one) => roots[one] === name);
  if (kind === undefined) throw formError(name, `it is no form that is known here: ${Object.values(roots).join(', ')}.`);
  return kind;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** The leaves below an element, in the order of the file. */
function leavesIn(element: XmlElementRead, above: string | null, within: { list: string | null; index: number }, layout: Layout): Leaf[] {
  const counts = new Map<string, number>();
  return element.children.flatMap((child) => {
    const path = above === null ? child.name : `${above}/${child.name}`;
    const row = layout.leaves.get(path);
    if (child.namespace !== namespace || (row === undefined && !layout.groups.has(path)))
      throw formError(placeOf(child), 'the form has no such element here.');
    if (child.attributes.length > 0)
      throw formError(placeOf(child), `it has the attribute ${child.attributes[0]?.name}, and no element has any.`);
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    const isMany = layout.many.has(path);
    if (count > 0 && !isMany) throw formError(placeOf(child), 'it is there twice.');
    const here = isMany ? { list: path, index: count } : within;
    if (row !== undefined) {
      if (child.children.length > 0) throw formError(placeOf(child), 'it has a text and no elements in it.');
      return [{ path, row, ...here, text: child.text.trim(), place: placeOf(child) }];
    }
    if (!isBlank(child.text)) throw formError(placeOf(child), 'it has elements and no text of its own in it.');
    if (child.children.length === 0) throw formError(placeOf(child), 'it is empty: leave it out.');
    return withNeeded(path, child, leavesIn(child, path, here, layout), layout);
  });
}

/** A group lacks nothing without which it says nothing. */
function withNeeded(path: string, group: XmlElementRead, leaves: Leaf[], layout: Layout): Leaf[] {
  for (const [leaf, { needed }] of layout.leaves) {
    const name = leaf.slice(path.length + 1);
    const isOwn = leaf.startsWith(`${path}/`) && !name.includes('/');
    if (needed && isOwn && !group.children.some((child) => child.name === name)) throw formError(placeOf(group), `it lacks ${name}.`);
  }
  return leaves;
}

type Valued = Leaf & ({ readonly value: string } | { readonly why: string });

function valued(leaf: Leaf): Valued {
  try {
    return { ...leaf, ...readValue(leaf.row, leaf.text) };
  } catch (error) {
    if (error instanceof FormError) throw formError(leaf.place, error.message);
    throw error;
  }
}

const notTakenOf = ({ path, place }: Leaf, why: string): NotTaken => {
  const [section = ''] = path.split('/');
  return { section, element: path.slice(section.length + 1), place, why };
};

/** Puts what has a field there; a member of a list of which a part can't be taken is left out as a whole. */
function contentOf(kind: CertificateKind, leaves: readonly Valued[]): { content: CertificateContent; notTaken: NotTaken[] } {
  const isMember = (one: Leaf, other: Leaf): boolean => one.list !== null && one.list === other.list && one.index === other.index;
  const refused = leaves.flatMap((leaf) => ('why' in leaf ? [leaf] : []));
  const content: Record<string, unknown> = { kind };
  const notTaken = refused.map((leaf) => notTakenOf(leaf, leaf.why));
  for (const leaf of leaves) {
    const { row, list, index } = leaf;
    if (row.field === null) notTaken.push(notTakenOf(leaf, row.why ?? ''));
    else if ('value' in leaf && !refused.some((other) => isMember(leaf, other))) {
      const skipped = new Set(refused.filter((other) => other.list === list && other.index < index).map((other) => other.index)).size;
      putAt(content, row.field, { index: index - skipped, value: leaf.value });
    }
  }
  return { content: contentShape.parse(content), notTaken };
}

/** A list of words has each once. */
function requireOnce(leaves: readonly Valued[]): void {
  const seen = new Set<string>();
  for (const { path, list, text, place, row } of leaves) {
    if (path !== list || row.field === null) continue;
    if (seen.has(`${path} ${text}`)) throw formError(place, 'it is there twice.');
    seen.add(`${path} ${text}`);
  }
}

/**
 * What a form says, what of it an order has no field for, and what the annex asks for and the form lacks. Throws {@link FormError} with the
 * place of the first element that is unknown, repeated, empty or not of its form: then nothing is taken over.
 */
export function readForm(root: XmlElementRead): ReadForm {
  const kind = kindOf(root);
  const { name, attributes, text } = root;
  if (attributes.length > 0) throw formError(name, `it has the attribute ${attributes[0]?.name}, and no element has any.`);
  if (!isBlank(text)) throw formError(name, 'it has elements and no text of its own in it.');
  const leaves = leavesIn(root, null, { list: null, index: 0 }, layouts[kind]).map(valued);
  requireOnce(leaves);
  const { content, notTaken } = contentOf(kind, leaves);
  const agrees = leaves.some((leaf) => leaf.path === 'C/Deadline' && 'value' in leaf && leaf.value === deadlineOf(content));
  return {
    content,
    notTaken: notTaken.filter(({ section, element }) => !(agrees && `${section}/${element}` === 'C/Deadline')),
    missing: missingIn(content, new Set(leaves.map(({ path }) => path))),
  };
}
