/**
 * What a card says of an access, in the form in which the entry of the log says it, so that the proof is of what is shown: a purpose that
 * was changed on the way beside a good receipt fails the step that opens the entry.
 */
import type { OpenedField } from '@writ/verifier/proof/facts.ts';
import canonicalize from 'canonicalize';

export interface Shown {
  at: string;
  authority: string;
  reference: string;
  categories: readonly string[];
  purpose: string;
  /** The receipt's JSON text. */
  receipt: string;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const opened = (openings: Readonly<Record<string, OpenedField>>, field: string): Json => {
  const value: unknown = JSON.parse(openings[field]?.text || 'null');
  return isObject(value) ? value : {};
};

/** The authority's name as the graph writes it. */
function nameOf(authority: unknown): string {
  const { organisation, country } = isObject(authority) ? authority : {};
  return `${organisation ?? 'the platform'}${typeof country === 'string' ? ` (${country})` : ''}`;
}

const categoriesIn = (target: Json): string[] =>
  Array.isArray(target['categories']) ? target['categories'].map((one: unknown) => String(isObject(one) ? one['category'] : one)) : [];

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one));

/** For each opened field the JSON text that it must have for what is shown to be true. */
export function shownOf(shown: Shown, openings: Readonly<Record<string, OpenedField>>): Record<string, string> {
  const [legal, target] = [opened(openings, 'legal'), opened(openings, 'target')];
  const authority = nameOf(legal['authority']) === shown.authority ? legal['authority'] : shown.authority;
  const categories = isSame([...new Set(categoriesIn(target))], shown.categories) ? target['categories'] : [...shown.categories];
  const text = (value: unknown): string => canonicalize(value) ?? '';
  return {
    time: text(shown.at),
    legal: text({ ...legal, authority, purpose: shown.purpose, reference: shown.reference }),
    target: text({ ...target, categories }),
  };
}
