/**
 * A report that is followed by its code, and the complaint about the refusal to act on it: Regulation (EU) 2022/2065, Art. 16(5) and 20. The code is
 * sent in a form and never part of an address, which browsers and servers keep.
 */
import {
  ErasureByReceiptDocument,
  FileComplaintDocument,
  type FileComplaintMutation,
  NoticeByReceiptDocument,
  type NoticeByReceiptQuery,
} from '../../src/graphql/public/graphql.ts';
import { askGraph, GraphFault } from '../graph.ts';
import type { Ask } from '../request.ts';
import type { FollowedErasure } from './erasure-answer.tsx';

export type FollowedNotice = NonNullable<NoticeByReceiptQuery['noticeByReceipt']>;
export type RefusedComplaint = Extract<FileComplaintMutation['fileComplaint'], { __typename: 'Refusal' }>;

/** What was written; `explanation` is empty where nobody complains. */
export interface FollowForm {
  readonly code: string;
  readonly explanation: string;
}

export interface Followed {
  /** Null for a wrong code, and for that of a request for erasure. */
  readonly notice: FollowedNotice | null;
  /** The request for erasure that has the code; null where none has. */
  readonly erasure: FollowedErasure | null;
  /** What became of a complaint that was sent with the form. */
  readonly complaint: 'filed' | RefusedComplaint | { readonly failed: string } | null;
}

export const followForm = (written: Readonly<Record<string, string>>): FollowForm => ({
  code: (written['code'] ?? '').trim(),
  explanation: written['explanation'] ?? '',
});

async function complain(ask: Ask, { code, explanation }: FollowForm): Promise<Followed['complaint']> {
  try {
    const { fileComplaint: result } = await askGraph(ask, FileComplaintDocument, { input: { receipt: code, explanation } });
    return result.__typename === 'Refusal' ? result : 'filed';
  } catch (error) {
    if (error instanceof GraphFault) return { failed: error.code };
    throw error;
  }
}

/** Null for a wrong code, which is answered as a thing that is missing. */
async function unlessMissing<Found>(asked: () => Promise<Found | null>): Promise<Found | null> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof GraphFault && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** Files the complaint where one was written, and says how the report is now. Throws {@link GraphFault} when the report can't be read. */
export async function followNotice(ask: Ask, form: FollowForm): Promise<Followed> {
  const complaint = form.explanation.trim() === '' ? null : await complain(ask, form);
  const notice = await unlessMissing(async () => (await askGraph(ask, NoticeByReceiptDocument, { receipt: form.code })).noticeByReceipt);
  if (notice !== null) return { notice, erasure: null, complaint };
  const erasure = await unlessMissing(async () => (await askGraph(ask, ErasureByReceiptDocument, { receipt: form.code })).erasureByReceipt);
  return { notice, erasure, complaint };
}

/** Of the page that says so. */
export const followStatus = ({ notice, erasure, complaint }: Followed): number => {
  if (notice === null) return erasure === null ? 404 : 200;
  if (complaint === null || complaint === 'filed') return 200;
  return 'failed' in complaint ? 503 : 422;
};
