/**
 * What a person gave to the page, read into what the check takes. Says which text can't be used and why, by the key of its words; checks
 * nothing of a receipt. Keys come from the person: what a receipt states about keys is ignored.
 */
import { parseLogKeys, parsePolicyFile, parseStrictJson, TlogError, type VerifierKey } from '@writ/tlog';
import type { ClientKey } from '../verify/client-keys.ts';

export const fieldNames = ['receipt', 'answer', 'key', 'witnesses'] as const;
export type FieldName = (typeof fieldNames)[number];

/** The fields as they were filled in; empty for what was left out. */
export type Texts = Readonly<Record<FieldName, string>>;

/** A field that can't be used. */
export interface Problem {
  field: FieldName;
  why: ClientKey;
}

export interface Inputs {
  key: VerifierKey;
  /** The log's ML-DSA key, where it was given beside the other one. */
  second?: VerifierKey | undefined;
  /** A policy file; null for none. */
  policy: string | null;
  receipt: unknown;
  /** Undefined when none was given beside the receipt. */
  answer: unknown;
}

/** The value, or undefined where `read` refuses what it is given. */
function orNone<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof TlogError) return undefined;
    throw error;
  }
}

/** The value of a JSON text, or why it has none. */
function readJson(text: string, unreadable: ClientKey): { value: unknown } | { why: ClientKey } {
  try {
    return { value: parseStrictJson(text) };
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    return { why: error.code === 'AMBIGUOUS_JSON' ? 'public.verify.problem.ambiguous' : unreadable };
  }
}

/** The inputs, or what must be fixed first, in the order of the form. */
export function readForm(texts: Texts): Inputs | Problem[] {
  const text = (field: FieldName): string => texts[field].trim();
  const receipt = readJson(text('receipt'), text('receipt') === '' ? 'public.verify.problem.missing' : 'public.verify.problem.receipt');
  const answer = text('answer') === '' ? { value: undefined } : readJson(text('answer'), 'public.verify.problem.answer');
  const keys = orNone(() => parseLogKeys(text('key')));
  const policy = text('witnesses') === '' ? null : text('witnesses');
  const problems: (Problem | false)[] = [
    'why' in receipt && { field: 'receipt', why: receipt.why },
    'why' in answer && { field: 'answer', why: answer.why },
    keys === undefined && { field: 'key', why: 'public.verify.problem.key' },
    policy !== null &&
      orNone(() => parsePolicyFile(policy)) === undefined && { field: 'witnesses', why: 'public.verify.problem.witnesses' },
  ];
  const wrong = problems.filter((problem) => problem !== false);
  if (keys === undefined || 'why' in receipt || 'why' in answer || wrong.length > 0) return wrong;
  return { ...keys, policy, receipt: receipt.value, answer: answer.value };
}
