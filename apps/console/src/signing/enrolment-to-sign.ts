/** What the signing page is asked about an enrolment: the change that is decided, and all that it lets the people of the body claim. */
import { hashOf } from '@writ/tlog/order-digest';
import { type OwnKey, passkeysFor } from './signed-order.ts';

interface Line {
  readonly subject: string;
  readonly unit: string;
  readonly superior: string | null;
  readonly superiorIssuer: string | null;
}

/** An enrolment as a page has it. */
export interface SignableEnrolment {
  readonly id: string;
  readonly generation: number;
  readonly change: string | null;
  readonly issuer: string;
  readonly organisation: string;
  readonly name: string | null;
  readonly country: string;
  readonly roles: readonly string[];
  readonly offices: readonly string[];
  readonly callBackNumber: string;
  readonly scrutinises: boolean;
  readonly reportAddress: string | null;
  readonly lines: readonly Line[];
  readonly proposedLines: readonly Line[] | null;
}

const lineOf = ({ subject, unit, superior, superiorIssuer }: Line) => ({ subject, unit, superior, superiorIssuer });

/** The names of an enrolment that the signing page takes, and no other. */
function shownEnrolment(enrolment: SignableEnrolment) {
  const { id, change, issuer, organisation, name, country, roles, offices, callBackNumber, scrutinises, reportAddress } = enrolment;
  const lines = (enrolment.proposedLines ?? enrolment.lines).map(lineOf);
  const claims = { roles: [...roles], offices: [...offices] };
  return { enrolment: id, change, issuer, organisation, name, country, ...claims, callBackNumber, scrutinises, reportAddress, lines };
}

/** The digest over it: roles and offices count in no order. */
const digestOf = (shown: ReturnType<typeof shownEnrolment>): string =>
  hashOf(['writ/enrolment/1', { ...shown, roles: [...shown.roles].sort(), offices: [...shown.offices].sort() }]);

interface By {
  readonly person: { readonly issuer: string; readonly subject: string };
  readonly role: 'COUNSEL' | 'AUDITOR';
  readonly now: Date;
}

/** Asks for a signature by which counsel approves what is decided, or the auditor confirms it. */
export function enrolmentMessage(enrolment: SignableEnrolment, { person, role, now }: By, keys: readonly OwnKey[]) {
  const shown = shownEnrolment(enrolment);
  const { id: order, generation } = enrolment;
  const { issuer, subject } = person;
  const statement = {
    ...{ v: 1, act: 'ENROL', order, generation, digest: digestOf(shown), issuer, subject, role, organisation: null },
    ...{ at: now.toISOString(), endsAt: null },
  };
  return { v: 1, statement, enrolment: shown, credentials: passkeysFor(keys, role) };
}
