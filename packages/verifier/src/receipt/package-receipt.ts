/**
 * The receipt that a package of evidence carries: that the log has an entry about this very package, by the hash of its list of files. What the
 * package itself is made of, and who sealed it, is checked elsewhere.
 */
import { parseReceipt, receiptItems } from '../proof/receipt-file.ts';
import type { Report, Step } from '../report.ts';
import { type ReceiptPins, verifyReceipts } from './receipt.ts';

/** The type of the entry about what was disclosed; docs/entries.md. */
const disclosed = 'record.disclosed.v1';
const digestField = 'response.digest';

/**
 * The steps of `writ verify receipt`, and one more: the entry is of a disclosure, and its digest is that of the package. `file` is the parsed
 * `seal/receipt.json`, `hash` is P, the SHA-256 of `tagmanifest-sha512.txt` in hexadecimal. Throws `TlogError` as `verifyReceipts` does.
 */
export function verifyPackageReceipt(file: unknown, hash: string, pinned: ReceiptPins): Report {
  const { steps, facts } = verifyReceipts(file, undefined, pinned);
  // There is no answer of a graph beside a package.
  const others = steps.filter(({ name }) => name !== 'answer');
  return { steps: [...others.slice(0, -1), packageStep(file, hash, steps), ...others.slice(-1)], facts: { origin: facts['origin'] ?? '' } };
}

function packageStep(file: unknown, hash: string, steps: readonly Step[]): Step {
  const failed = (detail: string): Step => ({ name: 'package', result: 'failed', detail });
  const [item, ...more] = receiptItems(file);
  const receipt = parseReceipt(item);
  if (Array.isArray(receipt) || more.length > 0) return failed('seal/receipt.json is not one receipt.');
  if (steps.find(({ name }) => name === 'opening')?.result !== 'passed')
    return { name: 'package', result: 'not checked', detail: 'it builds on the opening.', buildsOn: 'opening' };
  const { type, [digestField]: digest } = receipt.openings;
  if (type?.value !== disclosed) return failed(`seal/receipt.json is of an entry that is no disclosure: it opens no type ${disclosed}.`);
  if (digest?.value !== hash)
    return failed('seal/receipt.json is of another package: its entry commits to another list of files than tagmanifest-sha512.txt.');
  return { name: 'package', result: 'passed', detail: `entry ${receipt.index} of the log is about this package, sha256:${hash}` };
}
