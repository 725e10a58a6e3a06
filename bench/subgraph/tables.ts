/** What was measured of subgraphs, as tables for people. */
import { show, table } from '../harness/table.ts';
import { quantile } from '../harness/timing.ts';
import type { FieldCost } from './fields.ts';
import { type PageCount, pageSizes } from './pages.ts';
import { type ReadCost, readRatio } from './reads.ts';
import { type RefusedCost, refusedRatio } from './refused.ts';

/** Processor time of a list of 10,000 fields, and what of it the rules take. */
export const fieldsTable = (costs: readonly FieldCost[]): string =>
  table([
    ['', 'CPU ms', 'ratio', 'us a field'],
    ...costs.map(({ name, ms, ratio, perFieldUs }) => [name, show(quantile(ms, 0.5), 2), show(ratio, 2), show(perFieldUs, 2)]),
  ]);

/** Reads of one record, and their ratios to the plain one. */
export const readsTable = (costs: readonly ReadCost[]): string =>
  table([
    ['', 'clients', 'p50 ms', 'p99 ms', 'per second', 'ratio', 'CPU ms each'],
    ...costs.map((cost) => [
      cost.name,
      String(cost.clients),
      show(quantile(cost.times, 0.5), 2),
      show(quantile(cost.times, 0.99), 2),
      show(quantile(cost.rates, 0.5), 0),
      show(readRatio(costs, cost), 2),
      show(cost.cpuMs / cost.times.length, 3),
    ]),
  ]);

/** Statements of each page, by its size; in brackets how many there were to find. */
export const pagesTable = (counts: readonly PageCount[]): string =>
  table([
    ['', ...pageSizes.map(String)],
    ...counts.map(({ name, statements, found }) => [name, ...statements.map((count, i) => `${count} (${found[i]})`)]),
  ]);

/** Questions without a grant, about an account that is there and one that is not. */
export const refusedTable = (costs: readonly RefusedCost[]): string =>
  table([
    ['', 'there, p50 ms', 'missing, p50 ms', 'ratio'],
    ...costs.map((cost) => [
      cost.name,
      show(quantile(cost.there, 0.5), 3),
      show(quantile(cost.missing, 0.5), 3),
      show(refusedRatio(cost), 2),
    ]),
  ]);
