/**
 * Whether the sample that the graph answers is the one that the recipe gives. A sample of everything is drawn at once; for any other one
 * the population is read first, which is as many entries of the log as it has pages.
 */
import { toBase64 } from '@writ/tlog';
import { checkCheckpoint } from '@writ/verifier/proof/check-log.ts';
import type { ProofFacts, Trust } from '@writ/verifier/proof/facts.ts';
import { useState } from 'react';
import { useReading } from '../../app/ask.ts';
import { type DrawnSampleFragment, EntriesDocument, type EntryFilter } from '../../graphql/audit/graphql.ts';
import { everyEntry } from '../every-entry.ts';
import { drawAgain, everyIndexBelow, indicesOf } from './draw.ts';

export type DrawResult = 'same' | 'differs' | 'tooMany' | 'failed';

/** What of the seed does not hold; null when the known key signed its checkpoint, it covers the announcement, and its root is the seed. */
export type SeedFault = 'signature' | 'root' | 'cover';

export function seedFaultOf({ seed, checkpoint, announced }: DrawnSampleFragment, trust: Trust): SeedFault | null {
  if (checkpoint === null || checkpoint === undefined) return 'signature';
  const { signed } = checkCheckpoint({ note: checkpoint.note } as ProofFacts, trust);
  if (signed === undefined) return 'signature';
  if (toBase64(signed.root) !== seed) return 'root';
  return signed.size > Number(announced) ? null : 'cover';
}

export const populationFilter = ({ population }: DrawnSampleFragment): EntryFilter => {
  const { account, from, order, outcome, to, types } = population;
  const given = Object.entries({ account, from, order, outcome, to, types }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as EntryFilter;
};

const pagesMost = 64;

export function useDraw(sample: DrawnSampleFragment): { result: DrawResult | null; isDrawing: boolean; draw: () => Promise<void> } {
  const [read] = useReading(EntriesDocument);
  const [result, setResult] = useState<DrawResult | null>(null);
  const [isDrawing, setIsDrawing] = useState(false);
  const announced = Number(sample.announced);
  const filter = populationFilter(sample);

  const indices = async (wanted: EntryFilter): Promise<number[] | DrawResult> => {
    const { entries, isWhole, failures } = await everyEntry(read, wanted, { below: announced, pagesMost });
    if (failures.length > 0) return 'failed';
    return isWhole ? entries.map(({ index }) => Number(index)) : 'tooMany';
  };

  const again = async (): Promise<DrawResult> => {
    const chances = { seed: sample.seed ?? '', announced };
    const isEverything = Object.keys(filter).length === 0;
    const members = isEverything ? null : await indices(filter);
    if (typeof members === 'string') return members;
    const about = filter.account === null || filter.account === undefined ? null : await indices({ account: filter.account });
    if (typeof about === 'string') return about;
    const belongs = new Set(members);
    const frame = about === null ? everyIndexBelow(announced) : indicesOf(about);
    const drawn = drawAgain(chances, frame, sample.size, (index) => members === null || belongs.has(index));
    return JSON.stringify(drawn.map(String)) === JSON.stringify((sample.entries ?? []).map(String)) ? 'same' : 'differs';
  };

  const draw = async () => {
    setIsDrawing(true);
    try {
      setResult(await again());
    } finally {
      setIsDrawing(false);
    }
  };
  return { result, isDrawing, draw };
}
