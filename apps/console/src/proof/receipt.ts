/** Receipts as people keep them, read into what a proof is checked over, and written again from it as the command and the offline page read them. */
import { formatTlogProof, parseStrictJson, TlogError } from '@writ/tlog';
import { hashesFrom } from '@writ/verifier/proof/bytes.ts';
import type { ProofFacts } from '@writ/verifier/proof/facts.ts';
import { parseReceipt, receiptFacts, receiptItems } from '@writ/verifier/proof/receipt-file.ts';

/** The receipts in a parsed file; the file itself, which is none, where not everybody reads them alike. */
export function receiptsIn(file: unknown): unknown[] {
  try {
    return receiptItems(file);
  } catch (error) {
    if (error instanceof TlogError) return [file];
    throw error;
  }
}

/** What to check of a receipt; or the names of what is missing in it or is of another kind. */
export function readReceipt(item: unknown, answer?: unknown): ProofFacts | { wrong: readonly string[] } {
  const receipt = parseReceipt(item);
  if (Array.isArray(receipt)) return { wrong: receipt };
  const { facts, badProof } = receiptFacts(receipt, answer);
  return badProof === undefined ? facts : { wrong: ['proof'] };
}

/** The same of a receipt as text; one that is no JSON, or that not everybody reads alike, is no receipt. */
export function readReceiptText(text: string): ReturnType<typeof readReceipt> {
  try {
    return readReceipt(parseStrictJson(text));
  } catch (error) {
    if (error instanceof TlogError) return readReceipt(null);
    throw error;
  }
}

const valued = (openings: ProofFacts['openings']) =>
  Object.fromEntries(Object.entries(openings).map(([field, { text, salt }]) => [field, { value: JSON.parse(text) as unknown, salt }]));

/** The receipt of an entry, as text to keep; null while its path or checkpoint is missing, or when a hash of it is none. */
export function receiptOf(facts: ProofFacts, event: string): string | null {
  const proof = facts.path === null ? undefined : hashesFrom(facts.path);
  if (proof === undefined || facts.note === null) return null;
  const { index, leaf, commitments, decision } = facts;
  return JSON.stringify({
    event,
    index,
    leaf,
    proof: formatTlogProof({ index: Number(index), proof, checkpoint: facts.note }),
    commitments,
    openings: valued(facts.openings),
    ...(decision && {
      decision: { place: decision.place, proof: decision.path, commitments: decision.commitments, openings: valued(decision.openings) },
    }),
  });
}
