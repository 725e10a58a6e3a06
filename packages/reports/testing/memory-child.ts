/**
 * Makes and checks a report of many facts, in a process of its own with a heap that could not hold their text: the facts are measures and notices, each line unlike every
 * other. Prints how many lines there were, and in which cells the two differ.
 */
import { checkSheets } from '../src/check/index.ts';
import { makeSheets } from '../src/make/index.ts';
import { factLine, operatorKey, sampleFigures, signedFigures } from './generated-facts.ts';

const count = Number(process.argv[2]);
const linesAPiece = 2_000;
const digits = 9;

/** One line a measure, in the order of their names: `puid` is the last key but one, and all before it is the same for a thousand lines. */
function lineOf(at: number): string {
  const names = ['VIOLENCE', 'SELF_HARM', 'SCAMS_AND_FRAUD'].sort();
  return factLine({
    ...{ fact: 'measure', account: 'NONE', category: `STATEMENT_CATEGORY_${names[Math.floor((at * names.length) / count)]}`, keywords: [] },
    ...{
      ground: 'LAW',
      machine: null,
      machineFound: null,
      monetary: 'NONE',
      provision: 'NONE',
      source: 'SOURCE_VOLUNTARY',
      subject: 'ITEM',
    },
    ...{ puid: `writ-${String(at).padStart(digits, '0')}`, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] },
  });
}

const facts: Iterable<Uint8Array> = {
  *[Symbol.iterator]() {
    for (let first = 0; first < count; first += linesAPiece) {
      const lines = Array.from({ length: Math.min(linesAPiece, count - first) }, (_, at) => `${lineOf(first + at)}\n`);
      yield Buffer.from(lines.join(''));
    }
  },
};

const { privateKey, publicPem } = operatorKey();
const [from, to] = ['2026-01-01', '2026-12-31'];
const sheets = makeSheets({ facts, figures: sampleFigures, from, to });
const findings = checkSheets({ facts, figures: signedFigures(sampleFigures, privateKey), figuresKey: publicPem, from, to, sheets });
const total = (sheets.get('5_own_initiative_illegal.csv') ?? '').split('\r\n')[1]?.split(',').slice(5, 9);
process.stdout.write(JSON.stringify({ findings, total }));
