/**
 * A report of a suspicion of a crime that threatens somebody's life or safety: Regulation (EU) 2022/2065, Art. 18, and Regulation (EU) 2021/784,
 * Art. 14(5). It holds all relevant information that is available, in named fields, and goes to one body. One person writes it and another
 * sends exactly what they saw. The values of the subscriber record are not in it: their reader gets them by a grant.
 */
import { createHash } from 'node:crypto';
import { isCountry, type SubscriberField, subscriberFields, unionAndEea } from '@writ/access';
import { checkedText, type Problem, problem } from '@writ/statements-domain/refusal';
import canonicalize from 'canonicalize';
import type { SuspicionInput } from '../sdl.ts';

export const article = 'Regulation (EU) 2022/2065, Art. 18';
const articles = { DSA_18: article, TCO_14_5: 'Regulation (EU) 2021/784, Art. 14(5)' } as const;
export const articleOf = (basis: string): string => (basis === 'TCO_14_5' ? articles.TCO_14_5 : article);

/** A body by its enrolment. */
export interface Receiver {
  readonly issuer: string;
  readonly organisation: string;
  readonly country: string;
}

/** The item as it is reported: with its words, where it can be read, and whose it is. */
export interface ReportedItem {
  readonly accountId: string;
  readonly accountHandle: string | null;
  readonly itemTitle: string | null;
  readonly itemText: string | null;
  readonly itemUrl: string;
  readonly itemPublishedAt: Date;
}

/** All that is sent, but the values of the subscriber record. */
export interface Reported extends ReportedItem {
  readonly basis: string;
  readonly itemId: string;
  readonly offence: string;
  readonly explanation: string;
  /** The state concerned; null where it is unclear. */
  readonly country: string | null;
  readonly fields: readonly string[];
  readonly receiverIssuer: string | null;
  readonly receiverOrganisation: string | null;
  readonly receiverCountry: string | null;
  readonly handTo: string | null;
}

/** SHA-256 over RFC 8785 JSON of exactly what is sent and to whom, in lower-case hex. */
export function digestOf(report: Reported): string {
  const { basis, itemId, offence, explanation, country, fields, handTo, accountId, accountHandle, itemTitle, itemText, itemUrl } = report;
  const receiver = { issuer: report.receiverIssuer, organisation: report.receiverOrganisation, country: report.receiverCountry };
  const item = { id: itemId, title: itemTitle, text: itemText, url: itemUrl, publishedAt: report.itemPublishedAt.toISOString() };
  const account = { id: accountId, handle: accountHandle, fields };
  const sent = { account, basis, country, explanation, handTo, item, offence, receiver };
  return createHash('sha256')
    .update(canonicalize(sent) ?? '')
    .digest('hex');
}

/** What the database knows of what is named. */
export interface SuspicionFacts {
  /** Null when there is no such item. */
  readonly item: ReportedItem | null;
  /** The notice's item; undefined when none is named, null when there is no such notice. */
  readonly noticeItem: string | null | undefined;
  /** The restriction's item or account; undefined when none is named, null when there is no such restriction. */
  readonly restricted?: { readonly itemId: string | null; readonly accountId: string } | null | undefined;
  /** The bodies that receive reports in the state concerned; where that is unclear, in the platform's own. */
  readonly receivers: readonly Receiver[];
}

const noReceiver = { receiverIssuer: null, receiverOrganisation: null, receiverCountry: null, handTo: null };
type Addressed = Pick<Reported, keyof typeof noReceiver>;

/** To whom it goes: one enrolled body; by hand where none receives it here, and where the state is unclear to Europol: Art. 18(2). */
function addressee(
  { country, receiver, byHand }: SuspicionInput,
  receivers: readonly Receiver[],
  article: string,
  problems: Problem[],
): Addressed {
  const named = receivers.filter(({ organisation }) => receiver === null || receiver === undefined || organisation === receiver);
  const [one, ...others] = named;
  const names = receivers.map(({ organisation }) => organisation).join(', ');
  if (byHand !== null && byHand !== undefined) {
    const handTo = checkedText(byHand, { field: 'byHand', max: 500, needed: 'it states to which authority it is sent', article }, problems);
    if (receivers.length > 0 && country)
      problems.push(problem('INVALID', `${names} receives such reports here: leave byHand out.`, article));
    return { ...noReceiver, handTo };
  }
  if (receivers.length === 0)
    problems.push(
      problem('MISSING', 'No body receives such reports here: write in byHand to which authority you send it, such as Europol.', article),
    );
  else if (one === undefined) problems.push(problem('NOT_FOUND', `No such body receives reports here: name one of ${names}.`, article));
  else if (others.length > 0)
    problems.push(problem('MISSING', `Several bodies receive such reports: name one of ${names} in receiver.`, article));
  if (one === undefined) return noReceiver;
  return { ...noReceiver, receiverIssuer: one.issuer, receiverOrganisation: one.organisation, receiverCountry: one.country };
}

function aboutProblems(input: SuspicionInput, { item, noticeItem, restricted }: SuspicionFacts): Problem[] {
  const problems: Problem[] = [];
  if (item === null) problems.push(problem('NOT_FOUND', 'There is no such item: check its id.'));
  if (noticeItem === null) problems.push(problem('NOT_FOUND', 'There is no such notice: check its id.'));
  else if (noticeItem !== undefined && noticeItem !== input.item)
    problems.push(problem('INVALID', 'The notice is about another item: name one about this item, or none.'));
  if (restricted === null) problems.push(problem('NOT_FOUND', 'There is no such restriction: check its id.'));
  else if (restricted && (restricted.itemId ?? input.item) !== input.item)
    problems.push(problem('INVALID', 'The restriction is of another item: name one of this item or of its account, or none.'));
  else if (restricted && item !== null && restricted.accountId !== item.accountId)
    problems.push(problem('INVALID', 'The restriction is of another account: name one of this item or of its account, or none.'));
  return problems;
}

const noItem: ReportedItem = {
  accountId: '',
  accountHandle: null,
  itemTitle: null,
  itemText: null,
  itemUrl: '',
  itemPublishedAt: new Date(0),
};

/** What is proposed. Adds every problem to `problems`; with one of them nothing may be stored. */
export function checkedSuspicion(input: SuspicionInput, facts: SuspicionFacts, problems: Problem[]): Reported {
  const { basis = 'DSA_18', subscriberFields: asked = [] } = input;
  const article = articles[basis];
  problems.push(...aboutProblems(input, facts));
  const country = input.country ?? null;
  if (country !== null && !unionAndEea.includes(country))
    problems.push(
      problem('TERRITORY', 'Write country as the two letters of a state of the EU or EEA; leave it out where it is unclear.', article),
    );
  const named = { field: 'offence', max: 500, needed: 'it must be an offence that threatens life or safety', article };
  const offence = checkedText(input.offence, named, problems) ?? '';
  const why = { field: 'explanation', max: 5_000, needed: 'a suspicion must state its grounds', article };
  const explanation = checkedText(input.explanation, why, problems) ?? '';
  const fields: SubscriberField[] = subscriberFields.filter((field) => asked.includes(field));
  const to = addressee(input, facts.receivers, article, problems);
  return { ...(facts.item ?? noItem), ...to, basis, itemId: input.item, offence, explanation, country, fields };
}

/** The state whose bodies are asked for: the one concerned, or where it is unclear the platform's own. */
export const receivingState = ({ country }: Pick<SuspicionInput, 'country'>, own: string): string =>
  country !== null && country !== undefined && isCountry(country) ? country : own;

/** Who may decide on it now; the other person of the two. */
export function decisionProblems(
  row: { state: string; generation: number; proposedBy: string },
  { generation, person }: { generation: number; person: string },
): Problem[] {
  const problems: Problem[] = [];
  if (row.generation !== generation) problems.push(problem('STALE', 'It has changed since you read it: read it again.'));
  if (row.state !== 'PROPOSED') problems.push(problem('WRONG_STATE', `It is ${row.state} and no longer open to this.`));
  if (row.proposedBy === person) problems.push(problem('SAME_PERSON', 'You proposed it: leave the decision to somebody else.'));
  return problems;
}

/** What was sent by hand: when, and the SHA-256 of the document. */
export interface Delivery {
  readonly at: Date;
  readonly sha256: string;
}

/** Why a delivery can't be recorded; empty when it can. */
export function deliveryProblems(
  row: { state: string; generation: number; proposedBy: string; handTo: string | null; handedAt: Date | null; decidedAt: Date | null },
  { generation, person, at, sha256 }: Delivery & { generation: number; person: string },
  now: Date,
): Problem[] {
  const problems: Problem[] = [];
  if (row.generation !== generation) problems.push(problem('STALE', 'It has changed since you read it: read it again.'));
  if (row.state !== 'SENT' || row.handTo === null || row.handedAt !== null)
    problems.push(problem('WRONG_STATE', 'Only a report that was decided to be sent by hand, and was not passed on yet, is recorded so.'));
  if (row.proposedBy === person) problems.push(problem('SAME_PERSON', 'You proposed it: leave this to somebody else.'));
  if (!/^[0-9a-f]{64}$/.test(sha256)) problems.push(problem('INVALID', 'sha256 must be 64 hexadecimal digits in lower case.'));
  if (at > now || (row.decidedAt !== null && at < row.decidedAt))
    problems.push(problem('PERIOD', 'A report is passed on after it was decided, and not in the future.'));
  return problems;
}
