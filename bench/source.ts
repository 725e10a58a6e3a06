/**
 * `npm run bench -- source`: what asking a platform's source under a proof costs: the adapter's check, a page of own records, an effect, and a
 * collection from the request to sealed rows; each beside plain HTTP with the same bytes. Times are a machine's, ratios are steadier.
 */
import { parseArgs } from 'node:util';
import { wholeNumber, writeResult } from './harness/result.ts';
import { show, table } from './harness/table.ts';
import { machine } from './report/measured.ts';
import { measureCollection } from './source/collection.ts';
import { measureProof } from './source/proof.ts';
import { measureRequests } from './source/requests.ts';

const usage = `npm run bench -- source [--tiny] [--lines N] [--out FILE]

  --tiny      few of everything, to see that it runs
  --lines N   the lines of the collection (1000000)
  --out FILE  the result as JSON`;

async function measure(isTiny: boolean, lines: number, out: string | undefined): Promise<void> {
  // First, as the memory of this process counts.
  console.log(`A collection of ${lines} lines ...`);
  const collection = await measureCollection(lines);
  console.log('Pages and effects ...');
  const requests = await measureRequests(isTiny ? 20 : 1_000);
  console.log('The check of a proof ...');
  const proof = measureProof(isTiny ? 1_000 : 1_000_000, isTiny ? 20 : 2_000);
  const ratio = (one: number, other: number): string => show(one / other, 2);
  const { pageMs, pageP95Ms, plainPageMs, effectMs, effectsASecond, plainEffectMs } = requests;
  const { seconds, plainSeconds, tenthMiB, allMiB, mostMiB, adapterMiB, longestMs } = collection;
  console.log(`
The adapter's check of one request of ${proof.bytes} bytes, in ms: the signature ${show(proof.signatureMs, 2)}; the proof with three cosignatures and an anchor ${show(proof.proofMs, 2)} (p95 ${show(proof.proofP95Ms, 2)}).

${table([
  ['median, ms', 'under a proof', 'plain HTTP', 'ratio'],
  ['a page of 50 own records', show(pageMs, 2), show(plainPageMs, 2), ratio(pageMs, plainPageMs)],
  ['an effect', show(effectMs, 2), show(plainEffectMs, 2), ratio(effectMs, plainEffectMs)],
])}

The 95th percentile of such a page is ${show(pageP95Ms, 2)} ms; ${show(effectsASecond, 0)} effects a second, one after the other.

${table([
  [`${lines} lines`, 'seconds', 'lines/s', 'ratio'],
  ['collected, checked, sealed, stored', show(seconds), show(lines / seconds, 0), ratio(seconds, plainSeconds)],
  ['a plain stream of them, parsed', show(plainSeconds), show(lines / plainSeconds, 0), '1.00'],
])}

The process that collects holds ${show(tenthMiB, 0)} MiB after a tenth of the lines and ${show(allMiB, 0)} MiB after all; with what is not freed yet at most ${show(mostMiB, 0)} MiB, the adapter's ${show(adapterMiB, 0)} MiB.
The longest transaction: ${show(longestMs, 0)} ms.`);
  await writeResult(out, { machine: machine(), lines, proof, requests, collection });
}

const { values } = parseArgs({
  options: { tiny: { type: 'boolean' }, lines: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help === true) console.log(usage);
else await measure(values.tiny === true, wholeNumber('--lines', values.lines ?? (values.tiny === true ? '12000' : '1000000')), values.out);
