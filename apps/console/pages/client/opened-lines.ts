/** What a receipt opens of its entry, line by line for a reader. Says what the entry says, not that it is so. */
import type { CheckedProof } from '@writ/verifier/proof/check-proof.ts';
import type { ProofFacts } from '@writ/verifier/proof/facts.ts';
import type { StepName } from '@writ/verifier/proof/step.ts';

/** Where a value is within the entry, and the value: texts as they are, the rest as JSON spells it. */
export type Line = readonly [path: string, value: string];

function linesOf(path: string, value: unknown): Line[] {
  if (typeof value !== 'object' || value === null) return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
  const isList = Array.isArray(value);
  const inside = Object.entries(value).flatMap(([name, part]) => linesOf(isList ? `${path} ${Number(name) + 1}` : `${path}.${name}`, part));
  return inside.length > 0 ? inside : [[path, JSON.stringify(value)]];
}

const needed: readonly StepName[] = ['leaf', 'opening', 'path', 'checkpoint'];

/** The lines, by field; none unless the steps show that the log has this very entry. */
export function openedLines({ openings }: ProofFacts, { steps }: CheckedProof): Line[] {
  const passed = (name: StepName): boolean => steps.some((step) => step.name === name && step.result === 'passed');
  if (!needed.every(passed)) return [];
  return Object.entries(openings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([field, { text }]) => linesOf(field, JSON.parse(text)));
}

/** Text from outside may hold characters that turn a line around or can't be seen: each becomes its number. */
export const printable = (text: string): string => text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
