/**
 * Receipts as people keep them, read into what a proof is checked over, and written again from it: the form that `writ verify receipt` and
 * `docs/verifier.html` read. A receipt is JSON that anybody may have written.
 */
import { formatTlogProof, parseStrictJson, parseTlogProof, TlogError, toBase64 } from '@writ/tlog';
import { hashesFrom } from '@writ/verifier/proof/bytes.ts';
import type { OpenedField, ProofFacts } from '@writ/verifier/proof/facts.ts';
import canonicalize from 'canonicalize';

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value that a text spells, or the text: `Access.receipt` is JSON inside of a JSON string. */
function spelledOut(file: unknown): unknown {
  if (!isText(file)) return file;
  try {
    return parseStrictJson(file);
  } catch (error) {
    // Also one that not everybody reads alike stays a text, which is no receipt.
    if (error instanceof TlogError) return file;
    throw error;
  }
}

/** The receipts in a parsed file: a list, one receipt, or a whole answer that carries them in `extensions.receipt`. */
export function receiptsIn(file: unknown): unknown[] {
  const held = spelledOut(file);
  if (Array.isArray(held)) return held.map(spelledOut);
  if (!isObject(held)) return [held];
  const { extensions } = held;
  return isObject(extensions) && Array.isArray(extensions['receipt']) ? extensions['receipt'].map(spelledOut) : [held];
}

/** The answer that a file is itself, when it carries its receipts; else undefined. */
export function answerIn(file: unknown): unknown {
  const held = spelledOut(file);
  return isObject(held) && isObject(held['extensions']) && Array.isArray(held['extensions']['receipt']) ? held : undefined;
}

function textOf(value: unknown): string {
  try {
    return canonicalize(value) ?? '';
  } catch {
    // Half a surrogate pair has no canonical text; nothing commits to this one.
    return '';
  }
}

/** What a receipt opens, as committed; undefined for what is no list of openings. */
function openingsOf(value: unknown): Record<string, OpenedField> | undefined {
  if (!isObject(value)) return undefined;
  const fields = Object.entries(value).map(([field, opening]): [string, OpenedField] | undefined =>
    isObject(opening) && isText(opening['salt']) ? [field, { text: textOf(opening['value']), salt: opening['salt'] }] : undefined,
  );
  return fields.includes(undefined) ? undefined : Object.fromEntries(fields.filter((field) => field !== undefined));
}

function proofOf(text: string): Pick<ProofFacts, 'path' | 'pathIndex' | 'note'> | undefined {
  try {
    const { index, proof, checkpoint } = parseTlogProof(text);
    return { path: proof.map(toBase64), pathIndex: String(index), note: checkpoint };
  } catch (error) {
    if (error instanceof TlogError) return undefined;
    throw error;
  }
}

const indexText = (index: unknown): string => (isText(index) ? index : typeof index === 'number' ? String(index) : '');

/** What to check of a receipt; or the names of what is missing in it or is of another kind. */
export function readReceipt(item: unknown, answer?: unknown): ProofFacts | { wrong: string[] } {
  if (!isObject(item)) return { wrong: ['receipt'] };
  const { event, index, leaf, proof, commitments, openings } = item;
  const opened = openingsOf(openings);
  const proven = isText(proof) ? proofOf(proof) : undefined;
  const parts = {
    event: isText(event),
    index: indexText(index) !== '',
    leaf: isText(leaf),
    proof: proven !== undefined,
    commitments: isObject(commitments) && Object.values(commitments).every(isText),
    openings: opened !== undefined,
  };
  const wrong = Object.entries(parts).flatMap(([part, fits]) => (fits ? [] : [part]));
  if (wrong.length > 0 || proven === undefined || opened === undefined) return { wrong };
  return {
    index: indexText(index),
    leaf: String(leaf),
    commitments: commitments as Record<string, string>,
    openings: opened,
    said: { event: String(event) },
    ...proven,
    ...(answer === undefined ? {} : { answer }),
  };
}

/** The receipt of an entry, as text to keep; null while its path or checkpoint is missing, or when a hash of it is none. */
export function receiptOf(facts: ProofFacts, event: string): string | null {
  const proof = facts.path === null ? undefined : hashesFrom(facts.path);
  if (proof === undefined || facts.note === null) return null;
  const openings = Object.entries(facts.openings).map(([field, { text, salt }]) => [field, { value: JSON.parse(text), salt }]);
  const { index, leaf, commitments } = facts;
  return JSON.stringify({
    event,
    index,
    leaf,
    proof: formatTlogProof({ index: Number(index), proof, checkpoint: facts.note }),
    commitments,
    openings: Object.fromEntries(openings),
  });
}
