/** Which fields of a record an operation asks for: what a report of a read names. */
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

function collect(set: SelectionSetNode | undefined, info: GraphQLResolveInfo, found: Set<string>): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) collect(info.fragments[selection.name.value]?.selectionSet, info, found);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, info, found);
    else if (selection.selectionSet) collect(selection.selectionSet, info, found);
    else if (!selection.name.value.startsWith('__')) found.add(selection.name.value);
  }
}

/** The names of the leaf fields under the field that is being resolved, sorted; a field skipped by a directive is named all the same. */
export function selectedFields(info: GraphQLResolveInfo): string[] {
  const found = new Set<string>();
  for (const node of info.fieldNodes) collect(node.selectionSet, info, found);
  return [...found].sort();
}
