/** One rule of the DSA Transparency Database (version 2) about one attribute of a statement, named by the attribute and what it asks. */
import { overlong } from '@writ/core/refusal';
import { type Problem, problem } from '../refusal/refusal.ts';

export interface Rule<Fields> {
  /** `attribute.rule`, the attribute as the database writes it: `decision_facts.required`. */
  readonly name: string;
  readonly reason: Problem['reason'];
  readonly article?: string;
  /** Whether these fields break it. */
  readonly isBroken: (fields: Fields) => boolean;
  /** What is wrong, and what to do. */
  readonly message: (fields: Fields) => string;
}

/** A problem that names its rule. */
export interface BrokenRule extends Problem {
  rule: string;
}

type Value = string | null;

/** The attribute as the database writes it: `decisionFacts` is `decision_facts`. */
const attributeOf = (field: string): string => field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** A text that may not be longer than this, in characters. */
export const atMost = <Field extends string>(field: Field, max: number): Rule<Record<Field, Value>> => ({
  name: `${attributeOf(field)}.max_${max}`,
  reason: 'INVALID',
  isBroken: (fields) => overlong(fields[field], max),
  message: () => `${field} has at most ${max} characters.`,
});

/** A text that must be there when something else is chosen. */
export const neededWith = <Field extends string, Fields extends Record<Field, Value>>(
  field: Field,
  choice: string,
  isChosen: (fields: Fields) => boolean,
  article?: string,
): Rule<Fields> => ({
  name: `${attributeOf(field)}.required_with_${choice}`,
  reason: 'MISSING',
  ...(article === undefined ? {} : { article }),
  isBroken: (fields) => !fields[field] && isChosen(fields),
  message: () => `Write ${field}: the choice is ${choice}.`,
});

/** A day that lies outside the bounds of the database. */
export const dayWithin = <Field extends string>(
  field: Field,
  [bound, day]: readonly ['from' | 'to', string],
  reason: Problem['reason'],
  words: string,
): Rule<Record<Field, Date | null>> => {
  const limit = Date.parse(`${day}T00:00:00Z`);
  return {
    name: `${attributeOf(field)}.${bound}_${day}`,
    reason,
    isBroken: (fields) => {
      const value = fields[field];
      return value !== null && (bound === 'from' ? value.getTime() < limit : value.getTime() > limit);
    },
    message: () => words,
  };
};

/** Every rule that these fields break. */
export function brokenRules<Fields>(rules: readonly Rule<Fields>[], fields: Fields): BrokenRule[] {
  const broken: BrokenRule[] = [];
  for (const { name, reason, article, isBroken, message } of rules)
    if (isBroken(fields)) broken.push({ ...problem(reason, message(fields), article), rule: name });
  return broken;
}
