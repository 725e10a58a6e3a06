/**
 * `recordFinding`: what an audit found about an entry becomes an entry itself, and can't be taken back, only answered by another one.
 * Who acted in the case does not judge it. Words about a person are kept under that person's key, and go with it. Where something was
 * unlawful, or the log has a gap, the body that it concerns owes an answer.
 */
import { isName } from '@writ/access';
import { isCountry } from '@writ/access/vocabulary';
import type { Json } from '@writ/access-log';
import { type AccountId, newEventId } from '@writ/core';
import { type Reason, reason, refusalOf, textReasons } from '@writ/core/refusal';
import type { Finding, FindingInput, MutationRecordFindingArgs, Refusal, RefusalReason } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../../context.ts';
import { parseDecimal } from '../../entries/decimal.ts';
import { memberOf } from '../../entries/untrusted-json.ts';
import { actedIn } from '../../findings/conflict-of-interest.ts';
import { logAct, logOwnAct } from '../../inspection.ts';

/** The account that an entry is about, where it says so and its key still exists. */
async function accountOf({ details }: AuditContext, index: number): Promise<AccountId | null> {
  const target = (await details.values([index], ['target'])).get(index)?.['target'];
  const account = memberOf(target, 'account');
  return typeof account === 'string' ? (account as AccountId) : null;
}

/** Whether the body that the finding concerns has to answer it. */
const isOwedAnswer = (verdict: FindingInput['verdict']): boolean => verdict === 'UNLAWFUL' || verdict === 'LOG_GAP';

/** What is wrong with what the auditor wrote. */
function inputReasons({ verdict, text, concerns }: FindingInput): Reason<RefusalReason>[] {
  const reasons = textReasons<RefusalReason>(text, { field: 'text', needed: 'the person whose act you judge can read the reasons' });
  if (concerns && !isOwedAnswer(verdict))
    reasons.push(reason('INVALID', 'A body answers a finding that is UNLAWFUL or LOG_GAP: leave concerns out.'));
  if (concerns && (!isName(concerns.organisation) || !isCountry(concerns.country)))
    reasons.push(
      reason('INVALID', 'Name the body that answers exactly as it is enrolled, and its country by the two letters of ISO 3166.'),
    );
  return reasons;
}

/** Null for an entry that can be judged. A refusal of one's own act is an entry first. */
async function refusalFor(context: AuditContext, about: number, texts: readonly Reason<RefusalReason>[]): Promise<Refusal | null> {
  if ((await context.reader.leaf(about)) === null) return refusalOf([reason('NOT_FOUND', 'There is no such entry.'), ...texts]);
  if (await actedIn(context, about)) {
    await logOwnAct(context, { finding: String(about) } satisfies Json);
    return refusalOf([reason('SAME_PERSON', 'You acted in this case yourself: somebody else must judge it.'), ...texts]);
  }
  return texts.length === 0 ? null : refusalOf(texts);
}

/** Writes the finding down. Throws LOG_UNAVAILABLE when that fails. */
export async function recordFinding(_: unknown, { input }: MutationRecordFindingArgs, context: AuditContext): Promise<Finding | Refusal> {
  const { verdict } = input;
  const about = parseDecimal('about', input.about);
  const refusal = await refusalFor(context, about, inputReasons(input));
  if (refusal !== null) return refusal;
  const text = input.text.trim();
  const subject = await accountOf(context, about);
  const details = { target: { entry: String(about), verdict, text }, refs: { entry: String(about) } };
  const event = newEventId();
  if (isOwedAnswer(verdict)) {
    const { organisation, country } = input.concerns ?? { organisation: null, country: null };
    await context.leaveFinding({
      event,
      about: BigInt(about),
      verdict,
      organisation,
      country,
      account: subject,
      text,
      at: context.clock(),
    });
  }
  const { at, index } = await logAct(context, { type: 'finding.recorded.v1', action: 'find' }, details, { account: subject, event });
  return { index: String(index), about: String(about), verdict, text, at };
}
