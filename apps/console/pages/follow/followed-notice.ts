/**
 * A report that is followed by its code, and the complaint about the refusal to act on it: Regulation (EU) 2022/2065, Art. 16(5) and 20. The code is
 * sent in a form and never part of an address, which browsers and servers keep.
 */
import {
  FileComplaintDocument,
  type FileComplaintMutation,
  NoticeByReceiptDocument,
  type NoticeByReceiptQuery,
} from '../../src/graphql/public/graphql.ts';
import { askGraph, GraphFault } from '../graph.ts';
import type { Ask } from '../request.ts';

export type FollowedNotice = NonNullable<NoticeByReceiptQuery['noticeByReceipt']>;
export type RefusedComplaint = Extract<FileComplaintMutation['fileComplaint'], { __typename: 'Refusal' }>;

/** What was written; `explanation` is empty where nobody complains. */
export interface FollowForm {
  readonly code: string;
  readonly explanation: string;
}

export interface Followed {
  /** Null for a wrong code. */
  readonly notice: FollowedNotice | null;
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

/** Null for a wrong code, which is answered as a notice that is missing. */
async function noticeOf(ask: Ask, code: string): Promise<FollowedNotice | null> {
  try {
    return (await askGraph(ask, NoticeByReceiptDocument, { receipt: code })).noticeByReceipt;
  } catch (error) {
    if (error instanceof GraphFault && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** Files the complaint where one was written, and says how the report is now. Throws {@link GraphFault} when the report can't be read. */
export async function followNotice(ask: Ask, form: FollowForm): Promise<Followed> {
  const complaint = form.explanation.trim() === '' ? null : await complain(ask, form);
  return { notice: await noticeOf(ask, form.code), complaint };
}

/** Of the page that says so. */
export const followStatus = ({ notice, complaint }: Followed): number => {
  if (notice === null) return 404;
  if (complaint === null || complaint === 'filed') return 200;
  return 'failed' in complaint ? 503 : 422;
};
