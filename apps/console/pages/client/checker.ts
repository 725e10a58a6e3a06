/** The script of the page for receipts: reads the form, checks, shows what was found. The form is hidden until this runs; verify.ts loads it. */
import { parseVerifierKey } from '@writ/tlog';
import { find } from '@writ/verifier/page/elements.ts';
import { listen } from '@writ/verifier/page/form.ts';
import { checkReceipts, type OwnLog } from './check-receipts.ts';
import { fieldNames, readForm } from './read-form.ts';
import { showFindings } from './result.ts';
import { scriptWords } from './script-words.ts';

const place = find('check', HTMLDivElement);
const words = scriptWords(place.dataset);
const own: OwnLog = {
  origin: place.dataset['origin'] ?? '',
  offered: parseVerifierKey(place.dataset['verifierKey'] ?? ''),
};

listen({
  names: fieldNames,
  withFile: ['receipt', 'answer'],
  words: {
    both: words.say('public.verify.problem.both'),
    unusable: words.say('public.verify.nothing'),
    stopped: (why) => words.say('public.verify.stopped', { why }),
  },
  check(texts) {
    const inputs = readForm(texts);
    if (Array.isArray(inputs)) return inputs.map(({ field, why }) => ({ field, message: words.say(why) }));
    const at = new Date();
    return () => showFindings(words, checkReceipts(inputs, own, at), { key: inputs.key, origin: own.origin, at });
  },
});
place.hidden = false;
