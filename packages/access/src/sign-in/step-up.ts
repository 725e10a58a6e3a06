/**
 * What needs more than a token that is still good: a log-in of a moment ago, of the strength that the list of issuers asks for (RFC 9470), and for a person's own
 * traffic and content a token that only its holder can use. A closed table; whoever has no log-in that is known is refused.
 */
import { type ErrorDetail, PublicError } from '@writ/core';
import type { Caller } from '../caller.ts';
import type { DataCategory } from '../data-categories.ts';
import type { FieldDeclaration } from '../declarations.ts';

/** The oldest log-in with which an act that weighs is done, in seconds. */
export const stepUpSeconds = 300;
/** The oldest log-in with which a person reads their own traffic and content, in seconds. */
const ownRecordsSeconds = 900;

/** Acts that weigh and have no signed act, by the coordinates of their fields, with what they do. There are no others. */
export const stepUpFields: Readonly<Record<string, string>> = {
  'Query.opening': 'An auditor opens the private fields of an entry.',
  'Query.packageBytes': 'An authority fetches a package of records.',
  'Mutation.requestPackage': 'An authority has the records under an order written into a package.',
  'Mutation.proposeEnrolment': 'A person of the platform proposes to let a body in.',
  'Mutation.approveEnrolment': 'A counsel lets a body in.',
  'Mutation.confirmEnrolment': 'An auditor confirms that a body is let in.',
  'Mutation.resumeEnrolment': 'A person of the platform lets a suspended body in again.',
  'Mutation.approveDeliveryKey': 'A counsel approves the key that packages are encrypted for.',
  'Mutation.reopenAuthorityGraph': 'An auditor opens the graph of authorities after a stop.',
};

/** What a person reads of themselves only with a token of their own and a log-in of a moment ago. */
export const ownStepUpCategories: readonly DataCategory[] = ['TRAFFIC', 'CONTENT'];

/** How fresh a log-in must be, and whether the token must be bound to a key. */
interface StepUp {
  readonly maxAge: number;
  readonly bound: boolean;
}

export const actStepUp: StepUp = { maxAge: stepUpSeconds, bound: false };
export const ownRecordsStepUp: StepUp = { maxAge: ownRecordsSeconds, bound: true };

/** What a field asks of a log-in; null for nothing. */
export function stepUpOf({ coordinate, type, category }: Pick<FieldDeclaration, 'coordinate' | 'type' | 'category'>): StepUp | null {
  if (Object.hasOwn(stepUpFields, coordinate)) return actStepUp;
  return type === 'OwnAccount' && category !== null && ownStepUpCategories.includes(category) ? ownRecordsStepUp : null;
}

const refused = (message: string, detail: ErrorDetail): PublicError => new PublicError('UNAUTHENTICATED', message, detail);

/** Why a caller may not go on: UNAUTHENTICATED with the reason STEP_UP or TOKEN_BINDING; null when they may. */
export function stepUpRefusal({ signIn }: Pick<Caller, 'signIn'>, { maxAge, bound }: StepUp): PublicError | null {
  const { ageSeconds = null, acr = null, stepUpAcr = [], isBound = false } = signIn ?? {};
  if (bound && !isBound)
    return refused(
      'Your own traffic and content need a token that is bound to a key (DPoP, RFC 9449): a copy of yours could be used by anybody. If you signed in to the console, ' +
        'the operator must set your issuer to bind tokens.',
      { reason: 'TOKEN_BINDING' },
    );
  const acrValues = stepUpAcr.length === 0 ? {} : { acrValues: stepUpAcr.join(' ') };
  const detail = { reason: 'STEP_UP', maxAge, ...acrValues };
  if (ageSeconds === null)
    return refused(
      `This needs a log-in of at most ${maxAge} seconds ago, and your token does not say when yours was. Sign in again; if that does not help, ` +
        'the operator must set your issuer to put auth_time into access tokens (RFC 9068, 2.2.1).',
      detail,
    );
  if (ageSeconds > maxAge) return refused(`Sign in again to go on: this needs a log-in of at most ${maxAge} seconds ago.`, detail);
  if (stepUpAcr.length > 0 && (acr === null || !stepUpAcr.includes(acr)))
    return refused('Sign in again in a stronger way to go on: your token does not have an acr that this needs.', detail);
  return null;
}
