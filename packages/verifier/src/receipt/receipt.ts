/**
 * Checks receipts offline: that an entry is in the log that the pinned key signed, that it says what the receipt opens, and, where an
 * answer is given, that the entry speaks of this very answer. Needs the receipt and the key; asks nobody. Runs in the command and,
 * unchanged, in the page of `docs/verifier.html`.
 */
import {
  fromBase64,
  fromBase64Url,
  hashLeaf,
  openCheckpoint,
  openWitnessedCheckpoint,
  parseLeaf,
  parseTlogProof,
  requireQuorum,
  sha256,
  verifyInclusion,
  verifyOpening,
  type WitnessPolicy,
} from '@writ/tlog';
import canonicalize from 'canonicalize';
import { messageOf, type Pinned } from '../pins/pinned.ts';
import { answerWithin, isObject, parseReceipt, type Receipt, receiptItems } from '../proof/receipt-file.ts';
import { listed, restOf, strangersIn } from '../proof/uncovered.ts';
import { isVerified, type Report, type Step } from '../report.ts';

/** What is pinned for a receipt; with a policy, also witnesses and how many of them must have signed. */
export interface ReceiptPins extends Pinned {
  policy?: WitnessPolicy;
}

const digestField = 'response.digest';

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
      steps.push({ name, result: 'not checked', detail: `it builds on the step "${missing.name}".`, buildsOn: missing.name });
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

/** The RFC 8785 text of `{ data, errors }`. Throws {@link Mismatch} for an answer that has none, or more than an answer has. */
function answerText(answer: unknown): string {
  if (!isObject(answer) || !('data' in answer || 'errors' in answer))
    throw new Mismatch('The answer is not a GraphQL answer: it has neither data nor errors.');
  const strangers = strangersIn(answer);
  if (strangers.length > 0)
    throw new Mismatch(`An answer has data, errors and extensions; this one also has ${listed(strangers)}, of which no entry speaks.`);
  const { data, errors } = answer;
  return canonicalText({ ...('data' in answer ? { data } : {}), ...('errors' in answer ? { errors } : {}) }, 'The answer');
}

/**
 * SHA-256 in lower-case hex over the RFC 8785 text of `{ data, errors }`, which is what an entry commits to; `errors` only
 * when the answer has some, extensions never. Throws {@link Mismatch} for an answer that has no canonical text.
 */
function answerDigest(answer: unknown): string {
  const digest = sha256(new TextEncoder().encode(answerText(answer)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
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

const whereToGetOne =
  'An answer comes before any witness is asked; some seconds later "writ verify receipt FILE --from URL --to FILE" makes the same receipt with their signatures, from the published files of the log.';

/** The checkpoint of the receipt, cosigned by as many witnesses as the policy asks for. */
function checkWitnesses({ proof }: Receipt, policy: WitnessPolicy): string {
  const checkpoint = openWitnessedCheckpoint({ text: parseTlogProof(proof).checkpoint, policy });
  try {
    requireQuorum(checkpoint);
  } catch (cause) {
    throw new Mismatch(`${messageOf(cause)} ${whereToGetOne}`, { cause });
  }
  const seen = checkpoint.cosigned.map(({ name, time }) => `${name} at ${new Date(time * 1000).toISOString()}`);
  return `${seen.length} of ${policy.witnesses.length} pinned witnesses signed it, ${policy.quorum} must have: ${seen.join(', ')}`;
}

const withoutWitnesses: Step = { name: 'witnesses', result: 'not checked', detail: "no witnesses' keys were pinned." };

/** `answer` is undefined when there is none. */
function receiptSteps(receipt: Receipt, answer: unknown, { policy, ...pinned }: ReceiptPins): Step[] {
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
    ...(policy ? [{ name: 'witnesses', needs: ['checkpoint'], check: () => checkWitnesses(receipt, policy) }] : []),
  ]);
  return [...steps, ...(isGiven ? [] : [withoutAnswer]), ...(policy ? [] : [withoutWitnesses])];
}

const oneView: Step = {
  name: 'one view',
  result: 'not checked',
  detail: 'whether this checkpoint is part of the log that others see: replay the log (writ verify URL) and compare.',
};

/** What was found of each receipt in a file, in its order, and of the whole. */
export interface ReceiptFindings {
  items: Step[][];
  whole: Step[];
}

/**
 * Checks every receipt in the parsed file, against the parsed answer where there is one: `given`, or the file itself when it is the
 * whole answer. `given` is undefined for none, as for the receipt of an access. Throws `TlogError` for a receipt in a text that not
 * everybody reads alike.
 */
export function checkReceipts(file: unknown, given: unknown, pinned: ReceiptPins): ReceiptFindings {
  const answer = given === undefined ? answerWithin(file) : given;
  const items = receiptItems(file).map((item): Step[] => {
    const receipt = parseReceipt(item);
    if (!Array.isArray(receipt)) return receiptSteps(receipt, answer, pinned);
    return [{ name: 'receipt', result: 'failed', detail: `This is not a receipt: see ${receipt.join(', ')}.` }];
  });
  const none: Step = { name: 'receipt', result: 'failed', detail: 'The file holds no receipt.' };
  const rest = restOf(file, given);
  return { items, whole: [...(items.length === 0 ? [none] : []), ...(rest ? [rest] : []), oneView] };
}

/**
 * The texts that a verified check was made over (RFC 8785), by what they are: the answer's `data` and `errors`, and what each receipt opens.
 * None unless every step of {@link checkReceipts} passed or could not be checked.
 */
export function checkedTexts(file: unknown, given: unknown, { items, whole }: ReceiptFindings): Record<string, string> {
  if (!isVerified({ steps: [...items.flat(), ...whole], facts: {} })) return {};
  const answer = given === undefined ? answerWithin(file) : given;
  const openings = receiptItems(file).map((item, i) => {
    const receipt = parseReceipt(item);
    const opened = Array.isArray(receipt) ? [] : Object.entries(receipt.openings).map(([field, { value }]) => [field, value]);
    return [
      items.length === 1 ? 'opened' : `opened ${i + 1}/${items.length}`,
      canonicalText(Object.fromEntries(opened), 'The opened values'),
    ];
  });
  return { ...(answer === undefined ? {} : { answer: answerText(answer) }), ...Object.fromEntries(openings) };
}

/** The same as one list of steps; where there are several receipts a step says of which it is. */
export function verifyReceipts(file: unknown, answer: unknown, pinned: ReceiptPins): Report {
  const found = checkReceipts(file, answer, pinned);
  const { items, whole } = found;
  const prefixOf = (i: number) => (items.length === 1 ? '' : `${i + 1}/${items.length} `);
  const steps = items.flatMap((item, i) => item.map((step) => ({ ...step, name: prefixOf(i) + step.name })));
  const facts = { origin: pinned.origin, receipts: items.length };
  return { steps: [...steps, ...whole], facts, texts: checkedTexts(file, answer, found) };
}
