/**
 * Notices: what a report of an item must hold, Regulation (EU) 2022/2065, Art. 16(2). Anybody may report, signed in or not, and says who
 * they are; only about child sexual abuse a name and an address may be left out (Directive 2011/93/EU, Art. 3 to 7).
 */
import { isCountry } from '@writ/access';
import { mailLanguages } from '@writ/mail/sender';
import { belongs } from '@writ/statements-domain/categories';
import { finderOf, type KnownPersons, kindsIn } from '@writ/statements-domain/personal-data';
import { checkedText, type Problem, problem } from '@writ/statements-domain/refusal';
import type { CategoryKeyword, NoticeInput } from '../sdl.ts';

const article = 'Regulation (EU) 2022/2065, Art. 16(2)';
const addressShape = /^[^\s@]+@[^\s@]+$/;

/** The redress against the refusal to act on a notice, beside its reason: Art. 16(5). */
export const noticeRedress =
  'You can complain to us within six months, free of charge; somebody who was not involved in this decision will answer ' +
  '(Regulation (EU) 2022/2065, Art. 20). You can also turn to a certified out-of-court dispute settlement body (Art. 21), or go to court.';

/** Keywords that say that a notice is about child sexual abuse. */
const childAbuse: readonly CategoryKeyword[] = [
  'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL',
  'KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE',
  'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS',
];

function keywordsOf({ category, keywords = [] }: NoticeInput, problems: Problem[]): CategoryKeyword[] {
  const strange = keywords.filter((keyword) => !belongs(keyword, [category]));
  if (strange.length > 0)
    problems.push(problem('INVALID', `${strange.join(', ')}: not a keyword of the category; choose a keyword of the category.`));
  return [...new Set(keywords)];
}

function notifier({ name, email, category }: NoticeInput, keywords: readonly CategoryKeyword[], problems: Problem[]) {
  const isAboutAbuse = keywords.some((keyword) => childAbuse.includes(keyword) && belongs(keyword, [category]));
  const needed = isAboutAbuse ? {} : { needed: 'a notice must state who submits it', article };
  const notifierName = checkedText(name, { field: 'name', max: 255, ...needed }, problems);
  const notifierEmail = checkedText(email, { field: 'email', max: 254, ...needed }, problems);
  if (notifierEmail !== null && !addressShape.test(notifierEmail))
    problems.push(problem('INVALID', 'email must be an address, like name@example.org.', article));
  return { notifierName, notifierEmail };
}

function declaredBody({ publicBody }: NoticeInput, problems: Problem[]) {
  if (publicBody === null || publicBody === undefined) return null;
  const { country } = publicBody;
  const name = checkedText(publicBody.name, { field: 'publicBody.name', max: 255, needed: 'the person concerned reads it' }, problems);
  if (!isCountry(country)) problems.push(problem('INVALID', 'Write publicBody.country as the two letters of ISO 3166.'));
  return { name: name ?? '', country };
}

/** The body's name is published with every statement that follows: it holds nothing else. Null when it is fit for that. */
export function bodyNameProblem(name: string, known: KnownPersons): Problem | null {
  const [kind] = [...kindsIn(name), ...finderOf(known)(name)];
  return kind === undefined
    ? null
    : problem('INVALID', `publicBody.name contains ${kind}, and it is published: write only the name of the body.`);
}

/** What is written in a notice. Adds every problem to `problems`; with one of them nothing may be stored. */
export function checkedNotice(input: NoticeInput, problems: Problem[]) {
  const why = { field: 'explanation', max: 5_000, needed: 'a notice must state why the item is illegal', article };
  const explanation = checkedText(input.explanation, why, problems) ?? '';
  if (!input.goodFaith)
    problems.push(problem('INVALID', 'goodFaith must be true: confirm that the notice is accurate and complete.', article));
  const keywords = keywordsOf(input, problems);
  const language = mailLanguages.find((one) => one === input.language?.slice(0, 2).toLowerCase()) ?? null;
  const words = { category: input.category, keywords, explanation, language, ...notifier(input, keywords, problems) };
  return { words, declared: declaredBody(input, problems) };
}

/** Why the item can't be reported; null when it can. `withheld`: readers where the notifier is get nothing of it already. */
export function reportProblem(item: object | null, withheld: boolean): Problem | null {
  if (item === null) return problem('NOT_FOUND', 'There is no such item: check its id or its address.');
  if (withheld) return problem('WRONG_STATE', 'This item can no longer be read: there is nothing left to report.');
  return null;
}
