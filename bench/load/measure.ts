/**
 * Servers side by side: all run at once, one is asked at a time, and in each round each has its turn, so that whatever else the machine
 * does falls on all alike. The questions are asked from this process, each server has a process of its own (or several).
 *
 *     const variants = [{ name: 'stock', settings: 'unchanged', url, parts: { gateway: await startProcess({ file: 'gateways/apollo.ts' }) } }];
 *     const measured = await measure(variants, questions, usual);
 *     const rows = summary(measured); // report/measured.ts: rows are JSON, `summaryTable(rows)` is for people
 */
import { StartError } from '@writ/core';
import { comparison, type Driven, drive, type Question } from './drive.ts';
import type { ServerProcess } from './process.ts';

/** One server to be measured, or a system of several processes behind one address. The first of the variants is what the others are compared with. */
export interface Variant {
  readonly name: string;
  /** Version and settings, in one line for people. */
  readonly settings: string;
  readonly url: string;
  /** The processes whose processor time and memory are measured, by what they are. Others, such as a database, are left out. */
  readonly parts: Readonly<Record<string, Pick<ServerProcess, 'usage'>>>;
  /** Headers of every request to this one, such as a token, and the path, where it isn't that of the questions. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
}

export interface Plan {
  /** Clients at a time under load. */
  readonly connections: number;
  readonly rounds: number;
  /** Of each server in a round under load; it also has a third of that with one client. */
  readonly seconds: number;
  /** Before the first round, for each server, after it was asked every question once. */
  readonly warmUpSeconds: number;
  /** Different questions that are asked, at most. */
  readonly questions: number;
}
export const usualPlan: Plan = { connections: 32, rounds: 5, seconds: 2, warmUpSeconds: 2, questions: 400 };
/** To see that it runs: its figures say nothing. */
export const tinyPlan: Plan = { connections: 4, rounds: 2, seconds: 0.2, warmUpSeconds: 0.1, questions: 8 };

/** One server's turn in a round. */
export interface Turn extends Driven {
  /** Of each part, in milliseconds. */
  readonly cpuMs: Readonly<Record<string, number>>;
}

export interface Measured {
  readonly name: string;
  readonly settings: string;
  /** One a round, with all clients and with one. */
  readonly loaded: readonly Turn[];
  readonly alone: readonly Turn[];
  /** Most memory of each part from its start to the end, in bytes. */
  readonly peakBytes: Readonly<Record<string, number>>;
}

type Usages = Record<string, { cpuMs: number; peakBytes: number }>;

async function usages({ parts }: Variant): Promise<Usages> {
  const entries = Object.entries(parts).map(async ([name, part]) => [name, await part.usage()] as const);
  return Object.fromEntries(await Promise.all(entries));
}

const mapped = (of: Usages, value: (name: string) => number): Record<string, number> =>
  Object.fromEntries(Object.keys(of).map((name) => [name, value(name)]));

/**
 * Measures. `meaning` is what of an answer's text must be equal on all servers; without it, its data. Throws StartError when one answers
 * unlike the others, with errors, or is gone.
 */
export async function measure(
  variants: readonly Variant[],
  questions: readonly Question[],
  plan: Plan,
  meaning?: (text: string) => unknown,
): Promise<Measured[]> {
  const compare = comparison(meaning);
  const perVariant = variants.map(({ headers, path }) =>
    questions.map((question) => ({ ...question, ...(path === undefined ? {} : { path }), headers: { ...question.headers, ...headers } })),
  );
  const turn = async (place: number, connections: number, limit: { seconds?: number; requests?: number }, from: number): Promise<Turn> => {
    const [variant, own] = [variants[place], perVariant[place]];
    if (variant === undefined || own === undefined) throw new TypeError('there is no such server');
    const before = await usages(variant);
    const driven = await drive({ url: variant.url, questions: own, compare, connections, ...limit, from }).catch(blame(variant));
    const after = await usages(variant);
    return { ...driven, cpuMs: mapped(after, (name) => (after[name]?.cpuMs ?? 0) - (before[name]?.cpuMs ?? 0)) };
  };
  for (const [place] of variants.entries()) {
    await turn(place, plan.connections, { requests: questions.length }, 0);
    await turn(place, plan.connections, { seconds: plan.warmUpSeconds }, 0);
  }
  const loaded: Turn[][] = variants.map(() => []);
  const alone: Turn[][] = variants.map(() => []);
  for (let round = 0; round < plan.rounds; round += 1)
    for (const place of turnOrder(variants.length, round)) {
      const from = round * 97;
      loaded[place]?.push(await turn(place, plan.connections, { seconds: plan.seconds }, from));
      alone[place]?.push(await turn(place, 1, { seconds: plan.seconds / 3 }, from));
    }
  return Promise.all(
    variants.map(async (variant, place) => {
      const last = await usages(variant);
      const peakBytes = mapped(last, (name) => last[name]?.peakBytes ?? 0);
      return { name: variant.name, settings: variant.settings, loaded: loaded[place] ?? [], alone: alone[place] ?? [], peakBytes };
    }),
  );
}

/** Adds whose answer it was. */
const blame =
  ({ name }: Variant) =>
  (error: unknown): never => {
    throw error instanceof StartError ? new StartError(`${name}: ${error.message}`, { cause: error }) : error;
  };

/** Forwards and backwards in turn, so that nobody always follows the same neighbour. */
export const turnOrder = (count: number, round: number): number[] => {
  const places = Array.from({ length: count }, (_, place) => place);
  return round % 2 === 0 ? places : places.reverse();
};
