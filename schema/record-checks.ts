/**
 * What stops composition around personal records: they are reached under a grant of their category and on no other way,
 * and lead nowhere else. Like every check, these answer sentences that begin with a coordinate and repair nothing.
 */
import type { DataCategory } from '@writ/access';
import { Kind } from 'graphql';
import type { SubgraphDocument } from './subgraph-documents.ts';

/** The types under which a grant's records hang: their edges lead to records and plain values only. */
const grantTypes = new Set(['DisclosedAccount', 'OwnAccount', 'CaseAccount']);
const edgesOutAllowed = new Set(['PageInfo', 'RecordGap', 'ID', 'String', 'Int', 'Boolean', 'Float', 'Date', 'DateTime']);

/** The category of each record type, wherever it is declared: one name is one type in all subgraphs. */
const recordTypes = (subgraphs: readonly SubgraphDocument[]): Map<string, DataCategory> =>
  new Map(subgraphs.flatMap(({ typeCategories }) => [...typeCategories]));

/** The object types behind an interface or a union, in any subgraph; the type itself for any other. */
function behind(subgraphs: readonly SubgraphDocument[], type: string): string[] {
  const found = subgraphs.flatMap(({ document }) =>
    document.definitions.flatMap((node) => {
      if (node.kind === Kind.UNION_TYPE_DEFINITION && node.name.value === type) return (node.types ?? []).map(({ name }) => name.value);
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      return (node.interfaces ?? []).some(({ name }) => name.value === type) ? [node.name.value] : [];
    }),
  );
  return [...new Set([type, ...found])];
}

/** A field beside the handle that hangs under a grant and asks for no category: the role alone would open it. */
export const ungrantedFields = (subgraphs: readonly SubgraphDocument[]): string[] =>
  subgraphs.flatMap(({ declarations }) =>
    declarations
      .filter(({ type, field, category }) => grantTypes.has(type) && field !== 'grant' && category === null)
      .map(({ coordinate }) => `${coordinate} hangs under a grant and has no @category: say what the grant must cover`),
  );

/** A type with a category reached by a field whose own category is another one, or through an interface or union that has none. */
export function uncoveredCategories(subgraphs: readonly SubgraphDocument[]): string[] {
  const records = recordTypes(subgraphs);
  return subgraphs.flatMap(({ declarations }) =>
    declarations.flatMap(({ coordinate, type, returns, category }) => {
      const carried = category ?? records.get(type) ?? null;
      return behind(subgraphs, returns).flatMap((reached) => {
        const wanted = records.get(reached);
        return wanted && wanted !== carried
          ? [`${coordinate} returns ${reached}, which is ${wanted}, and isn't covered by that category`]
          : [];
      });
    }),
  );
}

/** Record types are a closed set: an edge out of it would lead from a disclosed record to an account, and from there anywhere. */
export function edgesOutOfRecords(subgraphs: readonly SubgraphDocument[]): string[] {
  const records = recordTypes(subgraphs);
  const enums = subgraphs.flatMap(({ document }) =>
    document.definitions.flatMap((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION ? [node.name.value] : [])),
  );
  const plain = new Set([...edgesOutAllowed, ...enums]);
  return subgraphs.flatMap(({ declarations }) =>
    declarations
      .filter(({ type, returns }) => (grantTypes.has(type) || records.has(type)) && !records.has(returns) && !plain.has(returns))
      .map(({ coordinate, returns }) => `${coordinate} leads from a record to ${returns}: records lead only to records and plain values`),
  );
}

/** A record with a key of its own could be asked through `_entities`, past the field that wants the grant. */
export function keyedRecords(subgraphs: readonly SubgraphDocument[]): string[] {
  const records = recordTypes(subgraphs);
  return subgraphs.flatMap(({ document }) =>
    document.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && records.has(node.name.value) && node.directives?.some(({ name }) => name.value === 'key')
        ? [`${node.name.value} is a record and has a key, which leads past its grant: take the @key away`]
        : [],
    ),
  );
}
