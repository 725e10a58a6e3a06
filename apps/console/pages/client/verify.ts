/**
 * The script of the page for receipts: reads the form, checks, shows what was found. Loads nothing, sends nothing, keeps nothing; a result
 * is taken away as soon as a field changes. The form is hidden until this runs.
 */
import { parseVerifierKey } from '@writ/tlog';
import { checkReceipts, type OwnLog } from './check-receipts.ts';
import { find } from './elements.ts';
import { doubled, readFields, showProblems } from './fields.ts';
import { readForm } from './read-form.ts';
import { showFindings, showVerdict } from './result.ts';
import { scriptWords } from './script-words.ts';

const place = find('check', HTMLDivElement);
const form = find('form', HTMLFormElement);
const words = scriptWords(place.dataset);
const say = (key: string): string => words.say(key);
const own: OwnLog = {
  origin: place.dataset['origin'] ?? '',
  offered: parseVerifierKey(place.dataset['verifierKey'] ?? ''),
};
/** Counts checks and changes, so that a file which is read late can't change the result for the form's present content. */
let round = 0;

async function check(): Promise<void> {
  round += 1;
  const mine = round;
  const twice = doubled();
  const inputs = twice.length > 0 ? twice : readForm(await readFields());
  if (mine !== round) return;
  if (Array.isArray(inputs)) {
    showVerdict(say('public.verify.nothing'), 'failed');
    showProblems(inputs, say);
    return;
  }
  showProblems([], say);
  const now = new Date();
  showFindings(words, checkReceipts(inputs, own, now), { key: inputs.key, origin: own.origin, at: now });
}

function forget(): void {
  round += 1;
  showProblems([], say);
  showVerdict('', '');
}

/** A failure that the receipt did not cause: it must not look like a verdict on it, nor leave an old verdict on the page. */
function stopped(error: unknown): void {
  showVerdict(words.say('public.verify.stopped', { why: error instanceof Error ? error.message : String(error) }), 'failed');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  check().catch(stopped);
});
form.addEventListener('input', forget);
form.addEventListener('reset', forget);
place.hidden = false;
