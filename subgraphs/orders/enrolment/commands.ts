/** Runs the steps of an enrolment on the database: state, what was done, grants and endpoints that end and entries in one transaction. */
import { commitWithEntries } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { textReasons } from '@writ/core/refusal';
import {
  type Enrolment,
  type EnrolmentAct,
  type EnrolmentTerms,
  isOfOneAlphabet,
  lookAlikeOf,
  moveEnrolment,
  skeletonOf,
  termReasons,
} from '@writ/orders-domain/enrolment';
import { type Reason, reason, type Signature } from '@writ/orders-domain/order';
import { signatureOf } from '@writ/orders-domain/people';
import type { SignedActInput } from '@writ/schema/generated/orders.ts';
import { checkEnrolment } from '../acts/enrolment-act.ts';
import { keepEnrolmentAct } from '../acts/signed-enrolments.ts';
import { authorOf } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import { endEndpointsOf } from '../endpoints/store.ts';
import type { Database } from '../store/database.ts';
import { moveEntries, refusedEntry } from './enrolment-entries.ts';
import { endGrantsOf, insertEnrolment, lockEnrolment, namesIn, scrutinisingBody, updateEnrolment } from './store.ts';

/** What became of a step. */
export type EnrolmentAnswer = { readonly enrolment: Enrolment } | { readonly refused: readonly Reason[] };

function signed({ caller }: OrdersContext, at: Date): Signature {
  const signature = signatureOf(caller, at);
  if (signature === null) throw new TypeError('a step of an enrolment was asked by nobody');
  return signature;
}

/**
 * Two bodies of one country whose names are taken for one another are never enrolled beside each other: nobody could tell which signed. Nor is a body
 * shown under a name that is read as another's.
 */
async function nameReasons(db: Database, { organisation, name, country }: EnrolmentTerms): Promise<Reason[]> {
  if (![organisation, name ?? organisation].every(isOfOneAlphabet))
    return [reason('INVALID', 'The name mixes letters of several alphabets: write it in one alphabet, Latin, Greek or Cyrillic.')];
  const bodies = await namesIn(db, country);
  const alike = lookAlikeOf(
    organisation,
    bodies.map((body) => body.organisation),
  );
  if (alike !== null)
    return [reason('INVALID', `The name looks like ${alike}, which has an enrolment: write exactly that name, or one that differs more.`)];
  const taken = bodies
    .filter((body) => body.organisation !== organisation)
    .flatMap((body) => [body.organisation, body.name ?? body.organisation])
    .find((other) => [organisation, name ?? organisation].some((own) => skeletonOf(own) === skeletonOf(other)));
  return taken === undefined ? [] : [reason('INVALID', `The name is read as that of another body, ${taken}: write one that differs more.`)];
}

/** One body scrutinises removal orders; another takes its place when its enrolment has ended. */
async function scrutinyReasons(db: Database, { scrutinises }: EnrolmentTerms): Promise<Reason[]> {
  const other = scrutinises ? await scrutinisingBody(db) : null;
  return other === null ? [] : [reason('WRONG_STATE', `${other} already scrutinises removal orders here: end that enrolment first.`)];
}

const refusing = (refused: readonly Reason[]) => ({ result: { refused } as EnrolmentAnswer, drafts: [] });

/** Proposes that a body is enrolled. `checked` is what the person checked about it, for who approves and confirms it; null where they say nothing. */
export function propose(context: OrdersContext, terms: EnrolmentTerms, checked: string | null): Promise<EnrolmentAnswer> {
  return commitWithEntries(context, async (db, at) => {
    const written = textReasons(checked, { field: 'checked' });
    const reasons = [
      ...termReasons(terms, context.country),
      ...written,
      ...(await scrutinyReasons(db, terms)),
      ...(await nameReasons(db, terms)),
    ];
    if (reasons.length > 0) return refusing(reasons);
    const by = signed(context, at);
    const enrolment: Enrolment = {
      ...terms,
      roles: [...new Set(terms.roles)],
      offices: [...new Set(terms.offices)],
      id: newRowId(),
      generation: 1,
      state: 'PROPOSED',
      change: 'ENROL',
      proposedLines: null,
      proposedBy: { issuer: by.issuer, subject: by.subject },
      approvedBy: null,
      confirmedBy: null,
      proposedAt: at,
      activeFrom: null,
    };
    const isStored = await insertEnrolment(db, enrolment, { act: 'proposed', change: 'ENROL', signed: by, reason: checked });
    if (!isStored) return refusing([reason('WRONG_STATE', 'This body already has an enrolment under this issuer: end that one first.')]);
    const author = authorOf(context.caller, context.operation);
    return {
      result: { enrolment },
      drafts: moveEntries(author, { enrolment, word: 'proposed', change: 'ENROL' }, { reason: checked, signed: null, at }),
    };
  });
}

/** What is signed of a step: whoever approves or confirms lets a body ask, and nobody signs what is proposed, or ends access at once. */
const isSigned = ({ type }: EnrolmentAct): boolean => type === 'approve' || type === 'confirm';

/** Takes a step on an enrolment, with what the caller signed of it where persons sign. That the same person can't take two is an entry, and so is a step that isn't signed. */
export function step(context: OrdersContext, id: string, act: EnrolmentAct, signature?: SignedActInput | null): Promise<EnrolmentAnswer> {
  return commitWithEntries(context, async (db, at) => {
    const held = await lockEnrolment(db, id);
    if (held === null) return refusing([reason('NOT_FOUND', 'There is no such enrolment.')]);
    const author = authorOf(context.caller, context.operation);
    const moved = moveEnrolment(held, act, context.caller, { at, waitHours: context.enrolmentWaitHours });
    if (Array.isArray(moved)) {
      const isLogged = moved.some(({ reason: code }) => code === 'SAME_PERSON' || code === 'NOT_COMPETENT');
      return { ...refusing(moved), drafts: isLogged ? [refusedEntry(author, held, act.type, { reasons: moved, at })] : [] };
    }
    const given = isSigned(act)
      ? await checkEnrolment(db, held, signature, { place: context.signing, caller: context.caller, now: at })
      : { act: null };
    if ('against' in given) {
      const { against } = given;
      return { ...refusing(against), drafts: [refusedEntry(author, held, act.type, { reasons: against, at })] };
    }
    const { enrolment, word, change } = moved;
    const text = 'reason' in act ? act.reason.trim() : null;
    await updateEnrolment(db, enrolment, { act: word, change, signed: signed(context, at), reason: text });
    if (enrolment.state === 'SUSPENDED' || enrolment.state === 'ENDED') await endGrantsOf(db, enrolment, at);
    if (enrolment.state === 'ENDED') await endEndpointsOf(db, enrolment, at);
    if (given.act !== null) await keepEnrolmentAct(db, given.act);
    return { result: { enrolment }, drafts: moveEntries(author, moved, { reason: text, signed: given.act, at }) };
  });
}
