/**
 * Trusted flaggers: Regulation (EU) 2022/2065, Art. 22. A Digital Services Coordinator awards the status, investigates and revokes it;
 * the platform keeps who they are. Pure: what a record must hold, and how it moves.
 */
import { isCountry, isName } from '@writ/access';
import { checkedText, type Problem, problem } from '@writ/statements-domain/refusal';
import type { FlaggerInput } from '../sdl.ts';

const article = 'Regulation (EU) 2022/2065, Art. 22';

export type FlaggerAct = 'suspend' | 'resume' | 'end';

/** From which states an act leads where. */
export const flaggerMoves = {
  suspend: { from: ['IN_FORCE'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'IN_FORCE' },
  end: { from: ['IN_FORCE', 'SUSPENDED'], to: 'ENDED' },
} as const satisfies Record<FlaggerAct, { from: readonly string[]; to: string }>;

/** A claim is taken as it is, for tokens are compared with it to the letter. */
function claim(field: string, value: string | null | undefined, problems: Problem[]): string | null {
  if (value === null || value === undefined) return null;
  if (!isName(value))
    problems.push(
      problem('INVALID', `Write ${field} exactly as in the tokens, without surrounding spaces and without control characters.`),
    );
  return value;
}

/** What is kept of a new trusted flagger. Adds every problem to `problems`. */
export function checkedFlagger(input: FlaggerInput, problems: Problem[]) {
  const name =
    checkedText(input.name, { field: 'name', max: 255, needed: 'people must be able to read who it is', article }, problems) ?? '';
  if (!isCountry(input.country))
    problems.push(problem('INVALID', "Write country as the two letters of the coordinator's state in ISO 3166.", article));
  const expertise = [...new Set(input.expertise)];
  if (expertise.length === 0) problems.push(problem('MISSING', 'Name at least one category of expertise.', article));
  if (expertise.includes('STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE'))
    problems.push(problem('INVALID', 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE names no category: it cannot be an expertise.'));
  const issuer = claim('issuer', input.issuer, problems) ?? '';
  const subject = claim('subject', input.subject, problems);
  const organisation = claim('organisation', input.organisation, problems);
  if ((subject === null) === (organisation === null))
    problems.push(problem('INVALID', 'Name exactly one way to recognise it: the subject, or the organisation.'));
  return { name, country: input.country, expertise, issuer, subject, organisation };
}
