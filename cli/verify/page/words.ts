/**
 * What the page says about a check: names of steps, what each means, and the verdict in a sentence. Says what was found and
 * never more; that something is true is not in its words.
 */
import type { ReceiptFindings } from '../receipt.ts';
import { isVerified, type Step } from '../report.ts';

/** A step's name for a reader, and what it shows when it passes. */
interface Words {
  title: string;
  meaning: string;
}

const words: Readonly<Record<string, Words>> = {
  receipt: { title: 'Form of the receipt', meaning: 'It has every part of a receipt.' },
  leaf: { title: 'Form of the entry', meaning: "The entry's bytes have the log's fixed form, and its id is the receipt's." },
  checkpoint: {
    title: 'Signature and name of the log',
    meaning: 'The pinned key signed the checkpoint, and the checkpoint names the pinned log.',
  },
  path: { title: 'Path to the root', meaning: 'The entry is in the tree that this checkpoint signs, at the number that the receipt says.' },
  opening: { title: 'What the entry says', meaning: 'The values that the receipt opens are the ones that the entry commits to.' },
  answer: { title: 'The answer', meaning: 'The entry speaks of exactly this answer: its data and errors, in any spelling.' },
  witnesses: { title: 'Witnesses', meaning: 'As many pinned witnesses as you ask for signed this very checkpoint.' },
  'one view': { title: 'One view', meaning: 'Everybody is shown the same log.' },
};

/** What to call a step, and what it means. */
export const wordsOf = ({ name }: Step): Words => words[name] ?? { title: name, meaning: '' };

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
    return { verified: true, text: `Verified. ${counted(count('passed'), 'step')} passed, ${rest} not checked.` };
  }
  const failed = [...items, whole].flatMap((list, i) =>
    list
      .filter(({ result }) => result === 'failed')
      .map((step) => (items.length > 1 && i < items.length ? `${wordsOf(step).title} (receipt ${i + 1})` : wordsOf(step).title)),
  );
  return { verified: false, text: `Not verified. ${counted(count('failed'), 'step')} failed: ${failed.join(', ')}.` };
}
