/** What is asked for a package, category by category: every field of a record, as the authority's graph has it. */
import { createHash } from 'node:crypto';
import type { DataCategory } from '@writ/access';

/** A subgraph that holds records. */
export type RecordsPart = 'records' | 'content';

export interface Question {
  readonly part: RecordsPart;
  /** The field of the account that is asked for. */
  readonly field: string;
  readonly query: string;
}

/** Members of a page. */
export const pageSize = 256;

const page = (field: string, record: string): string => `
  ${field}(first: ${pageSize}, after: $after) { nodes { ${record} } pageInfo { hasNextPage endCursor } }`;
const asked = (selection: string, more = ''): string =>
  `query Package($handles: [_Any!]!, $after: String${more}) { _entities(representations: $handles) { ... on DisclosedAccount {${selection} } } }`;

const subscriber =
  'name birthDate emails phones address registeredAt registrationIp service payments { kind provider holder ending reference fingerprint addedAt removedAt } devices { kind value at } other { name value } deleted';
const file = 'sha256 bytes mediaType name alt kept notKept';

export const questions: Readonly<Record<DataCategory, Question>> = {
  SUBSCRIBER: {
    part: 'records',
    field: 'subscriber',
    query: asked(` subscriber { ${subscriber} }`).replace(', $after: String', ''),
  },
  IDENTIFICATION: {
    part: 'records',
    field: 'identification',
    query: asked(page('identification', 'at ip port deviceKind device deleted')),
  },
  TRAFFIC: { part: 'records', field: 'traffic', query: asked(page('traffic', 'at event source destination protocol size agent deleted')) },
  CONTENT: {
    part: 'content',
    field: 'content',
    query: asked(page('content', `at kind sender recipients subject text deleted attachments { ${file} }`)),
  },
};

/** A piece of one file of a page that was read before. */
export const fileQuestion: Question = {
  part: 'content',
  field: 'content',
  query: asked(page('content', 'attachments(sha256: $sha256) { sha256 content(part: $part) }'), ', $sha256: String, $part: Int'),
};

/** What was asked of these categories, as custody.json has it: SHA-256 in hexadecimal. */
export const queryDigest = (categories: readonly DataCategory[]): string =>
  createHash('sha256')
    .update(categories.map((category) => `${category}\n${questions[category].query}\n`).join(''))
    .digest('hex');
