/** What the address of the list of decided work says. */
export const decidedKinds = ['NOTICE', 'COMPLAINT', 'ORDER', 'ERASURE', 'RESTRICTION'] as const;

export interface DecidedSearch {
  kind?: (typeof decidedKinds)[number];
  /** The id of a thing or an account. */
  about?: string;
  after?: string;
}

export function decidedSearch(search: Record<string, unknown>): DecidedSearch {
  const kind = decidedKinds.find((value) => value === search['kind']);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(typeof search['about'] === 'string' || typeof search['about'] === 'number' ? { about: String(search['about']) } : {}),
    ...(typeof search['after'] === 'string' ? { after: search['after'] } : {}),
  };
}
