/** Gives a notice as nobody, and says what became of it. What was written is never lost: where the platform does not answer, it is shown again. */
import { SubmitNoticeDocument, type SubmitNoticeMutation } from '../../src/graphql/public/graphql.ts';
import { askGraph, GraphFault } from '../graph.ts';
import type { Ask, PageRequest } from '../request.ts';
import { type NoticeForm, noticeInput } from './notice-form.ts';
import { type FilesFault, filesFault, filesInput } from './report-files.ts';

type Result = SubmitNoticeMutation['submitNotice'];
export type GivenNotice = Extract<Result, { __typename: 'Notice' }>;
export type RefusedNotice = Extract<Result, { __typename: 'Refusal' }>;

export type NoticeOutcome =
  | { kind: 'given'; notice: GivenNotice; files: readonly (string | null)[] }
  | { kind: 'refused'; refusal: RefusedNotice }
  /** No category was chosen. */
  | { kind: 'incomplete' }
  /** Files can't be taken; which one, where it is one. */
  | { kind: 'files'; fault: FilesFault; name: string | null }
  /** Nothing was stored: the code of the failure. */
  | { kind: 'failed'; code: string };

export async function submitNotice(ask: Ask, form: NoticeForm, request: PageRequest): Promise<NoticeOutcome> {
  const { language, files = [] } = request;
  const input = noticeInput(form, language === 'de' ? 'de' : 'en');
  if (input === null) return { kind: 'incomplete' };
  const fault = filesFault(request);
  if (fault !== null) return { kind: 'files', ...fault };
  const sent = filesInput(files);
  try {
    const { submitNotice: result } = await askGraph(ask, SubmitNoticeDocument, { input: { ...input, files: sent } });
    return result.__typename === 'Notice'
      ? { kind: 'given', notice: result, files: sent.map(({ name }) => name) }
      : { kind: 'refused', refusal: result };
  } catch (error) {
    if (error instanceof GraphFault) return { kind: 'failed', code: error.code };
    throw error;
  }
}

/** Of the page that says so. */
export const statusOf = (outcome: NoticeOutcome): number =>
  outcome.kind === 'given' ? 200 : outcome.kind === 'failed' ? (outcome.code === 'INTERNAL_SERVER_ERROR' ? 500 : 503) : 422;
