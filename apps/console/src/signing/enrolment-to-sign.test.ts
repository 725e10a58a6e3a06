/** What is signed of an enrolment: the signing page takes the message of the console, and the digest is the one that `orders` computes of what it keeps. */
import type { Enrolment } from '@writ/orders-domain/enrolment';
import { describe, expect, it } from 'vitest';
import { enrolmentDigest } from '../../../../subgraphs/orders/acts/enrolment-act.ts';
import { readAsked } from '../../../signing-page/asked.ts';
import { enrolmentMessage } from './enrolment-to-sign.ts';

const person = { issuer: 'https://people.example.org', subject: 'counsel-1' };
const at = new Date('2026-12-01T09:00:00.000Z');
const by = { issuer: person.issuer, subject: 'agent-1' };
const line = (subject: string, superior: string | null) => ({
  subject,
  unit: 'First chamber',
  superior: superior === null ? null : { issuer: 'https://id.northport.example', subject: superior },
});
const enrolment: Enrolment = {
  ...{ id: 'enrolment-1', generation: 4, state: 'ENROLLED', change: 'LINES' },
  ...{ issuer: 'https://id.northport.example', organisation: 'northport-court', name: null, country: 'IE' },
  ...{ roles: ['VALIDATING', 'ISSUING'], offices: ['JUDGE', 'COURT'], callBackNumber: '+353 1 990 1234' },
  ...{ scrutinises: false, reportAddress: 'court@northport.example' },
  ...{ lines: [line('judge-1', null)], proposedLines: [line('judge-1', 'judge-2'), line('judge-2', null)] },
  ...{ proposedBy: by, approvedBy: null, confirmedBy: null, proposedAt: at, activeFrom: at },
};

/** As a graph tells it. */
const told = ({ roles, lines, proposedLines, ...rest }: Enrolment) => {
  const shown = (all: Enrolment['lines']) =>
    all.map(({ subject, unit, superior }) => ({
      subject,
      unit,
      superior: superior?.subject ?? null,
      superiorIssuer: superior?.issuer ?? null,
    }));
  return {
    ...rest,
    __typename: 'Enrolment',
    roles: [...roles].reverse(),
    lines: shown(lines),
    proposedLines: proposedLines && shown(proposedLines),
  };
};

describe('an enrolment to sign', () => {
  it.each([
    ['its change of lines', enrolment],
    ['its beginning', { ...enrolment, state: 'PROPOSED', change: 'ENROL', proposedLines: null, name: 'Court of Northport' }],
  ] as [string, Enrolment][])('is shown with %s, over the digest that the server has', (_, one) => {
    const keys = [
      { id: 'AAAA', kind: 'PASSKEY' as const, roles: ['COUNSEL'] },
      { id: 'BBBB', kind: 'PASSKEY' as const, roles: ['AGENT'] },
    ];
    const message = enrolmentMessage(told(one), { person, role: 'COUNSEL', now: at }, keys);
    const { statement } = message;
    expect(statement).toMatchObject({ act: 'ENROL', order: one.id, generation: 4, digest: enrolmentDigest(one) });
    expect(readAsked(message, at)).toEqual({
      asked: { mode: 'sign', statement, subject: { kind: 'enrolment', enrolment: message.enrolment }, credentials: ['AAAA'] },
    });
  });
});
