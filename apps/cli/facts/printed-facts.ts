/** The printed facts, by the name of their file in `docs/`: the shapes, and which entries of the catalogue carry each. */
import { entryTypes } from '@writ/access-log/entries';
import { type FactName, factShapes } from '@writ/statements-domain/facts';
import { type EntriesOfFacts, factsJson, factsPage } from '@writ/statements-domain/facts-printed';

const entries = Object.fromEntries(
  (Object.keys(factShapes) as FactName[]).map((name) => [
    name,
    Object.entries(entryTypes).flatMap(([type, { facts = [] }]) => (facts.some((one) => one === name) ? [type] : [])),
  ]),
) as unknown as EntriesOfFacts;

export const printedFacts: Readonly<Record<string, string>> = { 'facts.md': factsPage(entries), 'facts.json': factsJson(entries) };
