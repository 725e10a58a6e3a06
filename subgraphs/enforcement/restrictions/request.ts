/**
 * What is asked when an item or an account is to be restricted, held against every rule before anything is written. It takes what
 * the database knows as facts, and gives back the rows to store. Only an item has visibility; whatever else is decided on an item is about its
 * author's payments, service and account. It has reasons, or carries out an order, and never both.
 */
import { randomUUID } from 'node:crypto';
import { type Problem, problem } from '@writ/statements-domain/refusal';
import {
  checkedEnds,
  checkedTerritories,
  firstState,
  type OrderFact,
  orderProblems,
  type Taken,
} from '@writ/statements-domain/restrictions';
import {
  brokenRules,
  checkedStatement,
  decisionFields,
  decisionRules,
  publicBodyReason,
  type StatementCase,
} from '@writ/statements-domain/statements';
import { type BodyColumns, bodyNamed, sourceTypeOf } from '../notices/source.ts';
import type { RestrictInput } from '../sdl.ts';
import type { NoticeRow } from '../store/rows.ts';

/** How far back a beginning may lie and still mean now: clocks differ. */
const toleranceMs = 60_000;

/** The notice that led to it, and who gave it. */
export type NoticeFact = Pick<NoticeRow, 'itemId' | 'authorAccountId' | 'flaggerId'> &
  BodyColumns & {
    state: string;
    notifierName?: string | null;
  };

/** What the database knows of the things that the request names; null where there is no such thing or none is named. */
export interface RequestFacts {
  item: { accountId: string; publishedAt: Date; version?: string | null } | null;
  accountExists: boolean;
  notice: NoticeFact | null;
  order: OrderFact | null;
  /** The report of a suspicion that led to it. */
  suspicion?: { readonly itemId: string; readonly accountId: string | null } | null;
  /** The name under which the account concerned publishes: no statement may hold it. */
  handle?: string | null;
}

const has = (id: string | null | undefined): id is string => id !== null && id !== undefined;

function subjectOf({ item, account }: RestrictInput, facts: RequestFacts, problems: Problem[]) {
  if (!has(item) && !has(account)) problems.push(problem('MISSING', 'Name what is restricted: an item or an account.'));
  if (has(item) && has(account)) problems.push(problem('INVALID', 'Restrict one thing at a time: an item or an account, not both.'));
  else if (has(item) && facts.item === null) problems.push(problem('NOT_FOUND', 'There is no such item: check its id.'));
  else if (has(account) && !facts.accountExists) problems.push(problem('NOT_FOUND', 'There is no such account: check its id.'));
  return { itemId: item ?? null, itemVersion: facts.item?.version ?? null, accountId: facts.item?.accountId ?? account ?? '' };
}

const words = (value: string | null | undefined, isWanted: boolean): string | null => (isWanted && value?.trim()) || null;

function decisionsOf(input: RestrictInput, problems: Problem[]) {
  const visibility = [...new Set(input.visibility ?? [])];
  if (visibility.length > 0 && has(input.account))
    problems.push(problem('INVALID', 'Only an item has visibility: name the item to restrict it.'));
  const { monetary = null, provision = null, accountDecision = null } = input;
  return {
    visibility,
    visibilityOther: words(input.visibilityOther, visibility.includes('DECISION_VISIBILITY_OTHER')),
    monetary,
    monetaryOther: words(input.monetaryOther, monetary === 'DECISION_MONETARY_OTHER'),
    provision,
    accountDecision,
  };
}

function periodOf({ startsAt: requested, endsAt, ends }: RestrictInput, taken: Taken, at: Date, problems: Problem[]) {
  const startsAt = requested === null || requested === undefined || requested < at ? at : requested;
  if (requested && requested.getTime() < at.getTime() - toleranceMs)
    problems.push(
      problem(
        'PERIOD',
        'A restriction does not begin before it is decided: leave startsAt out to begin now.',
        'Regulation (EU) 2022/2065, Art. 17',
      ),
    );
  return { startsAt, ...checkedEnds({ taken, startsAt, endsAt: endsAt ?? null, ends }, problems), state: firstState(startsAt, at) };
}

function noticeOf({ notice: id, item, account, statement }: RestrictInput, { notice }: RequestFacts, problems: Problem[]) {
  if (!has(id)) return { noticeId: null };
  if (notice === null) problems.push(problem('NOT_FOUND', 'There is no such notice: check its id.'));
  else {
    const isAbout = has(item) ? notice.itemId === item : notice.authorAccountId === account;
    if (!isAbout)
      problems.push(problem('INVALID', 'The notice is about something else: name one about this item, or about an item of this account.'));
    if (notice.state === 'NOT_ACTIONED')
      problems.push(
        problem('WRONG_STATE', 'The platform decided not to act on this notice: restrict without naming it, or wait for a complaint.'),
      );
  }
  const sourceType = notice === null ? null : sourceTypeOf(notice);
  if (statement && sourceType !== null && statement.sourceType !== sourceType)
    problems.push(
      problem('INVALID', `After this notice the sourceType must be ${sourceType}.`, 'Regulation (EU) 2022/2065, Art. 17(3)(b)'),
    );
  return { noticeId: id };
}

/** The report that led to it: about this item, or about an item of this account. */
function suspicionOf({ suspicion: id, item, account }: RestrictInput, { suspicion = null }: RequestFacts, problems: Problem[]) {
  if (!has(id)) return { suspicionId: null };
  if (suspicion === null) problems.push(problem('NOT_FOUND', 'There is no such suspicion: check its id.'));
  else if (has(item) ? suspicion.itemId !== item : suspicion.accountId !== account)
    problems.push(problem('INVALID', 'The suspicion is about something else: name one about this item, or about an item of this account.'));
  return { suspicionId: id };
}

/** A public body that gave the notice is named to the person concerned, whatever the platform writes. */
function withSource({ notice: id, statement }: RestrictInput, { notice }: RequestFacts) {
  const named = has(id) && notice !== null ? bodyNamed(notice) : null;
  return named === null || !statement ? statement : { ...statement, sourceIdentity: named, sourceIdentityReason: publicBodyReason };
}

function reasonsOf({ order, statement }: RestrictInput, about: StatementCase, problems: Problem[]) {
  if (!has(order) && statement) return checkedStatement(statement, about, problems);
  if (!has(order))
    problems.push(
      problem(
        'MISSING',
        'Give the reasons in statement, or name the order in force that you carry out.',
        'Regulation (EU) 2022/2065, Art. 17(1)',
      ),
    );
  else if (statement)
    problems.push(
      problem(
        'INVALID',
        "A restriction under an authority's order has no statement of reasons: leave statement out.",
        'Regulation (EU) 2022/2065, Art. 17(5)',
      ),
    );
  return null;
}

/**
 * The rows of a restriction decided at `at`. Adds every problem to `problems`; with one of them nothing may be stored. A beginning
 * within the last minute means now. An account has no day of publication: its statement carries the day on which the decision begins to
 * hold. Under an order there is no statement.
 */
export function checkedRequest(input: RestrictInput, facts: RequestFacts, at: Date, problems: Problem[]) {
  const subject = subjectOf(input, facts, problems);
  const decisions = decisionsOf(input, problems);
  const territories = checkedTerritories(input.territories, problems);
  const period = periodOf(input, decisions, at, problems);
  const orderId = input.order ?? null;
  const restriction = {
    ...subject,
    ...decisions,
    territories,
    ...period,
    ...noticeOf(input, facts, problems),
    ...suspicionOf(input, facts, problems),
    orderId,
  };
  problems.push(...brokenRules(decisionRules, decisionFields(restriction)));
  if (orderId !== null) problems.push(...orderProblems(input, restriction, facts.order, at));
  const made = { content: facts.item?.publishedAt ?? period.startsAt, application: period.startsAt, uuid: randomUUID() };
  const persons = { ...subject, handle: facts.handle ?? null, notifierName: facts.notice?.notifierName ?? null };
  return {
    restriction,
    statement: reasonsOf({ ...input, statement: withSource(input, facts) }, { ...made, restriction, persons }, problems),
  };
}
