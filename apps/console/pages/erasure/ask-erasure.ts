/** Asks for erasure as nobody, and says what became of it. What was written is never lost: where the platform does not answer, it is shown again. */
import { AskErasureDocument, type AskErasureMutation } from '../../src/graphql/public/graphql.ts';
import { askGraph, GraphFault } from '../graph.ts';
import type { Language } from '../language.ts';
import type { Ask } from '../request.ts';

type Result = AskErasureMutation['askErasure'];
export type AskedErasure = Extract<Result, { __typename: 'ErasureRequest' }>;

const names = ['explanation', 'name', 'email', 'noticeReceipt'] as const;

/** What was written, by the names of the fields. */
export type ErasureForm = Readonly<Record<(typeof names)[number], string>>;

export const erasureForm = (written: Readonly<Record<string, string>>): ErasureForm =>
  Object.fromEntries(names.map((name) => [name, written[name] ?? ''])) as ErasureForm;

export type ErasureOutcome =
  | { kind: 'given'; request: AskedErasure }
  | { kind: 'refused'; refusal: Extract<Result, { __typename: 'Refusal' }> }
  /** Nothing was stored: the code of the failure. */
  | { kind: 'failed'; code: string };

export async function askErasure(ask: Ask, form: ErasureForm, language: Language): Promise<ErasureOutcome> {
  const { explanation, name, email, noticeReceipt } = form;
  const input = { explanation, name, email, noticeReceipt: noticeReceipt.trim() || null, language: language === 'de' ? 'de' : 'en' };
  try {
    const { askErasure: result } = await askGraph(ask, AskErasureDocument, { input });
    return result.__typename === 'Refusal' ? { kind: 'refused', refusal: result } : { kind: 'given', request: result };
  } catch (error) {
    if (error instanceof GraphFault) return { kind: 'failed', code: error.code };
    throw error;
  }
}

/** Of the page that says so. */
export const erasureStatus = (outcome: ErasureOutcome): number =>
  outcome.kind === 'given' ? 200 : outcome.kind === 'refused' ? 422 : outcome.code === 'INTERNAL_SERVER_ERROR' ? 500 : 503;
