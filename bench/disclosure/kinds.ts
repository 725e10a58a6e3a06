/** What is asked side by side: disclosures under an order, the same records read by their holder, a page that anybody may read. */
import type { Graph } from '@writ/access';

/** One kind of request; `login` is null for nobody in particular. */
export interface Kind {
  readonly name: string;
  readonly graph: Graph;
  readonly login: string | null;
  readonly query: string;
}

const subscriber = 'subscriber { name birthDate emails phones address registeredAt registrationIp service }';
const pages = `${subscriber}
  traffic { nodes { at event source destination protocol size } pageInfo { hasNextPage endCursor } }
  content { nodes { kind at sender recipients subject text } pageInfo { hasNextPage endCursor } }`;
/** The kind that reads three categories under an order. */
export const threeCategories = 'disclosure+pages';

const disclosed = (records: string): string =>
  `query ($order: ID!, $target: ID!) { order(id: $order) { status disclosure(target: $target) { ${records} } } }`;
/** Subscriber, traffic and content of one target. */
export const disclosureQuery = disclosed(pages);
const own = (records: string): string => `{ me { records { ${records} } } }`;
const items = '{ items { nodes { id title publishedAt author { handle } enforcementStatus } pageInfo { hasNextPage endCursor } } }';

/** In the order in which they are asked in turn. The last is what the others are compared with: no record, so no entry. */
export const kinds: readonly Kind[] = [
  { name: 'disclosure', graph: 'authority', login: 'police', query: disclosed(subscriber) },
  { name: threeCategories, graph: 'authority', login: 'police', query: disclosureQuery },
  { name: 'own', graph: 'public', login: 'holder-1', query: own(subscriber) },
  { name: 'own+pages', graph: 'public', login: 'holder-1', query: own(pages) },
  { name: 'public page', graph: 'public', login: null, query: items },
];

/** Whether it takes one of the hundred operations a day that an order discloses. */
export const isDisclosure = ({ graph }: Kind): boolean => graph === 'authority';
