/** That the closed table of what needs a fresh log-in names fields that there are, and that its page has the same ones. */
import { readFileSync } from 'node:fs';
import { declarationsOf, stepUpFields, stepUpOf } from '@writ/access';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { allSubgraphSdl } from './index.ts';

const declared = Object.values(allSubgraphSdl()).flatMap((sdl) => declarationsOf(parse(sdl)));
const page = readFileSync(new URL('../docs/decisions/bound-tokens.md', import.meta.url), 'utf8');

test('each field of the table is there, and nobody may ask for it without a role', () => {
  for (const coordinate of Object.keys(stepUpFields)) {
    const fields = declared.filter((field) => field.coordinate === coordinate);
    expect(fields, coordinate).toHaveLength(1);
    expect(fields[0]?.allow, coordinate).not.toContain('PUBLIC');
  }
});

test('own records need it by traffic and content alone', () => {
  const fields = declared.filter((field) => stepUpOf(field)?.bound === true).map(({ coordinate }) => coordinate);
  expect(fields.sort()).toEqual(['OwnAccount.content', 'OwnAccount.traffic']);
});

test('the decision has the same table', () => {
  const rows = [...page.matchAll(/^\| `((?:Query|Mutation)\.\w+)` +\| (.+?) +\|$/gm)].map(([, field, about]) => [field, about]);
  expect(Object.fromEntries(rows)).toEqual(stepUpFields);
});
