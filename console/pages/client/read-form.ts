/**
 * What a person gave to the page, read into what the check takes. Says which text can't be used and why, by the key of its words; checks
 * nothing of a receipt. Keys come from the person: what a receipt says about keys is not looked at.
 */
import { ed25519KeyType, parsePolicyFile, parseVerifierKey, TlogError, type VerifierKey } from '@writ/tlog';
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
    if (error instanceof TlogError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The inputs, or what must be mended first, in the order of the form. */
export function readForm(texts: Texts): Inputs | Problem[] {
  const text = (field: FieldName): string => texts[field].trim();
  const receipt = orNone((): unknown => JSON.parse(text('receipt')));
  const answer = text('answer') === '' ? undefined : orNone((): unknown => JSON.parse(text('answer')));
  const key = orNone(() => parseVerifierKey(text('key')));
  const policy = text('witnesses') === '' ? null : text('witnesses');
  const problems: (Problem | false)[] = [
    receipt === undefined && {
      field: 'receipt',
      why: text('receipt') === '' ? 'public.verify.problem.missing' : 'public.verify.problem.receipt',
    },
    answer === undefined && text('answer') !== '' && { field: 'answer', why: 'public.verify.problem.answer' },
    (key === undefined || key.type !== ed25519KeyType) && { field: 'key', why: 'public.verify.problem.key' },
    policy !== null &&
      orNone(() => parsePolicyFile(policy)) === undefined && { field: 'witnesses', why: 'public.verify.problem.witnesses' },
  ];
  const wrong = problems.filter((problem) => problem !== false);
  return key === undefined || wrong.length > 0 ? wrong : { key, policy, receipt, answer };
}
