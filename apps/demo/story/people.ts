/** Who plays in the story: log-in names of a demo, and the graph on which each of them asks. Nothing else is known of them here. */

/** Somebody who asks a graph; without a log-in it is anybody. */
export interface Person {
  readonly login: string | null;
  /** The path of the graph, which is also what the token is good for. */
  readonly graphPath: string;
}

const on =
  (graphPath: string) =>
  (login: string | null): Person => ({ login, graphPath });
const [onPublic, onPlatform, onAuthority, onAudit] = [
  on('/graphql'),
  on('/platform/graphql'),
  on('/authority/graphql'),
  on('/audit/graphql'),
];

export const anybody = onPublic(null);
export const holder = onPublic('holder-1');
export const otherHolder = onPublic('holder-2');
export const officer = onAuthority('police');
export const prosecutor = onAuthority('prosecutor');
export const regulator = onAuthority('regulator');
export const judge = onAuthority('judge');
export const agent = onPlatform('agent-1');
export const counsel = onPlatform('counsel-1');
export const auditor = onAudit('auditor');
