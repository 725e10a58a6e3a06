/** The states of restricted items and of those that became available again within thirty days, page by page. Nobody has to sign in for it. */
const query =
  'query ($after: String) { itemStatuses(first: 256, after: $after) { nodes { item sequence statuses { territory status } } pageInfo { hasNextPage endCursor } } }';

async function page(graph, after) {
  const body = JSON.stringify({ query, variables: { after } });
  const answer = await fetch(graph, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data, errors } = await answer.json();
  if (errors !== undefined) throw new Error(`${graph} answered ${JSON.stringify(errors)}`);
  return data.itemStatuses;
}

export async function* snapshot(graph) {
  let after = null;
  do {
    const { nodes, pageInfo } = await page(graph, after);
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
