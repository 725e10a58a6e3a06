/**
 * `readSuspicion`: the one body to which a report of a suspicion was sent reads the fields of the subscriber record that the report names;
 * `readSuspicionToHandOver`: the counsel who sends it by hand does. Two persons decided on these fields when the report was sent. Each read is
 * decided, in the log before the grant, and an entry of its own: Regulation (EU) 2022/2065, Art. 18.
 */
import { decide, isVouched, type Permit, parsePerson, type ReportRequest, reportFact, type SubscriberField } from '@writ/access';
import type { EntryDraft } from '@writ/access-log';
import { limitReached, type Reason, reason, refusalOf } from '@writ/orders-domain/order';
import { consentedBudgets } from '../cases/budgets.ts';
import { accountOf } from '../cases/work.ts';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import { collectScope, grantProof } from '../disclosure/collect-scope.ts';
import { requireCosigned } from '../disclosure/cosigned.ts';
import { mint } from '../disclosure/grant.ts';
import { type Budget, takeBudgets } from '../limits/budget.ts';
import { recordHits } from '../limits/hit.ts';

type Action = 'readSuspicion' | 'readSuspicionToHandOver';
const article = 'Regulation (EU) 2022/2065, Art. 18';

interface ReportRow {
  id: string;
  account: string;
  fields: SubscriberField[];
  receiverIssuer: string | null;
  receiverOrganisation: string | null;
  receiverCountry: string | null;
  proposedBy: string;
  decidedBy: string;
  digest: string;
  isHanded: boolean;
  proof: Uint8Array | null;
}

type Report = ReportRequest['report'] & { readonly digest: string };

/** The report as it was sent; null where there is none, or nothing proves that two persons of this installation sent it. */
async function reportOf(context: OrdersContext, wanted: string): Promise<Report | null> {
  const [row] = await context.db.$queryRaw<ReportRow[]>`
    SELECT id, account, fields, receiver_issuer AS "receiverIssuer", receiver_organisation AS "receiverOrganisation",
           receiver_country AS "receiverCountry", proposed_by AS "proposedBy", decided_by AS "decidedBy", digest, is_handed AS "isHanded", proof
      FROM enforcement.report_of(${wanted})`;
  if (row === undefined || !isVouched(context.queueKey, reportFact(row), row.proof)) return null;
  const { id, fields, digest, isHanded, receiverIssuer: issuer, receiverOrganisation: organisation, receiverCountry: country } = row;
  const receiver = issuer === null || organisation === null || country === null ? null : { issuer, organisation, country };
  return { id, account: await accountOf(context, row.account), fields, receiver, sender: parsePerson(row.decidedBy), isHanded, digest };
}

/** In UTF-16 code units: what is called a suspicion may be any text. */
const longestId = 64;

async function refuse(context: OrdersContext, action: Action, suspicion: string, reasons: readonly Reason[]) {
  const { caller, operation, log, clock } = context;
  const details = { action, outcome: 'failure', reason: refusalOf(reasons).reasons, target: { suspicion: suspicion.slice(0, longestId) } };
  await log.append(entryBy(authorOf(caller, operation), 'access.refused.v1', clock(), details));
  await recordHits(context, reasons, suspicion);
  return refusalOf(reasons);
}

function permitEntry({ caller, operation }: OrdersContext, permit: Permit, digest: string): EntryDraft {
  const { organisation, country } = caller;
  const entry = entryBy(authorOf(caller, operation), 'access.decision.v1', permit.decidedAt, {
    action: 'decide',
    outcome: 'success',
    legal: {
      basis: 'REPORT',
      article,
      authority: { organisation: organisation ?? 'platform', country },
      reference: permit.reference,
      digest,
    },
    target: {
      account: permit.account,
      categories: permit.scopes.map(({ category }) => ({ category, from: null, to: null })),
      fields: [...permit.fields],
      collect: collectScope(permit),
    },
  });
  return { ...entry, subject: permit.account };
}

const missing = (): Reason => reason('NOT_FOUND', 'No such report was sent to you.');
const empty = (): Reason =>
  reason('WRONG_STATE', 'The report names no field of the subscriber record, or there is no such account any more.');

/** What a member of staff reads by hand counts towards their daily budget. What the body reads does not: a life may depend on it. */
const budgetsOf = (context: OrdersContext, report: Report, now: Date): Budget[] =>
  report.receiver === null ? consentedBudgets(context, report.id, now) : [];

async function budgetReached(context: OrdersContext, budgets: readonly Budget[], report: Report): Promise<Reason | null> {
  if (budgets.length === 0) return null;
  const wall = await takeBudgets(context.db, budgets, report.fields.length);
  return wall && limitReached(wall, `At most ${context.limits[wall]} fields can be read here: let another counsel send the next report.`);
}

/** Decides, logs and grants; or answers why not. */
export async function readReport(context: OrdersContext, action: Action, suspicion: string) {
  const report = await reportOf(context, suspicion);
  if (report === null) return refuse(context, action, suspicion, [missing()]);
  const now = context.clock();
  const decision = decide(context.caller, { purpose: 'REPORT', report }, now);
  if (!decision.permit) return refuse(context, action, suspicion, [decision.reason === 'NOT_RECIPIENT' ? missing() : empty()]);
  const budgets = budgetsOf(context, report, now);
  const reached = await budgetReached(context, budgets, report);
  if (reached !== null) return refuse(context, action, suspicion, [reached]);
  const appended = await context.log.append(permitEntry(context, decision, report.digest));
  const taken = { budgets, amount: report.fields.length };
  await requireCosigned(context, [{ index: appended.index, at: decision.decidedAt, taken }]);
  const grant = await mint(context, decision, { index: appended.index, proof: await grantProof(context, appended) });
  return { suspicion: report.id, account: { grant } };
}
