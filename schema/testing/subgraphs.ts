/** Subgraphs of a few lines, for tests of what is composed of them. */
import { categoriesOfTypes, declarationsOf } from '@writ/access';
import { type SubgraphName, subgraphNames } from '@writ/core';
import { parse } from 'graphql';
import type { SubgraphDocument } from '../subgraph-documents.ts';

/** SDLs as the subgraphs of the contract, in their order. */
export const documents = (...sdl: readonly string[]): SubgraphDocument[] =>
  sdl.map((text, position) => {
    const name = subgraphNames[position];
    if (name === undefined) throw new Error(`there are ${subgraphNames.length} subgraphs`);
    const document = parse(text);
    return { name, document, declarations: declarationsOf(document), typeCategories: categoriesOfTypes(document) };
  });

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible"])';

const house = `
  "Who may ask." directive @allow("Roles." to: [Role!]!) on OBJECT | FIELD_DEFINITION
  "What a grant must cover." directive @category("The category." is: DataCategory!) on OBJECT | FIELD_DEFINITION
  "Roles." enum Role {
    "P" PUBLIC "H" ACCOUNT_HOLDER "I" ISSUING "V" VALIDATING "E" ENFORCING "A" AGENT "C" COUNSEL "U" AUDITOR "Any" ANY
  }
  "Categories." enum DataCategory { "S" SUBSCRIBER "I" IDENTIFICATION "T" TRAFFIC "C" CONTENT }
`;

const everybody = '@allow(to: [PUBLIC, ISSUING, AGENT, AUDITOR])';

/** A whole contract that composes: one root field for each audience, and what is given in place of the subgraphs' own. */
export function contract(own: Partial<Record<SubgraphName, string>> = {}): Record<SubgraphName, string> {
  const one = (name: SubgraphName) =>
    `type Query { "Is ${name} there?" ${name}: Boolean ${everybody} "Not shown." ${name}Hidden: Boolean @inaccessible ${everybody} }`;
  return Object.fromEntries(subgraphNames.map((name) => [name, `${link} ${own[name] ?? one(name)} ${house}`])) as Record<
    SubgraphName,
    string
  >;
}
