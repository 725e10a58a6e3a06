/** What a person's own copy is read from: documents that are checked in, so that it contains what the same documents show on a page, and no more. */
import type { CopyPart } from '@writ/evidence';

/** A part of the copy, by one document of the public graph. */
export interface AskedPart extends Pick<CopyPart, 'path' | 'table'> {
  /** The name of the document. */
  readonly document: string;
  /** Where the rows are in its data: a page, a list or one object. */
  readonly at: readonly string[];
  /** Rows of a page at the beginning; a document without pages has none. */
  readonly first?: number;
  /** The name of the document that answers one file of a row. */
  readonly file?: string;
  /** The document that answers more of a row by its id, and where the row is in its data. */
  readonly each?: { readonly document: string; readonly at: readonly string[] };
}

/** The first is asked before the first byte leaves. */
export const askedParts: readonly [AskedPart, ...AskedPart[]] = [
  { path: 'records/subscriber', document: 'my-subscriber', at: ['me', 'records', 'subscriber'] },
  {
    path: 'records/identification',
    document: 'my-identification',
    at: ['me', 'records', 'identification'],
    first: 256,
    table: 'IDENTIFICATION',
  },
  { path: 'records/traffic', document: 'my-traffic', at: ['me', 'records', 'traffic'], first: 256, table: 'TRAFFIC' },
  { path: 'records/content', document: 'my-content', at: ['me', 'records', 'content'], first: 64, table: 'CONTENT', file: 'my-file' },
  { path: 'about-you/accesses', document: 'my-accesses', at: ['me', 'accesses'], first: 64 },
  { path: 'about-you/informed', document: 'my-accesses', at: ['me', 'informed'], first: 1 },
  {
    path: 'about-you/restrictions',
    document: 'my-restrictions',
    at: ['me', 'restrictions'],
    first: 64,
    each: { document: 'my-restriction', at: ['restriction'] },
  },
  { path: 'about-you/standing', document: 'my-restrictions', at: ['me', 'standing'], first: 1 },
  { path: 'about-you/measures', document: 'my-restrictions', at: ['measures', 'nodes'], first: 1 },
  {
    path: 'about-you/complaints',
    document: 'my-complaints',
    at: ['me', 'complaints'],
    first: 64,
    each: { document: 'my-complaint', at: ['complaint'] },
  },
  { path: 'about-you/erasure-requests', document: 'my-erasure-requests', at: ['me', 'erasureRequests'] },
  { path: 'about-you/access-answers', document: 'my-access-answers', at: ['me', 'accessAnswers'] },
];
