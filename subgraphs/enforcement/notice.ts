/**
 * Notices: what a report of an item must hold, Regulation (EU) 2022/2065, Art. 16(2). Anybody may
 * report, signed in or not; who is not known gives name and e-mail address, except about child sexual abuse.
 */
import { type Problem, problem } from './refusal.ts';
import type { NoticeInput } from './sdl.ts';
import { checkedText } from './text.ts';

const article = 'Regulation (EU) 2022/2065, Art. 16(2)';
const addressShape = /^[^\s@]+@[^\s@]+$/;

function notifier(input: NoticeInput, isKnown: boolean, problems: Problem[]) {
  const mayBeNameless = isKnown || input.category === 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS';
  const needed = mayBeNameless ? {} : { needed: 'a notice says who gives it', article };
  const notifierName = checkedText(input.name, { field: 'name', max: 255, ...needed }, problems);
  const notifierEmail = checkedText(input.email, { field: 'email', max: 254, ...needed }, problems);
  if (notifierEmail !== null && !addressShape.test(notifierEmail))
    problems.push(problem('INVALID', 'email is an address, like name@example.org.', article));
  return { notifierName, notifierEmail };
}

/** The notifier's part of a notice. Adds every problem to `problems`; with one of them nothing may be stored. */
export function checkedNotice(input: NoticeInput, isKnown: boolean, problems: Problem[]) {
  const why = { field: 'explanation', max: 5_000, needed: 'a notice says why the item is illegal', article };
  const explanation = checkedText(input.explanation, why, problems) ?? '';
  if (!input.goodFaith)
    problems.push(problem('INVALID', 'goodFaith must be true: confirm that the notice is accurate and complete.', article));
  return { category: input.category, explanation, ...notifier(input, isKnown, problems) };
}

/** Why the item can't be reported; null when it can. `withheld`: readers where the notifier is get nothing of it already. */
export function reportProblem(item: object | null, withheld: boolean): Problem | null {
  if (item === null) return problem('NOT_FOUND', 'There is no such item: check its id.');
  if (withheld) return problem('WRONG_STATE', 'This item can no longer be read: there is nothing left to report.');
  return null;
}
