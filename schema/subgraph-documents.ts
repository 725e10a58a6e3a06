/**
 * The subgraphs as parsed documents, and what composition gets of them. The house directives stay behind: composed, their
 * enums would show every audience the roles of the others.
 */
import { categoriesOfTypes, type DataCategory, declarationsOf, type FieldDeclaration } from '@writ/access';
import { type SubgraphName, subgraphNames } from '@writ/core';
import { type DocumentNode, type EnumTypeDefinitionNode, Kind, parse, visit } from 'graphql';

export interface SubgraphDocument {
  name: SubgraphName;
  document: DocumentNode;
  declarations: readonly FieldDeclaration[];
  typeCategories: ReadonlyMap<string, DataCategory>;
}

const houseDirectives = new Set(['allow', 'category']);

/** Parses each SDL. Throws with the subgraph's name when one doesn't parse. */
export function readDocuments(sdl: Record<SubgraphName, string>): SubgraphDocument[] {
  return subgraphNames.map((name) => {
    try {
      const document = parse(sdl[name]);
      return { name, document, declarations: declarationsOf(document), typeCategories: categoriesOfTypes(document) };
    } catch (error) {
      throw new Error(`schema/subgraphs/${name}.graphql: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}

const isUsed = (document: DocumentNode, type: string): boolean => {
  let used = false;
  visit(document, {
    NamedType: (node) => {
      used ||= node.name.value === type;
    },
    DirectiveDefinition: () => false,
  });
  return used;
};

/** The document without our own directives, and without the enums that only they use. */
export function composable({ document }: SubgraphDocument): DocumentNode {
  const dropped = (node: EnumTypeDefinitionNode) =>
    node.name.value === 'Role' || (node.name.value === 'DataCategory' && !isUsed(document, 'DataCategory'));
  return visit(document, {
    DirectiveDefinition: (node) => (houseDirectives.has(node.name.value) ? null : undefined),
    Directive: (node) => (houseDirectives.has(node.name.value) ? null : undefined),
    EnumTypeDefinition: (node) => (node.kind === Kind.ENUM_TYPE_DEFINITION && dropped(node) ? null : undefined),
  });
}
