/** A package on the page: the chosen file, its check, and what was found. */
import { find, make } from '@writ/verifier/page/elements.ts';
import { showResult, showVerdict } from '@writ/verifier/page/result.ts';
import { checkPackage } from '../package/check.ts';
import type { PackageInputs } from '../package/inputs.ts';
import { verdictOf } from '../words.ts';
import { factList, stepList } from './result.ts';

/** The file that was chosen as a package. */
export const chosenPackage = (): File | undefined => find('package-file', HTMLInputElement).files?.[0];

/** Counts checks and changes of the form: a package that was read late can't change the result for what the form has now. */
let round = 0;
export const forgetPackage = (): void => {
  round += 1;
};

/** Checks a package and shows the result, unless the form was changed meanwhile. */
export async function showPackage(file: File, inputs: PackageInputs): Promise<void> {
  round += 1;
  const mine = round;
  showVerdict('The package is being read.', '');
  try {
    const steps = await checkPackage(file, inputs.authorities, inputs.pins);
    if (mine !== round) return;
    const { verified, text } = verdictOf({ items: [], whole: steps });
    const advice = 'Acknowledge nothing. Keep the package as it is, print this page, and send it to whoever gave out the package.';
    showResult(text, verified ? 'passed' : 'failed', [
      ...(verified ? [] : [make('p', '', advice)]),
      make('h3', '', 'The package'),
      stepList(steps),
      make('h3', '', 'What it was checked with'),
      factList(inputs, new Date()),
    ]);
  } catch (error) {
    if (mine === round) showVerdict(`This is not read as a package. ${error instanceof Error ? error.message : String(error)}`, 'failed');
  }
}
