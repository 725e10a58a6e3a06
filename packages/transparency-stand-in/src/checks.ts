/** Holds a statement against the rules that are on, in Laravel's shape: a list of messages for each field. */
import { knownFields, type Sent, statementRules, storedWhen } from './rules.ts';

/** Messages by field. */
export type FieldErrors = Record<string, string[]>;

/** Empty when every rule that is on holds. */
export function errorsOf(statement: Sent, isOn: (rule: string) => boolean): FieldErrors {
  const errors: FieldErrors = {};
  for (const { name, fields, message, holds } of statementRules) {
    if (!isOn(name) || holds(statement)) continue;
    for (const field of fields) errors[field] = [...(errors[field] ?? []), message];
  }
  return errors;
}

/** What is kept of a statement: known fields, without those that its choices don't ask for. */
export const storedFieldsOf = (statement: Sent): Sent =>
  Object.fromEntries(Object.entries(statement).filter(([field]) => knownFields.has(field) && (storedWhen[field]?.(statement) ?? true)));
