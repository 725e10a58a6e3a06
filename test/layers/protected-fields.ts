/**
 * The protected fields, by hand, so that the product can't redefine what is tested: which grant type has the field, what
 * the grant must cover, who may ask, and in which table its rows are. A test compares the list with the SDL.
 */
import type { DataCategory, Graph, Role } from '@writ/access';

export interface ProtectedField {
  coordinate: string;
  type: 'DisclosedAccount' | 'OwnAccount' | 'CaseAccount' | 'ReportedAccount' | 'HandedAccount';
  field: keyof typeof kinds;
  category: DataCategory;
  subgraph: 'records' | 'content';
  /** The only graph of an audience that may have it. */
  graph: Graph;
  roles: readonly Role[];
  purpose: 'ORDER' | 'SELF' | 'CASE' | 'REPORT';
  /** Asks one value that names the account. */
  selection: string;
}

const kinds = {
  subscriber: { category: 'SUBSCRIBER', subgraph: 'records', selection: 'subscriber { name }' },
  identification: { category: 'IDENTIFICATION', subgraph: 'records', selection: 'identification { nodes { ip } }' },
  traffic: { category: 'TRAFFIC', subgraph: 'records', selection: 'traffic { nodes { source } }' },
  content: { category: 'CONTENT', subgraph: 'content', selection: 'content { nodes { sender } }' },
  subscriberGaps: { category: 'SUBSCRIBER', subgraph: 'records', selection: 'subscriberGaps { says }' },
  identificationGaps: { category: 'IDENTIFICATION', subgraph: 'records', selection: 'identificationGaps { says }' },
  trafficGaps: { category: 'TRAFFIC', subgraph: 'records', selection: 'trafficGaps { says }' },
  contentGaps: { category: 'CONTENT', subgraph: 'records', selection: 'contentGaps { says }' },
} as const;

const types = {
  DisclosedAccount: { graph: 'authority', roles: ['ISSUING', 'VALIDATING'], purpose: 'ORDER' },
  OwnAccount: { graph: 'public', roles: ['ACCOUNT_HOLDER'], purpose: 'SELF' },
  CaseAccount: { graph: 'platform', roles: ['AGENT', 'COUNSEL'], purpose: 'CASE' },
  ReportedAccount: { graph: 'authority', roles: ['ISSUING', 'ENFORCING'], purpose: 'REPORT' },
  HandedAccount: { graph: 'platform', roles: ['COUNSEL'], purpose: 'REPORT' },
} as const;

const has = (type: keyof typeof types, field: keyof typeof kinds): ProtectedField => ({
  coordinate: `${type}.${field}`,
  type,
  field,
  ...types[type],
  ...kinds[field],
});

export const protectedFields: readonly ProtectedField[] = [
  has('DisclosedAccount', 'subscriber'),
  has('DisclosedAccount', 'identification'),
  has('DisclosedAccount', 'traffic'),
  has('DisclosedAccount', 'content'),
  has('DisclosedAccount', 'subscriberGaps'),
  has('DisclosedAccount', 'identificationGaps'),
  has('DisclosedAccount', 'trafficGaps'),
  has('DisclosedAccount', 'contentGaps'),
  has('OwnAccount', 'subscriber'),
  has('OwnAccount', 'identification'),
  has('OwnAccount', 'traffic'),
  has('OwnAccount', 'content'),
  has('CaseAccount', 'subscriber'),
  has('ReportedAccount', 'subscriber'),
  has('HandedAccount', 'subscriber'),
];
