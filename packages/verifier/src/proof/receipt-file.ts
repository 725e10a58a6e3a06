/**
 * Files of receipts, read from JSON that anybody may have written into what a proof is checked over. Looks at shapes only: whether a word of
 * it is true is for the checks.
 */
import { parseStrictJson, parseTlogProof, TlogError, toBase64 } from '@writ/tlog';
import { canonicalText } from './answer.ts';
import type { OpenedField, ProofFacts } from './facts.ts';

/** One item of `extensions.receipt`, or what `Access.receipt` spells. */
export interface Receipt {
  /** The entry's id. */
  event: string;
  /** The entry's number, in decimal. */
  index: string;
  /** The entry's bytes in base64. */
  leaf: string;
  /** The text of C2SP tlog-proof. */
  proof: string;
  /** The commitment of each field of the entry, in base64url. */
  commitments: Record<string, string>;
  /** What is opened of it: the value, and the salt in base64url. */
  openings: Opened;
  /** One of the decisions that the entry covers; left out of a receipt of a whole entry. */
  decision?: ReceiptDecision;
}

type Opened = Record<string, { value: unknown; salt: string }>;

/** The second proof of a receipt: from a decision to the root that the entry says in its field `decisions`, which the receipt opens. */
export interface ReceiptDecision {
  /** Which of them, counted from 0, in decimal. */
  place: string;
  /** The hashes from the decision's sibling to below the root, in base64. */
  proof: string[];
  /** The commitment of each field of the decision, in base64url. */
  commitments: Record<string, string>;
  /** What is opened of the decision. */
  openings: Opened;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isIndex = (value: unknown): value is string | number => isText(value) || typeof value === 'number';
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isTexts = (value: unknown): value is Record<string, string> => isObject(value) && Object.values(value).every(isText);
const isOpenings = (value: unknown): value is Opened =>
  isObject(value) && Object.values(value).every((opening) => isObject(opening) && isText(opening['salt']));

/** The decision in a receipt; null where it has none, undefined for what can't be one. */
function decisionIn(value: unknown): ReceiptDecision | null | undefined {
  if (value === undefined) return null;
  if (!isObject(value)) return undefined;
  const { place, proof, commitments, openings } = value;
  if (!isIndex(place) || !Array.isArray(proof) || !proof.every(isText) || !isTexts(commitments) || !isOpenings(openings)) return undefined;
  return { place: String(place), proof, commitments, openings };
}
const isDecision = (value: unknown): boolean => decisionIn(value) !== undefined;

const shapes = {
  event: isText,
  index: isIndex,
  leaf: isText,
  proof: isText,
  commitments: isTexts,
  openings: isOpenings,
  decision: isDecision,
};

/**
 * The receipt that an item of a file is, or the names of what is missing or of another kind; `receipt` is the whole. `index` may be a number
 * or its text.
 */
export function parseReceipt(item: unknown): Receipt | string[] {
  if (!isObject(item)) return ['receipt'];
  const { event, index, leaf, proof, commitments, openings } = item;
  const decision = decisionIn(item['decision']);
  const isWhole = isText(event) && isIndex(index) && isText(leaf) && isText(proof) && isTexts(commitments) && isOpenings(openings);
  if (isWhole && decision !== undefined)
    return { event, index: String(index), leaf, proof, commitments, openings, ...(decision === null ? {} : { decision }) };
  return Object.entries(shapes).flatMap(([name, fits]) => (fits(item[name]) ? [] : [name]));
}

const openedFields = (openings: Opened): Record<string, OpenedField> =>
  Object.fromEntries(Object.entries(openings).map(([field, { value, salt }]) => [field, { text: canonicalText(value) ?? '', salt }]));

/** What is checked of a receipt. `badProof`: why its proof can't be read, which leaves it without path and checkpoint. */
export function receiptFacts(receipt: Receipt, answer?: unknown): { facts: ProofFacts; badProof?: TlogError } {
  const { event, index, leaf, commitments, decision } = receipt;
  const beside = { said: { event }, ...(answer === undefined ? {} : { answer }) };
  const second = decision && {
    decision: { ...decision, path: decision.proof, openings: openedFields(decision.openings) },
  };
  const said = { index, leaf, commitments, openings: openedFields(receipt.openings), ...second, ...beside };
  try {
    const { index: pathIndex, proof, checkpoint } = parseTlogProof(receipt.proof);
    return { facts: { ...said, path: proof.map(toBase64), pathIndex: String(pathIndex), note: checkpoint } };
  } catch (badProof) {
    if (badProof instanceof TlogError) return { facts: { ...said, path: null, note: null }, badProof };
    throw badProof;
  }
}

/** As many receipts as one file may hold: a graph gives fewer in one answer. */
const receiptsMax = 1_000;

/**
 * The value that a text spells, when it is JSON; the text itself otherwise: `Access.receipt` is JSON inside of a JSON string. Throws
 * `TlogError` for JSON that not everybody reads alike.
 */
function spelledOut(file: unknown): unknown {
  if (typeof file !== 'string') return file;
  try {
    return parseStrictJson(file);
  } catch (error) {
    if (error instanceof TlogError && error.code === 'BAD_JSON') return file;
    throw error;
  }
}

/**
 * The items of a receipt file: a list, one item, a text that spells one, or a whole answer that carries them in `extensions.receipt`. Throws
 * `TlogError` for a text that not everybody reads alike, and for more receipts than are checked at once.
 */
export function receiptItems(file: unknown): unknown[] {
  const items = itemsWithin(spelledOut(file));
  if (items.length > receiptsMax)
    throw new TlogError('BAD_JSON', `The file holds ${items.length} receipts; at most ${receiptsMax} are checked at once.`);
  return items.map(spelledOut);
}

function itemsWithin(held: unknown): unknown[] {
  if (Array.isArray(held)) return held;
  if (!isObject(held)) return [held];
  const { extensions } = held;
  return isObject(extensions) && Array.isArray(extensions['receipt']) ? extensions['receipt'] : [held];
}

/** The answer that a receipt file is itself, when it carries its receipts in `extensions.receipt`; else undefined. */
export function answerWithin(file: unknown): unknown {
  const held = spelledOut(file);
  return isObject(held) && itemsWithin(held)[0] !== held ? held : undefined;
}
