/**
 * What is asked when an item or an account is to be restricted, held against every rule before anything is written. It takes what
 * the database knows as facts, and gives back the rows to store. The subject's visibility is an item's matter; service and account
 * are an account's; payments can be either's. It has reasons, or carries out an order, and never both.
 */

import { type Problem, problem } from './refusal.ts';
import { firstState } from './restriction.ts';
import { type OrderFact, orderProblems } from './restriction-order.ts';
import type { RestrictInput } from './sdl.ts';
import { checkedStatement, type StatementDates } from './statement.ts';
import { checkedTerritories } from './territory.ts';
import { checkedText } from './text.ts';

/** How far back a beginning may lie and still mean now: clocks differ. */
const toleranceMs = 60_000;

/** What the database knows of the things that the request names; null where there is no such thing or none is named. */
export interface RequestFacts {
  item: { accountId: string; publishedAt: Date } | null;
  accountExists: boolean;
  notice: { itemId: string; authorAccountId: string; state: string } | null;
  order: OrderFact | null;
}

const has = (id: string | null | undefined): id is string => id !== null && id !== undefined;

function subjectOf({ item, account }: RestrictInput, facts: RequestFacts, problems: Problem[]) {
  if (!has(item) && !has(account)) problems.push(problem('MISSING', 'Name what is restricted: an item or an account.'));
  if (has(item) && has(account)) problems.push(problem('INVALID', 'Restrict one thing at a time: an item or an account, not both.'));
  else if (has(item) && facts.item === null) problems.push(problem('NOT_FOUND', 'There is no such item: check its id.'));
  else if (has(account) && !facts.accountExists) problems.push(problem('NOT_FOUND', 'There is no such account: check its id.'));
  return { itemId: item ?? null, accountId: facts.item?.accountId ?? account ?? '' };
}

function decisionsOf(input: RestrictInput, problems: Problem[]) {
  const visibility = [...new Set(input.visibility ?? [])];
  const { monetary = null, provision = null, accountDecision = null } = input;
  if (visibility.length === 0 && monetary === null && provision === null && accountDecision === null)
    problems.push(
      problem('MISSING', 'Decide something: on visibility, payments, service or account.', 'Regulation (EU) 2022/2065, Art. 17(1)'),
    );
  if (visibility.length > 0 && has(input.account))
    problems.push(problem('INVALID', 'Only an item has visibility: restrict the item for that.'));
  if ((provision !== null || accountDecision !== null) && has(input.item))
    problems.push(problem('INVALID', 'Service and account are decided on for an account: restrict the account for that.'));
  const words = (field: string, choice: string) => ({ field, max: 500, needed: `the choice is ${choice}` });
  const otherVisibility = words('visibilityOther', 'DECISION_VISIBILITY_OTHER');
  const otherMonetary = words('monetaryOther', 'DECISION_MONETARY_OTHER');
  return {
    visibility,
    visibilityOther: visibility.includes('DECISION_VISIBILITY_OTHER')
      ? checkedText(input.visibilityOther, otherVisibility, problems)
      : null,
    monetary,
    monetaryOther: monetary === 'DECISION_MONETARY_OTHER' ? checkedText(input.monetaryOther, otherMonetary, problems) : null,
    provision,
    accountDecision,
  };
}

function periodOf({ startsAt: asked, endsAt }: RestrictInput, at: Date, problems: Problem[]) {
  const startsAt = asked === null || asked === undefined || asked < at ? at : asked;
  if (asked && asked.getTime() < at.getTime() - toleranceMs)
    problems.push(
      problem(
        'PERIOD',
        'A restriction does not begin before it is decided: leave startsAt out to begin now.',
        'Regulation (EU) 2022/2065, Art. 17',
      ),
    );
  if (endsAt && endsAt <= startsAt) problems.push(problem('PERIOD', 'It ends before it begins: put endsAt after startsAt.'));
  return { startsAt, endsAt: endsAt ?? null, state: firstState(startsAt, at) };
}

const fromNotice = ['SOURCE_ARTICLE_16', 'SOURCE_TRUSTED_FLAGGER'];

function noticeOf({ notice: id, item, account, statement }: RestrictInput, { notice }: RequestFacts, problems: Problem[]) {
  if (!has(id)) return { noticeId: null };
  if (notice === null) problems.push(problem('NOT_FOUND', 'There is no such notice: check its id.'));
  else {
    const isAbout = has(item) ? notice.itemId === item : notice.authorAccountId === account;
    if (!isAbout)
      problems.push(problem('INVALID', 'The notice is about something else: name one about this item, or about an item of this account.'));
    if (notice.state === 'NOT_ACTIONED')
      problems.push(
        problem('WRONG_STATE', 'It was decided not to act on this notice: restrict without naming it, or wait for a complaint.'),
      );
  }
  if (statement && !fromNotice.includes(statement.sourceType))
    problems.push(
      problem(
        'INVALID',
        'What follows a notice has the sourceType SOURCE_ARTICLE_16 or SOURCE_TRUSTED_FLAGGER.',
        'Regulation (EU) 2022/2065, Art. 17(3)(b)',
      ),
    );
  return { noticeId: id };
}

function reasonsOf({ order, statement }: RestrictInput, dates: StatementDates, problems: Problem[]) {
  if (!has(order) && statement) return checkedStatement(statement, dates, problems);
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
        'What an authority orders has no statement of reasons: leave statement out.',
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
  const period = periodOf(input, at, problems);
  const dates = { content: facts.item?.publishedAt ?? period.startsAt, application: period.startsAt };
  const orderId = input.order ?? null;
  const restriction = { ...subject, ...decisions, territories, ...period, ...noticeOf(input, facts, problems), orderId };
  if (orderId !== null) problems.push(...orderProblems(input, restriction, facts.order, at));
  return { restriction, statement: reasonsOf(input, dates, problems) };
}
