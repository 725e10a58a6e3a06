/**
 * What reads files of strangers, for a minute of changed bytes (`WRIT_FUZZ_SECONDS`): both readers of facts take or refuse the same lines, and a sheet is read to the same
 * rows again or refused. The unit suite of the reports has a short form.
 */
import { CsvError, checkSheets, LineError } from '@writ/reports/check';
import { FactError, makeSheets, readFigures } from '@writ/reports/make';
import { generatedLines, operatorKey, sampleFigures, seeded, signedFigures } from '@writ/reports/testing/generated-facts.ts';
import { expect, it } from 'vitest';

const seconds = Number(process.env['WRIT_FUZZ_SECONDS'] ?? 60);
const [from, to] = ['2026-01-01', '2026-12-31'];
const { privateKey, publicPem } = operatorKey();
const figures = signedFigures(sampleFigures, privateKey);

/** Whether it is taken; what is thrown must be a refusal of its own. */
function isTaken(work: () => unknown, refusals: readonly (new (...args: never[]) => Error)[]): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (refusals.some((refusal) => error instanceof refusal)) return false;
    throw error;
  }
}

function changed(text: string, next: (below: number) => number): string {
  const bytes = Buffer.from(text);
  for (let times = 1 + next(3); times > 0; times -= 1) {
    const [at, what] = [next(bytes.length), next(4)];
    if (what === 0) bytes[at] = next(128);
    else if (what === 1) bytes[at] = bytes[next(bytes.length)] ?? 0;
    else bytes.copyWithin(at, next(bytes.length), next(bytes.length));
  }
  return bytes.toString('utf8');
}

it('both readers of facts agree about every changed line, and every changed sheet is compared or refused', async () => {
  const stated = await readFigures(figures, publicPem);
  const seed = Date.now();
  const next = seeded(seed);
  const lines = generatedLines(500, seed);
  const sheets = makeSheets({ facts: '', figures: stated, from, to });
  const small = [...sheets].filter(([name]) => /^(?:1|7|9|10|11)_/.test(name));
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const facts = `${changed(lines[next(lines.length)] ?? '', next)}\n`;
    const maker = isTaken(() => makeSheets({ facts, figures: stated, from, to }), [FactError]);
    const checker = isTaken(() => checkSheets({ facts, figures, from, to, sheets: new Map() }), [LineError]);
    expect(checker, `seed ${seed}: ${JSON.stringify(facts)}`).toBe(maker);
    const [name, text] = small[next(small.length)] ?? expect.fail('There are sheets.');
    const other = changed(text, next);
    isTaken(() => {
      const found = checkSheets({ facts: '', figures, from, to, sheets: new Map([...sheets, [name, other]]) });
      if (other.replaceAll('\r\n', '\n') !== text.replaceAll('\r\n', '\n'))
        expect(found.length + Number(other.includes('"')), `seed ${seed}: ${JSON.stringify(other)}`).toBeGreaterThan(0);
    }, [CsvError]);
  }
});
