/** The page of `docs/verifier.html`: reads the form, runs the functions of `writ verify receipt`, or checks a package, and shows what they found. */
import { find } from '@writ/verifier/page/elements.ts';
import { listen } from '@writ/verifier/page/form.ts';
import { checkReceipts } from '@writ/verifier/receipt/receipt.ts';
import { readInputs } from '../inputs.ts';
import { readPackageInputs } from '../package/inputs.ts';
import { chosenPackage, forgetPackage, showPackage } from './package.ts';
import { showFindings } from './result.ts';

listen({
  names: ['key', 'origin', 'witnesses', 'quorum', 'receipt', 'answer', 'seal'],
  withFile: ['receipt', 'answer'],
  words: {
    both: 'Here is a text and a file: which one counts? Empty one of them.',
    unusable: 'Nothing was checked yet: correct the form first.',
    stopped: (why) => `The check stopped, and nothing is verified: ${why}`,
  },
  check(texts) {
    const file = chosenPackage();
    if (file !== undefined) {
      const given = readPackageInputs(texts);
      return Array.isArray(given) ? given : () => void showPackage(file, given);
    }
    const inputs = readInputs(texts);
    if (Array.isArray(inputs)) return inputs;
    return () => showFindings(checkReceipts(inputs.receipt, inputs.answer, inputs.pins), inputs, new Date());
  },
});

const form = find('form', HTMLFormElement);
for (const event of ['input', 'reset'] as const) form.addEventListener(event, forgetPackage);
form.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  event.preventDefault();
  form.requestSubmit();
});
