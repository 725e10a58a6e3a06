/**
 * What an enrolment leaves in the log. Each step is a private entry of its own, `enrolment.<word>.v1`, with who took it. That a body is
 * believed, and that it is not any more, is a wholly public one besides: `authority.enrolled.v1`, with `enrolment` in it where the
 * installation's own list of issuers says `authority`.
 */
import type { EntryDraft, Json } from '@writ/access-log';
import { type Act, actId } from '@writ/acts';
import { newEventId } from '@writ/core';
import type { Enrolment, EnrolmentMove } from '@writ/orders-domain/enrolment';
import type { Reason } from '@writ/orders-domain/order';
import { type Author, entryBy } from '../commands/command-entries.ts';

const legalOf = ({ id, generation, state }: Enrolment, change: string | null): Json => ({
  basis: 'ENROLMENT',
  enrolment: id,
  change,
  state,
  generation,
});

const targetOf = ({ issuer, organisation, name, country, roles, offices, activeFrom, scrutinises }: Enrolment): Record<string, Json> => ({
  issuer,
  organisation,
  ...(name === null ? {} : { name }),
  country,
  roles: [...roles].sort(),
  offices: [...offices].sort(),
  activeFrom: activeFrom?.toISOString() ?? null,
  ...(scrutinises ? { scrutinises } : {}),
});

/** What is pinned, or to be: officers are named in what the parties to the change read, and in no public entry. */
const pinnedOf = ({ lines, proposedLines }: Enrolment, change: string | null): Record<string, Json> => {
  const pinned = proposedLines ?? lines;
  return change === 'LINES' || (change === 'ENROL' && pinned.length > 0)
    ? { lines: pinned.map((line) => ({ ...line, superior: line.superior && { ...line.superior } })) }
    : {};
};

const publicLeaf = ({ kind }: Author, enrolment: Enrolment, at: Date): EntryDraft<'authority.enrolled.v1'> => ({
  event: newEventId(),
  kind,
  type: 'authority.enrolled.v1',
  at,
  details: { enrolment: targetOf(enrolment), enrolled: enrolment.state === 'ENROLLED' },
});

/** Why and when a step was taken, and what was signed of it; null for a step that nobody signs. */
interface Taken {
  readonly reason: string | null;
  readonly signed: Act | null;
  readonly at: Date;
}

/** The entries of a step that was taken. */
export function moveEntries(author: Author, { enrolment, word, change }: EnrolmentMove, { reason, signed, at }: Taken): EntryDraft[] {
  const step = entryBy(author, `enrolment.${word}.v1`, at, {
    action: word,
    outcome: 'success',
    ...(reason === null ? {} : { reason: { text: reason } }),
    legal: legalOf(enrolment, change),
    target: { ...targetOf(enrolment), ...pinnedOf(enrolment, change) },
    ...(signed === null ? {} : { act: actId(signed.statement) }),
  });
  const isPublic = word === 'suspended' || (word === 'confirmed' && change !== 'LINES');
  return isPublic ? [step, publicLeaf(author, enrolment, at)] : [step];
}

/** The entry of a step that was refused. */
export const refusedEntry = (
  author: Author,
  enrolment: Enrolment,
  action: string,
  { reasons, at }: { reasons: readonly Reason[]; at: Date },
): EntryDraft =>
  entryBy(author, 'access.refused.v1', at, {
    action,
    outcome: 'failure',
    reason: [...new Set(reasons.map(({ reason }) => reason))],
    legal: legalOf(enrolment, enrolment.change),
  });
