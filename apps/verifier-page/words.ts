/**
 * What the page says about a check: names of steps, what each means, and the verdict in a sentence. Says what was found and
 * never more; that something is true is not in its words.
 */
import type { ReceiptFindings } from '@writ/verifier/receipt/receipt.ts';
import { restName } from '@writ/verifier/receipt/rest-name.ts';
import { isVerified, type Step } from '@writ/verifier/report.ts';

/** A step's name for a reader, and what is so when it passes: a clause that completes a sentence. */
interface Words {
  title: string;
  meaning: string;
}

const words: Readonly<Record<string, Words>> = {
  files: {
    title: 'Files of the package',
    meaning: 'every file is the one that both lists of hashes name, and none is missing or too many',
  },
  seals: { title: 'Seal', meaning: 'whoever you trust to seal packages sealed these lists' },
  views: { title: 'Tables, messages and page', meaning: 'they tell what the records tell' },
  package: { title: 'The package in the log', meaning: 'the entry is about this very package' },
  receipt: { title: 'Form of the receipt', meaning: 'it has every part of a receipt' },
  leaf: { title: 'Form of the entry', meaning: "the entry's bytes have the log's fixed form, and its id is the receipt's" },
  checkpoint: {
    title: 'Signature and name of the log',
    meaning: 'the key that you trust signed the state of the log in this receipt (its checkpoint), and it names the log that you trust',
  },
  path: { title: 'Path to the root', meaning: 'the entry is in the log that was signed, at the number that the receipt names' },
  opening: { title: 'What the entry says', meaning: 'the values that the receipt opens are those that the entry was made over' },
  decision: {
    title: 'The decision',
    meaning: 'the entry covers this decision among others, and the values that the receipt opens of it are those that it was made over',
  },
  answer: { title: 'The answer', meaning: 'the entry covers exactly this answer: its data and errors, in any JSON spelling' },
  witnesses: { title: 'Witnesses', meaning: 'as many of the witnesses that you trust as you ask for signed this very state of the log' },
  rest: { title: 'What no receipt covers', meaning: 'nothing of it was changed' },
  'one view': { title: 'One view', meaning: 'everybody is shown the same log' },
};

/** What to call a step. */
export const titleOf = (name: string): string => words[name]?.title ?? name;

/** What a step shows, as a sentence that can't be read for a finding where the step did not pass. */
export function meaningOf({ name, result }: Step): string {
  const meaning = words[name]?.meaning;
  if (meaning === undefined) return '';
  return result === 'passed' ? `This shows that ${meaning}.` : `It would show that ${meaning}.`;
}

/** What was seen; of a step that was not reached why, in the names of this page. */
export const seenOf = ({ detail, buildsOn }: Step): string =>
  buildsOn === undefined ? detail : `It builds on \u201c${titleOf(buildsOn)}\u201d, which did not pass.`;

const marks = { passed: 'Passed', failed: 'Failed', 'not checked': 'Not checked' } as const;

/** How a step ended, in words. */
export const markOf = ({ result }: Step): string => marks[result];

/** What to call the receipt with this number from 0. */
export const receiptName = (i: number, count: number): string => (count === 1 ? 'The receipt' : `Receipt ${i + 1} of ${count}`);

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** The verdict: whether it is verified, in the rule of `writ verify`, and a sentence that counts or names the steps. */
export function verdictOf({ items, whole }: ReceiptFindings): { verified: boolean; text: string } {
  const steps = [...items.flat(), ...whole];
  const count = (result: Step['result']) => steps.filter((step) => step.result === result).length;
  if (isVerified({ steps, facts: {} })) {
    const rest = count('not checked');
    const verdict = steps.some(({ name }) => name === restName) ? 'Verified, except for what no receipt covers.' : 'Verified.';
    return { verified: true, text: `${verdict} ${counted(count('passed'), 'step')} passed, ${rest} not checked.` };
  }
  const failed = [...items, whole].flatMap((list, i) =>
    list
      .filter(({ result }) => result === 'failed')
      .map((step) => (items.length > 1 && i < items.length ? `${titleOf(step.name)} (receipt ${i + 1})` : titleOf(step.name))),
  );
  return { verified: false, text: `Not verified. ${counted(count('failed'), 'step')} failed: ${failed.join(', ')}.` };
}
