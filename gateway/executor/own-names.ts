/**
 * Answers are ordinary objects, whose inherited members (`constructor`, `toString`, `__proto__` …) could be taken for fields of
 * the same name. A document or plan that uses such a name is rare: it is left to the stock executor, which guards each look.
 */
import { type DocumentNode, visit } from 'graphql';

export const isInherited = (name: string): boolean => name in Object.prototype;

/** Whether a field of the answer has the name of a member that every object inherits. */
export function namesInherited(document: DocumentNode): boolean {
  const names = new Set<string>();
  visit(document, { Field: ({ name, alias }) => void names.add((alias ?? name).value) });
  return [...names].some(isInherited);
}
