/** Case requests in the graph: staff and auditor see them, and a second person of the platform decides each. No resolver checks a role. */
import { reason, refusalOf, textReasons } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { beyond, pageOf, pageSize, parseCursor } from '@writ/subgraph';
import type { OrdersContext } from '../context.ts';
import { inspectList } from '../reads/inspection.ts';
import { type CaseRequestRow, consentOf, fieldsOf } from './case-request.ts';
import { decideRequest } from './consent.ts';
import { openCase, readCase } from './open-case.ts';

const allStates = ['PENDING', 'CONSENTED', 'REFUSED', 'USED'] as const;

async function caseRequests(_: unknown, { states, first, after }: Sdl.QueryCaseRequestsArgs, context: OrdersContext) {
  const size = pageSize(first, 20);
  const wanted = allStates.filter((state) => states?.includes(state) ?? true);
  const list = context.cursors.of(`caseRequests ${wanted.join()}`);
  const position = parseCursor(after, list);
  await inspectList(context, 'caseRequests');
  const rows = await context.db.caseRequest.findMany({
    where: { AND: [{ state: { in: [...wanted] } }, beyond('askedAt', position, 'desc')] },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  });
  return pageOf(rows, size, list, ({ askedAt, id }) => ({ at: askedAt, id }));
}

const consentToCase = (_: unknown, { request, digest }: Sdl.MutationConsentToCaseArgs, context: OrdersContext) =>
  decideRequest(context, request, {
    state: 'CONSENTED',
    problems: (row) =>
      row.digest === digest ? [] : [reason('DIGEST_MISMATCH', 'The digest is not that of what is asked: read the request again.')],
  });

const refuseCase = (_: unknown, { request, reason: given }: Sdl.MutationRefuseCaseArgs, context: OrdersContext) => {
  const silent = textReasons(given, { field: 'reason', needed: 'whoever asked is told why' });
  return silent.length > 0
    ? refusalOf(silent)
    : decideRequest(context, request, { state: 'REFUSED', refusal: given.trim(), problems: () => [] });
};

export const caseQueries = { caseRequests };
export const caseMutations = { openCase, readCase, consentToCase, refuseCase };
export const caseRequestFields = {
  work: ({ workId }: CaseRequestRow) => workId,
  fields: fieldsOf,
  askedBy: ({ askedSubject }: CaseRequestRow) => askedSubject,
  decidedBy: ({ decidedSubject }: CaseRequestRow) => decidedSubject,
  readableUntil: (row: CaseRequestRow) => consentOf(row)?.until ?? null,
};

/** What `openCase` and `readCase` answer. */
export const caseResult = {
  __resolveType: (value: object) => ('message' in value ? 'Refusal' : 'digest' in value ? 'CaseRequest' : 'Case'),
};
/** A request has `reasons` too, of its fields: a refusal is told by its message. */
export const caseRequestResult = { __resolveType: (value: object) => ('message' in value ? 'Refusal' : 'CaseRequest') };
