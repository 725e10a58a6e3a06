/**
 * Two people, always: on one case the persons who issued, recorded what was received otherwise, validated, reviewed, released, raised a limit,
 * decided on a marked account, enforced, decided the complaint and audited are pairwise distinct. Read from what was done, never from the roles that somebody holds now.
 */
import type { Person } from '@writ/access';

export type { Person };

export type CasePart =
  | 'ISSUER'
  | 'VALIDATOR'
  | 'REVIEWER'
  | 'RELEASER'
  | 'LIMIT_RAISER'
  | 'MARK_DECIDER'
  | 'RECORDER'
  | 'ENFORCING'
  | 'COMPLAINT_REVIEWER'
  | 'AUDITOR';

/** Somebody had a part in the case. */
export interface Participation {
  readonly part: CasePart;
  readonly person: Person;
}

export const isSamePerson = (one: Person, other: Person): boolean => one.issuer === other.issuer && one.subject === other.subject;

/** Whether no person had two parts in the case. The same part twice is one part. */
export const distinct = (history: readonly Participation[]): boolean =>
  history.every((one, index) =>
    history.slice(index + 1).every((other) => one.part === other.part || !isSamePerson(one.person, other.person)),
  );

/** Whether the case stays distinct when the person takes this part in it. */
export const staysDistinct = (history: readonly Participation[], next: Participation): boolean =>
  history.every(({ part, person }) => part === next.part || !isSamePerson(person, next.person));
