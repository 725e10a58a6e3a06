/**
 * `recordFinding`: what an audit found about an entry becomes an entry itself, and can't be taken back, only answered by another one.
 * Who acted in the case does not judge it. Words about a person are kept under that person's key, and go with it.
 */
import type { Json } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import type { Finding, MutationRecordFindingArgs, Refusal } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../context.ts';
import { parseDecimal } from '../entries/decimal.ts';
import { memberOf } from '../entries/untrusted-json.ts';
import { logAct, logOwnAct } from '../inspection.ts';
import { actedIn } from './conflict-of-interest.ts';
import { type Reason, reason, refusalOf } from './refusal.ts';

/** In characters (code points). */
const longest = 5_000;

/** What can't be stored in any text is refused before a resolver is asked. */
function textReasons(text: string): Reason[] {
  if (text === '') return [reason('MISSING', 'Write `text`: the person whose act you judge can read the reasons.')];
  if ([...text].length > longest) return [reason('INVALID', `\`text\` has at most ${longest} characters: shorten it.`)];
  return [];
}

/** The account that an entry is about, where it says so and its key still exists. */
async function accountOf({ details }: AuditContext, index: number): Promise<AccountId | null> {
  const target = (await details.values([index], ['target'])).get(index)?.['target'];
  const account = memberOf(target, 'account');
  return typeof account === 'string' ? (account as AccountId) : null;
}

/** Null for an entry that can be judged. A refusal of one's own act is an entry first. */
async function refusalFor(context: AuditContext, about: number, texts: readonly Reason[]): Promise<Refusal | null> {
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
  const text = input.text.trim();
  const about = parseDecimal('about', input.about);
  const refusal = await refusalFor(context, about, textReasons(text));
  if (refusal !== null) return refusal;
  const subject = await accountOf(context, about);
  const details = { target: { entry: String(about), verdict, text }, refs: { entry: String(about) } };
  const { at, index } = await logAct(context, { type: 'finding.recorded.v1', action: 'find' }, details, subject);
  return { index: String(index), about: String(about), verdict, text, at };
}
