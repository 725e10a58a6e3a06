/**
 * The page of `docs/verifier.html`: reads the form, runs the functions of `writ verify receipt`, shows what they found. Loads
 * nothing, sends nothing, keeps nothing; a result is taken away as soon as a field changes.
 */
import { checkReceipts } from '@writ/verifier/receipt/receipt.ts';
import { readInputs } from '../inputs.ts';
import { find } from './elements.ts';
import { doubled, readFields, showProblems } from './fields.ts';
import { showFindings, showVerdict } from './result.ts';

const form = find('form', HTMLFormElement);
/** Counts checks and changes, so that a file which is read late can't change the result for the form's present content. */
let round = 0;

async function check(): Promise<void> {
  round += 1;
  const mine = round;
  const twice = doubled();
  const inputs = twice.length > 0 ? twice : readInputs(await readFields());
  if (mine !== round) return;
  showProblems(Array.isArray(inputs) ? inputs : []);
  if (Array.isArray(inputs)) showVerdict('Nothing was checked yet: correct the form first.', 'failed');
  else showFindings(checkReceipts(inputs.receipt, inputs.answer, inputs.pins), inputs, new Date());
}

function forget(): void {
  round += 1;
  showProblems([]);
  showVerdict('', '');
}

/** A failure that the receipt did not cause: it must not look like a verdict on it, nor leave an old verdict on the page. */
function stopped(error: unknown): void {
  showVerdict(`The check stopped, and nothing is verified: ${error instanceof Error ? error.message : String(error)}`, 'failed');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  check().catch(stopped);
});
form.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  event.preventDefault();
  form.requestSubmit();
});
form.addEventListener('input', forget);
form.addEventListener('reset', forget);
