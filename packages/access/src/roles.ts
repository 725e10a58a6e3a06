/**
 * Who may ask, and on which graph. Each role belongs to one audience; the audience's graph is the only place where it counts.
 * The lists are closed. ANY and SYSTEM are no roles of a person: ANY lives in the schema alone, SYSTEM in clocks and workers,
 * and neither is ever read from a token.
 */

/** The audience's graph: what it contains is what the audience's roles may reach. */
export const graphs = ['public', 'platform', 'authority', 'audit'] as const;
export type Graph = (typeof graphs)[number];

/** Where each graph is served, below the base URL. A token's `aud` is the base URL with this path. */
export const graphPaths: Readonly<Record<Graph, string>> = {
  public: '/graphql',
  platform: '/platform/graphql',
  authority: '/authority/graphql',
  audit: '/audit/graphql',
};

/** Every role that a caller can have. */
export const roles = [
  'PUBLIC',
  'ACCOUNT_HOLDER',
  'ISSUING',
  'VALIDATING',
  'ENFORCING',
  'COORDINATOR',
  'AGENT',
  'COUNSEL',
  'AUDITOR',
] as const;
export type Role = (typeof roles)[number];

const graphByRole: Readonly<Record<Role, Graph>> = {
  PUBLIC: 'public',
  ACCOUNT_HOLDER: 'public',
  ISSUING: 'authority',
  VALIDATING: 'authority',
  ENFORCING: 'authority',
  COORDINATOR: 'authority',
  AGENT: 'platform',
  COUNSEL: 'platform',
  AUDITOR: 'audit',
};

/** The one graph on which a role counts. */
export const graphOf = (role: Role): Graph => graphByRole[role];

/** The roles that count on a graph, in the order of {@link roles}. */
export const rolesOf = (graph: Graph): readonly Role[] => roles.filter((role) => graphByRole[role] === graph);

export const isRole = (value: unknown): value is Role => typeof value === 'string' && (roles as readonly string[]).includes(value);

/** What kind of authority a person acts as: Regulation (EU) 2023/1543, Art. 4, Regulation (EU) 2021/784, Annex I, Section E, and the national bodies beside them. */
export const offices = [
  'JUDGE',
  'COURT',
  'INVESTIGATING_JUDGE',
  'PUBLIC_PROSECUTOR',
  'LAW_ENFORCEMENT_AUTHORITY',
  'ADMINISTRATIVE_AUTHORITY',
  'OTHER_COMPETENT_AUTHORITY',
] as const;
export type Office = (typeof offices)[number];
