/**
 * Checks receipts offline: that an entry is in the log that the pinned key signed, that it says what the receipt opens, and, where an
 * answer is given, that the entry speaks of this very answer. Needs the receipt and the key; asks nobody.
 */
import { createHash } from 'node:crypto';
import { fromBase64, fromBase64Url, hashLeaf, openCheckpoint, parseLeaf, parseTlogProof, verifyInclusion, verifyOpening } from '@writ/tlog';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { messageOf, type Pinned } from './replay.ts';
import type { Report, Step } from './report.ts';

const digestField = 'response.digest';

/** One item of `extensions.receipt`. `index` also as a decimal string, as the graph spells it. */
const receiptShape = z.object({
  event: z.string(),
  index: z.union([z.number(), z.string()]).transform(String),
  leaf: z.string(),
  proof: z.string(),
  commitments: z.record(z.string(), z.string()),
  openings: z.record(z.string(), z.object({ value: z.unknown(), salt: z.string() })),
});
type Receipt = z.infer<typeof receiptShape>;

/** What a check of one step gives: a line about what was seen. It throws when the step fails. */
type Check = () => string;

/** A reason why a receipt fails that is not the log's mathematics. */
class Mismatch extends Error {
  override readonly name = 'Mismatch';
}

/** Runs checks in order; those that build on a failed one are not run. */
function runChecks(checks: readonly { name: string; needs?: readonly string[]; check: Check }[]): Step[] {
  const steps: Step[] = [];
  for (const { name, needs = [], check } of checks) {
    const missing = steps.find((step) => needs.includes(step.name) && step.result !== 'passed');
    if (missing !== undefined) {
      steps.push({ name, result: 'not checked', detail: `it builds on the step "${missing.name}".` });
      continue;
    }
    try {
      steps.push({ name, result: 'passed', detail: check() });
    } catch (error) {
      steps.push({ name, result: 'failed', detail: error instanceof Mismatch ? error.message : messageOf(error) });
    }
  }
  return steps;
}

/** The RFC 8785 text of a JSON value, which is what commitments and digests are made over. */
function canonicalText(value: unknown, what: string): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new Mismatch(`${what} has no canonical form: it holds half a surrogate pair.`, { cause });
  }
  if (text === undefined) throw new Mismatch(`${what} is missing.`);
  return text;
}

/**
 * SHA-256 in lower-case hex over the RFC 8785 text of `{ data, errors }`, which is what an entry commits to; `errors` only
 * when the answer has some, extensions never. Throws {@link Mismatch} for an answer that has no canonical text.
 */
function answerDigest(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer) || !('data' in answer || 'errors' in answer))
    throw new Mismatch('The answer is not a GraphQL answer: it has neither data nor errors.');
  const covered = { ...('data' in answer ? { data: answer.data } : {}), ...('errors' in answer ? { errors: answer.errors } : {}) };
  return createHash('sha256').update(canonicalText(covered, 'The answer')).digest('hex');
}

function bytesOf(decode: (text: string) => Uint8Array | undefined, text: string, what: string): Uint8Array {
  const bytes = decode(text);
  if (bytes === undefined) throw new Mismatch(`${what} is not spelled as it should be (strict base64).`);
  return bytes;
}

function checkLeaf({ event, leaf }: Receipt): string {
  const { id, kind, day } = parseLeaf(bytesOf(fromBase64, leaf, 'The leaf'));
  if (id !== event) throw new Mismatch(`The leaf is entry ${id}, the receipt says ${event}.`);
  return `entry ${id}, ${kind}, ${day}`;
}

function checkPath({ leaf, index, proof }: Receipt, pinned: Pinned): string {
  const path = parseTlogProof(proof);
  if (String(path.index) !== index) throw new Mismatch(`The proof is of entry number ${path.index}, the receipt says ${index}.`);
  const { size, root } = openCheckpoint({ text: path.checkpoint, origin: pinned.origin, keys: [pinned.key] });
  verifyInclusion({ index: path.index, size, leafHash: hashLeaf(bytesOf(fromBase64, leaf, 'The leaf')), proof: path.proof, root });
  return `the leaf is entry number ${index} under the signed root`;
}

/** Every field that the receipt opens; with an answer its digest must be among them. */
function checkOpening({ leaf, commitments, openings }: Receipt, needsDigest: boolean): string {
  const fields = Object.keys(openings).sort();
  if (needsDigest && !fields.includes(digestField)) throw new Mismatch(`The receipt does not open ${digestField}.`);
  if (fields.length === 0) throw new Mismatch('The receipt opens nothing: it does not show what the entry says.');
  for (const [field, opening] of Object.entries(openings)) {
    const value = new TextEncoder().encode(canonicalText(opening.value, 'The opened value'));
    const salt = bytesOf(fromBase64Url, opening.salt, 'The salt');
    verifyOpening({ leaf: bytesOf(fromBase64, leaf, 'The leaf'), commitments, field, value, salt });
  }
  return `the entry commits to the ${fields.join(', ')} of the receipt`;
}

function checkAnswer({ openings }: Receipt, answer: unknown): string {
  const digest = answerDigest(answer);
  if (openings[digestField]?.value !== digest) throw new Mismatch(`The answer's digest is ${digest}, the entry speaks of another answer.`);
  return `SHA-256 ${digest} is the one in the entry`;
}

const withoutAnswer: Step = {
  name: 'answer',
  result: 'not checked',
  detail: 'no answer was given: what the entry says is in the openings of the receipt.',
};

/** `answer` is undefined when there is none. */
function receiptSteps(receipt: Receipt, answer: unknown, pinned: Pinned): Step[] {
  const isGiven = answer !== undefined;
  const steps = runChecks([
    { name: 'leaf', check: () => checkLeaf(receipt) },
    {
      name: 'checkpoint',
      check: () => {
        const { origin, size } = openCheckpoint({
          text: parseTlogProof(receipt.proof).checkpoint,
          origin: pinned.origin,
          keys: [pinned.key],
        });
        return `${origin}, ${size} entries, signed by ${pinned.key.name}`;
      },
    },
    { name: 'path', needs: ['leaf', 'checkpoint'], check: () => checkPath(receipt, pinned) },
    { name: 'opening', needs: ['leaf'], check: () => checkOpening(receipt, isGiven) },
    ...(isGiven ? [{ name: 'answer', needs: ['opening'], check: () => checkAnswer(receipt, answer) }] : []),
  ]);
  return isGiven ? steps : [...steps, withoutAnswer];
}

/** The items of a receipt file: a list, one item, or a whole answer that carries them in `extensions.receipt`. */
function receiptItems(file: unknown): unknown[] {
  const answer = z.object({ extensions: z.object({ receipt: z.array(z.unknown()) }) }).safeParse(file);
  if (answer.success) return answer.data.extensions.receipt;
  return Array.isArray(file) ? file : [file];
}

/** Checks every receipt in the parsed file, against the parsed answer where there is one; undefined for none, as for the receipt of an access. */
export function verifyReceipts(file: unknown, answer: unknown, pinned: Pinned): Report {
  const items = receiptItems(file);
  const steps = items.flatMap((item, i) => {
    const prefix = items.length === 1 ? '' : `${i + 1}/${items.length} `;
    const receipt = receiptShape.safeParse(item);
    if (receipt.success) return receiptSteps(receipt.data, answer, pinned).map((step) => ({ ...step, name: prefix + step.name }));
    const where = receipt.error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ');
    return [{ name: `${prefix}receipt`, result: 'failed' as const, detail: `This is not a receipt: see ${where}.` }];
  });
  if (steps.length === 0) steps.push({ name: 'receipt', result: 'failed', detail: 'The file holds no receipt.' });
  steps.push({
    name: 'one view',
    result: 'not checked',
    detail: 'whether this checkpoint is part of the log that others see: replay the log (writ verify URL) and compare.',
  });
  return { steps, facts: { origin: pinned.origin, receipts: items.length } };
}
