/** What each part of a system does for a page beside its processor time: statements, counted where they are handed to the driver, and memory. */

import type { Running } from '../harness/processes.ts';
import { show, table } from '../harness/table.ts';
import { quantile } from '../harness/timing.ts';
import { comparison, drive, type Question } from '../load/drive.ts';
import type { Measured } from '../load/measure.ts';

export interface Counted {
  readonly name: string;
  /** For one page, by part. */
  readonly statements: Readonly<Record<string, number>>;
}
interface System {
  readonly name: string;
  readonly url: string;
  readonly path?: string;
  readonly parts: Readonly<Record<string, Running>>;
}

/** Of each part, how many statements each question took. */
async function perQuestion({ url, path, parts }: System, questions: readonly Question[]): Promise<Record<string, number[]>> {
  const count = () => Promise.all(Object.values(parts).map((part) => part.statements()));
  const compare = comparison();
  const took: Record<string, number[]> = Object.fromEntries(Object.keys(parts).map((part) => [part, []]));
  for (const question of questions) {
    const before = await count();
    const own = path === undefined ? question : { ...question, path };
    await drive({
      url,
      questions: [own],
      compare: (_, status, body) => compare(questions.indexOf(question), status, body),
      connections: 1,
      requests: 1,
    });
    const after = await count();
    for (const [i, part] of Object.keys(parts).entries()) took[part]?.push((after[i] ?? 0) - (before[i] ?? 0));
  }
  return took;
}

/** The median over the questions: the clocks of a subgraph ask something of their own now and then. To be done last, since counting costs time. */
export async function statementsOf(systems: readonly System[], questions: readonly Question[]): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const system of systems) {
    const took = Object.entries(await perQuestion(system, questions)).map(([part, counts]) => [part, quantile(counts, 0.5)]);
    counted.push({ name: system.name, statements: Object.fromEntries(took) as Record<string, number> });
  }
  return counted;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A row for each system and kind of figure, a column for each part. */
export function partsTable(counted: readonly Counted[], measured: readonly Measured[], parts: readonly string[]): string {
  const row = (name: string, of: Readonly<Record<string, number>>, scale: number, digits: number): string[] => {
    const each = parts.map((part) => (of[part] ?? Number.NaN) / scale);
    return [name, ...[...each, sum(each)].map((value) => show(value, digits))];
  };
  return table([
    ['', ...parts, 'together'],
    ...counted.map(({ name, statements }) => row(`statements a page, ${name}`, statements, 1, 1)),
    ...measured.map(({ name, peakBytes }) => row(`peak MB, ${name}`, peakBytes, 1e6, 0)),
  ]);
}
