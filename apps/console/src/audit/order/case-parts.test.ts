import { expect, it } from 'vitest';
import { disclosedIn, partOf } from './case-parts.ts';

it('entries about an order are parts of its case, and what is none of the others is a step', () => {
  const types = ['access.decision.v1', 'record.disclosed.v1', 'complaint.filed.v1', 'finding.recorded.v1', 'order.released.v1'];
  expect(types.map((type) => partOf({ type }))).toEqual(['decisions', 'readings', 'complaints', 'findings', 'steps']);
});

it('a reading says how many records of each category it had, and nothing where its target has another form', () => {
  const reads = [
    { category: 'TRAFFIC', fields: ['at'], count: 50 },
    { category: 'SUBSCRIBER', fields: ['name'], count: 1 },
    { category: 'TRAFFIC', fields: ['port'], count: 3 },
  ];
  expect(disclosedIn(JSON.stringify({ reads }))).toEqual([
    { category: 'TRAFFIC', records: 53 },
    { category: 'SUBSCRIBER', records: 1 },
  ]);
  for (const target of [undefined, '{}', '{"reads":[{"category":1}]}']) expect(disclosedIn(target)).toBeNull();
});
