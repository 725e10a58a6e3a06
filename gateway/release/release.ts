/**
 * The release step: no answer with a record leaves before its entry is durable. It matches the records in the answer with
 * the reports of the subgraphs, appends one `record.disclosed` a grant, and attaches the receipts; if any of that fails,
 * the answer is 503 and holds no data. Refusals of authenticated callers outside the public graph become entries too.
 */
import { createHash } from 'node:crypto';
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { ReadReport } from '@writ/access';
import { isUnreported, type RecordFields, recordsIn } from '@writ/access/release';
import type { AccessLog, Appended, EntryDraft, EntryKind, Json } from '@writ/access-log';
import { allowedDetail, type Clock, type FaultLog, newEventId, PublicError } from '@writ/core';
import { inSpan, worstCode } from '@writ/telemetry';
import canonicalize from 'canonicalize';
import type { GraphQLFormattedError } from 'graphql';
import { publicError } from '../endpoint/public-error.ts';
import { stepUpIn } from '../endpoint/step-up-challenge.ts';
import type { GatewayContext, Operation } from '../operation.ts';
import { ViewMemory, viewsEntry } from './views.ts';

export interface ReleaseOptions {
  log: AccessLog;
  clock: Clock;
  records: RecordFields;
  onFault: FaultLog;
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}

const kinds: Record<Operation['caller']['graph'], EntryKind> = {
  public: 'self',
  platform: 'platform',
  authority: 'authority',
  audit: 'audit',
};

/** SHA-256 over RFC 8785 JSON of data and errors: what a receipt is about. */
export function answerDigest({ data, errors }: Answer): string {
  const covered = { data: data ?? null, ...(errors === undefined ? {} : { errors }) };
  return createHash('sha256')
    .update(canonicalize(covered) ?? '')
    .digest('hex');
}

const initiator = ({ caller }: Operation): Json => ({
  issuer: caller.issuer,
  subject: caller.subject,
  organisation: caller.organisation,
  country: caller.country,
  office: caller.office,
  roles: [...caller.roles],
});

interface Disclosed {
  readonly grant: string;
  readonly reads: readonly ReadReport[];
  /** Of the answer that leaves. */
  readonly digest: string;
}

function disclosure(operation: Operation, { grant, reads, digest }: Disclosed, at: Date): EntryDraft<'record.disclosed.v1'> {
  return {
    event: newEventId(),
    kind: kinds[operation.caller.graph],
    type: 'record.disclosed.v1',
    at,
    ...(operation.caller.organisation === null ? {} : { organisation: operation.caller.organisation }),
    details: {
      initiator: initiator(operation),
      action: 'disclose',
      outcome: 'success',
      target: {
        reads: reads.map(({ category, fields, count, files }) => ({ category, fields: [...fields], count, ...(files && { files }) })),
      },
      request: { operation: operation.id },
      'response.digest': digest,
      refs: { decision: grant },
    },
  };
}

/** The entry of a refusal: which codes, and at how many places; never what was asked for. */
export function refusal(operation: Operation, codes: readonly string[], at: Date): EntryDraft<'access.refused.v1'> {
  return {
    event: newEventId(),
    kind: kinds[operation.caller.graph],
    type: 'access.refused.v1',
    at,
    ...(operation.caller.organisation === null ? {} : { organisation: operation.caller.organisation }),
    details: {
      initiator: initiator(operation),
      action: 'ask',
      outcome: 'failure',
      reason: [...new Set(codes)].sort(),
      request: { operation: operation.id, refusals: codes.length },
    },
  };
}

/** What the client keeps: enough to prove offline that this answer is in the log. */
const receipt = ({ event, index, leaf, proof, commitments, openings }: Appended) => ({
  event,
  index: String(index),
  leaf: Buffer.from(leaf).toString('base64'),
  proof,
  commitments,
  openings: openings(['response.digest']),
});

const unavailable = (error: unknown): PublicError =>
  error instanceof PublicError
    ? error
    : new PublicError('LOG_UNAVAILABLE', 'The access log cannot be written right now, so nothing is answered. Try again.', {
        retryAfterSeconds: 1,
      });

function withhold(answer: Answer, operation: Operation, error: PublicError): void {
  delete answer.data;
  answer.extensions = {};
  answer.errors = [{ message: error.message, extensions: { code: error.code, ...error.detail } }];
  operation.status = 503;
  operation.retryAfterSeconds = error.detail.retryAfterSeconds ?? null;
}

type Sending = GraphQLRequestContextWillSendResponse<GatewayContext>;

/** Records in the answer that no report covers: an error of a subgraph, and never sent. */
function unreported(
  { document, operation, schema }: Sending,
  answer: Answer,
  reads: readonly ReadReport[],
  records: RecordFields,
): boolean {
  if (!document || !operation || !answer.data) return false;
  return isUnreported(recordsIn(answer.data, { document, operation, schema, records }), reads);
}

async function appendDisclosures(operation: Operation, answer: Answer, { log, clock }: ReleaseOptions): Promise<Appended[]> {
  if (operation.reads.length === 0) return [];
  const digest = answerDigest(answer);
  const byGrant = Map.groupBy(operation.reads, ({ grant }) => grant);
  return Promise.all([...byGrant].map(([grant, reads]) => log.append(disclosure(operation, { grant, reads, digest }, clock()))));
}

/** What staff and authorities view is an entry before it is answered. */
async function appendViews(operation: Operation, { log, clock }: ReleaseOptions, memory: ViewMemory): Promise<void> {
  const at = clock();
  const views = memory.fresh(operation, at);
  if (views.length === 0) return;
  await log.append(viewsEntry(operation, views, { initiator: initiator(operation), at }));
  memory.remember(operation, views, at);
}

const refusedCodes = new Set(['FORBIDDEN', 'NOT_FOUND']);

async function appendRefusals(operation: Operation, answer: Answer, { log, clock }: ReleaseOptions): Promise<void> {
  if (operation.caller.graph === 'public') return;
  const codes = (answer.errors ?? []).flatMap(({ extensions: { code, reason } = {} }) =>
    refusedCodes.has(String(code)) || reason === 'STEP_UP' ? [String(code)] : [],
  );
  if (codes.length > 0) await log.append(refusal(operation, codes, clock()));
}

/** The gateway reports a value that it had to drop, such as a hidden enum value, only as an extension: without another error it becomes one. */
function reportDroppedValues(answer: Answer, options: ReleaseOptions): void {
  const dropped = answer.extensions?.['valueCompletion'];
  if (Array.isArray(dropped) && dropped.length > 0 && !answer.errors?.length)
    answer.errors = [publicError({ message: '' }, new Error('a subgraph returned a value that this graph does not have'), options.onFault)];
}

/** A subgraph could not write its entry: then the whole answer is withheld, whatever else is in it. */
function requireLogged({ errors }: Answer): void {
  const failed = errors?.find(({ extensions }) => extensions?.['code'] === 'LOG_UNAVAILABLE');
  if (failed) throw new PublicError('LOG_UNAVAILABLE', failed.message, allowedDetail(failed.extensions));
}

async function release(sending: Sending, options: ReleaseOptions, memory: ViewMemory): Promise<void> {
  const { body } = sending.response;
  const { operation } = sending.contextValue;
  if (body.kind !== 'single') throw new TypeError('answers are sent whole');
  const answer = body.singleResult as Answer;
  reportDroppedValues(answer, options);
  answer.extensions = {};
  try {
    requireLogged(answer);
    if (unreported(sending, answer, operation.reads, options.records)) {
      options.onFault({ errorId: operation.id, cause: new Error('a subgraph answered a record without reporting the read') });
      throw new PublicError('LOG_UNAVAILABLE', 'A record could not be matched with its log entry, so nothing is answered.');
    }
    const [receipts] = await Promise.all([
      appendDisclosures(operation, answer, options),
      appendViews(operation, options, memory),
      appendRefusals(operation, answer, options),
    ]);
    if (receipts.length > 0) answer.extensions = { receipt: receipts.map(receipt) };
  } catch (error) {
    if (!(error instanceof PublicError)) options.onFault({ errorId: operation.id, cause: error });
    withhold(answer, operation, unavailable(error));
  }
  if (Object.keys(answer.extensions).length === 0) delete answer.extensions;
  operation.stepUp = stepUpIn(answer.errors ?? []);
  operation.code = worstCode((answer.errors ?? []).map(({ extensions }) => extensions?.['code']));
  operation.released = true;
}

/** The one plugin that releases answers: Apollo runs plugins' hooks side by side, so there may be no second one. */
export function releasePlugin(options: ReleaseOptions): ApolloServerPlugin<GatewayContext> {
  const memory = new ViewMemory();
  const released = (sending: Sending): Promise<void> =>
    inSpan('writ.release', {}, async (tell) => {
      await release(sending, options, memory);
      tell({ code: sending.contextValue.operation.code });
    });
  return { requestDidStart: async () => ({ willSendResponse: released }) };
}
