/** The steps over the entry alone: its form, its bytes, what was opened of it, and the answer that it speaks of. */
import { entryCommitment, fromBase64, fromBase64Url, hashLeaf, type Leaf, parseLeaf, TlogError, verifyOpening } from '@writ/tlog';
import canonicalize from 'canonicalize';
import { digestOfText, hex } from './bytes.ts';
import type { ProofFacts } from './facts.ts';
import { type Ending, failed, notChecked, passed } from './step.ts';

const digestField = 'response.digest';

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): boolean => isObject(value) && Object.values(value).every(isText);
const isOpenings = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((field) => isObject(field) && isText(field['text']) && isText(field['salt']));

/** Each part, and whether it is of the kind that it must be. */
const parts: Readonly<Record<string, (facts: ProofFacts) => boolean>> = {
  index: ({ index }) => isText(index) && /^(0|[1-9][0-9]{0,15})$/.test(index) && Number.isSafeInteger(Number(index)),
  leaf: ({ leaf }) => isText(leaf) && leaf !== '',
  commitments: ({ commitments }) => isTexts(commitments),
  openings: ({ openings }) => isOpenings(openings),
  path: ({ path }) => path === null || (Array.isArray(path) && path.every(isText)),
  checkpoint: ({ note }) => note === null || isText(note),
};

/** Whether everything is there and of the right kind. Says nothing of whether it is true. */
export function checkForm(facts: ProofFacts): Ending {
  const wrong = Object.entries(parts).flatMap(([part, holds]) => (holds(facts) ? [] : [part]));
  return wrong.length === 0 ? passed('COMPLETE', { index: facts.index }) : failed('BAD_FORM', { parts: wrong.join(', ') });
}

function readLeaf({ leaf }: ProofFacts): { bytes: Uint8Array; leaf: Leaf } | undefined {
  const bytes = fromBase64(leaf);
  if (bytes === undefined) return undefined;
  try {
    return { bytes, leaf: parseLeaf(bytes) };
  } catch (error) {
    if (error instanceof TlogError) return undefined;
    throw error;
  }
}

function commitmentsFit(leaf: Leaf, commitments: Readonly<Record<string, string>>): boolean {
  if ('public' in leaf) return Object.keys(commitments).length === 0;
  try {
    return entryCommitment(commitments) === leaf.commitment;
  } catch (error) {
    if (error instanceof TlogError) return false;
    throw error;
  }
}

/** The entry's bytes: spelled as an entry must be, the same as what is shown beside them, and committing to the fields that are listed. */
export function checkLeaf(facts: ProofFacts): Ending {
  const read = readLeaf(facts);
  if (read === undefined) return failed('BAD_LEAF');
  const { id: event, kind, day } = read.leaf;
  const shown: Record<string, string> = { event, kind, day };
  for (const [part, said] of Object.entries(facts.said ?? {}))
    if (said !== undefined && said !== shown[part]) return failed('LEAF_DIFFERS', { part, said, shown: shown[part] ?? '' });
  if (!commitmentsFit(read.leaf, facts.commitments)) return failed('COMMITMENTS_DIFFER');
  return passed('LEAF_HASHED', { hash: hex(hashLeaf(read.bytes)), event, kind, day });
}

function opens({ leaf, commitments }: ProofFacts, field: string, { text, salt }: { text: string; salt: string }): boolean {
  const saltBytes = fromBase64Url(salt);
  if (saltBytes === undefined || !text.isWellFormed()) return false;
  try {
    verifyOpening({
      leaf: fromBase64(leaf) ?? new Uint8Array(),
      commitments,
      field,
      value: new TextEncoder().encode(text),
      salt: saltBytes,
    });
    return true;
  } catch (error) {
    if (error instanceof TlogError) return false;
    throw error;
  }
}

/** Every opened field: the entry commits to it, and it is what was said of it. Builds on {@link checkLeaf}. */
export function checkOpening(facts: ProofFacts): Ending {
  const read = readLeaf(facts);
  if (read !== undefined && 'public' in read.leaf) return notChecked('ALL_PUBLIC');
  const fields = Object.keys(facts.openings).sort();
  if (fields.length === 0) return notChecked('NOTHING_OPENED', { fields: Object.keys(facts.commitments).length });
  for (const [field, opened] of Object.entries(facts.openings)) {
    if (!opens(facts, field, opened)) return failed('OPENING_MISMATCH', { field });
    const said = facts.saidOfFields?.[field];
    if (said !== undefined && said !== opened.text) return failed('SAID_DIFFERS', { field });
  }
  return passed('OPENED', { fields: fields.join(', '), count: fields.length });
}

const answerMembers = ['data', 'errors', 'extensions'];

/** As many names as a reader takes in, each of a length that a line has; anybody may have written them. */
const listed = (names: readonly string[]): string =>
  names
    .slice(0, 20)
    .map((name) => name.slice(0, 60))
    .join(', ');

/** What an answer has beside what a graph answers. */
const strangersIn = (answer: Record<string, unknown>): string[] => Object.keys(answer).filter((name) => !answerMembers.includes(name));

/** What is beside the receipts in the extensions of an answer, of which no entry speaks. */
function restOf({ extensions }: Record<string, unknown>): string[] {
  if (extensions === undefined) return [];
  return isObject(extensions)
    ? Object.keys(extensions).flatMap((name) => (name === 'receipt' ? [] : [`extensions.${name}`]))
    : ['extensions'];
}

/** The RFC 8785 text of what an answer says, which is what entries commit to; undefined for what is no answer. Extensions never count. */
function answerText(answer: unknown): string | undefined {
  if (!isObject(answer) || !('data' in answer || 'errors' in answer)) return undefined;
  const { data, errors } = answer;
  try {
    return canonicalize({ ...('data' in answer ? { data } : {}), ...('errors' in answer ? { errors } : {}) });
  } catch {
    // Half a surrogate pair has no canonical text.
    return undefined;
  }
}

/** Whether the entry speaks of this very answer. Builds on {@link checkOpening}. */
export function checkAnswer({ answer, openings }: ProofFacts): Ending {
  if (answer === undefined) return notChecked('NO_ANSWER');
  const text = answerText(answer);
  if (text === undefined || !isObject(answer)) return failed('NO_ANSWER_TEXT');
  const strangers = strangersIn(answer);
  if (strangers.length > 0) return failed('ANSWER_HAS_MORE', { names: listed(strangers) });
  const digest = digestOfText(text);
  if (openings[digestField]?.text !== JSON.stringify(digest)) return failed('ANSWER_DIFFERS', { digest });
  const rest = restOf(answer);
  return rest.length === 0 ? passed('ANSWER_MATCHES', { digest }) : passed('ANSWER_MATCHES_IN_PART', { digest, names: listed(rest) });
}

/** Whether the entry speaks of an answer that could be compared. */
export const speaksOfAnswer = ({ answer, openings }: ProofFacts): boolean => answer !== undefined || Object.hasOwn(openings, digestField);
