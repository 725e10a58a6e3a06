/** The steps over the entry alone: its form, its bytes, what was opened of it, and the answer that it speaks of. */
import { entryCommitment, fromBase64, fromBase64Url, hashLeaf, parseLeaf, type TlogError, verifyOpening } from '@writ/tlog';
import { answerText, coveredMembers, listed, strangersIn } from './answer.ts';
import { digestOfText, hex } from './bytes.ts';
import type { OpenedField, ProofFacts } from './facts.ts';
import { isObject, isTexts } from './receipt-file.ts';
import { refusalOf } from './refusal.ts';
import { type Ending, failed, notChecked, passed } from './step.ts';
import { besideReceipts } from './uncovered.ts';

const digestField = 'response.digest';

const isText = (value: unknown): value is string => typeof value === 'string';
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

/** The bytes of an entry whose step passed. */
const bytesOf = ({ leaf }: ProofFacts): Uint8Array => fromBase64(leaf) ?? new Uint8Array();

/** The entry's bytes: spelled as an entry must be, and the same as what is shown beside them. */
export function checkLeaf(facts: ProofFacts): Ending {
  const bytes = fromBase64(facts.leaf);
  if (bytes === undefined) return failed('BAD_LEAF');
  const leaf = refusalOf(() => parseLeaf(bytes));
  if (leaf.refusal !== undefined) return failed('BAD_LEAF', {}, leaf.refusal);
  const { id: event, kind, day } = leaf.value;
  const shown: Record<string, string> = { event, kind, day };
  for (const [part, said] of Object.entries(facts.said ?? {}))
    if (said !== undefined && said !== shown[part]) return failed('LEAF_DIFFERS', { part, said, shown: shown[part] ?? '' });
  return passed('LEAF_HASHED', { hash: hex(hashLeaf(bytes)), event, kind, day });
}

/** {@link checkLeaf}, and that the entry commits to the fields that are listed. */
export function checkLeafAndFields(facts: ProofFacts): Ending {
  const ending = checkLeaf(facts);
  if (ending.result !== 'passed') return ending;
  const leaf = parseLeaf(bytesOf(facts));
  if ('public' in leaf) return Object.keys(facts.commitments).length === 0 ? ending : failed('COMMITMENTS_DIFFER');
  const { value, refusal } = refusalOf(() => entryCommitment(facts.commitments));
  return value === leaf.commitment ? ending : failed('COMMITMENTS_DIFFER', {}, refusal);
}

/** What is wrong with an opened field: how its value or salt is spelled, or that the entry does not commit to it. */
function openingFault(
  facts: ProofFacts,
  field: string,
  { text, salt: saltText }: OpenedField,
): { part: string; refusal?: TlogError } | null {
  if (text === '' || !text.isWellFormed()) return { part: 'value' };
  const salt = fromBase64Url(saltText);
  if (salt === undefined) return { part: 'salt' };
  const value = new TextEncoder().encode(text);
  const { refusal } = refusalOf(() => verifyOpening({ leaf: bytesOf(facts), commitments: facts.commitments, field, value, salt }));
  return refusal === undefined ? null : { part: 'commitment', refusal };
}

/** Every opened field: the entry commits to it, and it is what was said of it. Builds on {@link checkLeaf}. */
function checkOpenings(facts: ProofFacts): Ending {
  const fields = Object.keys(facts.openings).sort();
  for (const [field, opened] of Object.entries(facts.openings)) {
    const fault = openingFault(facts, field, opened);
    if (fault !== null) return failed('OPENING_MISMATCH', { field, part: fault.part }, fault.refusal);
    const said = facts.saidOfFields?.[field];
    if (said !== undefined && said !== opened.text) return failed('SAID_DIFFERS', { field });
  }
  return passed('OPENED', { fields: fields.join(', '), count: fields.length });
}

/** What was opened of an entry. An entry of which nothing was opened, or that has nothing to open, can be in the log all the same. */
export function checkEntryOpenings(facts: ProofFacts): Ending {
  if ('public' in parseLeaf(bytesOf(facts))) return notChecked('ALL_PUBLIC');
  if (Object.keys(facts.openings).length === 0) return notChecked('NOTHING_OPENED', { fields: Object.keys(facts.commitments).length });
  return checkOpenings(facts);
}

/** What a receipt opens, which is what it is for: something at least, and with an answer its digest. */
export function checkReceiptOpenings(facts: ProofFacts): Ending {
  if (facts.answer !== undefined && !Object.hasOwn(facts.openings, digestField)) return failed('DIGEST_NOT_OPENED', { field: digestField });
  return Object.keys(facts.openings).length === 0 ? failed('OPENS_NOTHING') : checkOpenings(facts);
}

/** Whether the entry speaks of this very answer. Builds on the openings. */
export function checkAnswer({ answer, openings }: ProofFacts): Ending {
  if (answer === undefined) return notChecked('NO_ANSWER');
  if (!isObject(answer) || coveredMembers(answer).length === 0) return failed('NO_ANSWER_TEXT', { covered: '' });
  const strangers = strangersIn(answer);
  if (strangers.length > 0) return failed('ANSWER_HAS_MORE', listed(strangers));
  const text = answerText(answer);
  if (text === undefined) return failed('NO_ANSWER_TEXT', { covered: coveredMembers(answer).join(', ') });
  const digest = digestOfText(text);
  if (!Object.hasOwn(openings, digestField)) return failed('DIGEST_NOT_OPENED', { field: digestField });
  if (openings[digestField]?.text !== JSON.stringify(digest)) return failed('ANSWER_DIFFERS', { digest });
  const beside = besideReceipts(answer);
  return beside.length === 0 ? passed('ANSWER_MATCHES', { digest }) : passed('ANSWER_MATCHES_IN_PART', { digest, ...listed(beside) });
}

/** Whether the entry speaks of an answer that could be compared. */
export const speaksOfAnswer = ({ answer, openings }: ProofFacts): boolean => answer !== undefined || Object.hasOwn(openings, digestField);
