/**
 * Regulation (EU) 2023/1543, Art. 4(1) and (2): an order is validated by a judge, a court or a prosecutor who has examined it. Nobody examines by themselves what
 * the officer has issued to whom they report: reporting lines are pinned at enrolment, and hold for orders that are drafted from then on.
 */
import { orderLimits } from '@writ/access';
import { type Enrolment, type EnrolmentAct, lineReasons, moveEnrolment, type ReportingLine } from '@writ/orders-domain/enrolment';
import { warningsOf } from '@writ/orders-domain/law';
import type { PersonActor } from '@writ/orders-domain/people';
import { act, at, codesOf, emergency, move, type Played, people, production, walked } from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const submitted = walked(production(), 'SUBMITTED');
const personOf = ({ issuer, subject }: Pick<PersonActor, 'issuer'> & { subject: string | null }) => ({ issuer, subject: subject ?? '' });
const validating = (change: object, order = submitted): Played =>
  ({ type: 'validateOrder', digest: order.digest ?? '', ...change }) as Played;

describe('Regulation (EU) 2023/1543, Art. 4(1) and (2): a validation', () => {
  it('by who reports to the issuing officer is refused, also through others', () => {
    const above = [{ issuer: people.judge.issuer, subject: 'head of the chamber' }, personOf(people.police)];
    expect(act(submitted, validating({ superiors: above }), people.judge)).toMatchObject({
      refused: [{ reason: 'NOT_COMPETENT', article: expect.stringContaining('Art. 4') }],
    });
  });

  it('by who reports to somebody else is as good as any, and so is one by the superior of the issuing officer', () => {
    const others = [{ issuer: people.judge.issuer, subject: 'head of the chamber' }];
    expect(move(submitted, validating({ superiors: others }), people.judge).order.status).toBe('SERVED');
    expect(move(submitted, validating({ superiors: [] }), people.judge).order.status).toBe('SERVED');
  });

  it('of a namesake under another issuer is not meant', () => {
    const namesake = [{ ...personOf(people.police), issuer: 'https://other-authorities.example' }];
    expect(move(submitted, validating({ superiors: namesake }), people.judge).order.status).toBe('SERVED');
  });

  it('that comes after an emergency is held to the same', () => {
    const served = walked(emergency(), 'SERVED');
    expect(codesOf(act(served, validating({ superiors: [personOf(people.police)] }, served), people.judge))).toEqual(['NOT_COMPETENT']);
    expect(move(served, validating({}, served), people.judge).order.validating?.subject).toBe('judge');
  });

  it('can be refused by a subordinate', () => {
    expect(move(submitted, { type: 'refuseValidation', reason: 'It names no offence.' }, people.judge).order.status).toBe('REFUSED');
  });

  it('of whose officers no line is known is refused to nobody, and counsel is warned', () => {
    const { order } = move(submitted, validating({ linesKnown: false }), people.judge);
    expect(order.status).toBe('SERVED');
    expect(warningsOf(order, orderLimits)).toContain('LINE_UNKNOWN');
    expect(warningsOf(move(submitted, validating({}), people.judge).order, orderLimits)).not.toContain('LINE_UNKNOWN');
  });
});

const issuer = 'https://authorities.example';
const line = (subject: string, superior: string | null, unit = 'First chamber'): ReportingLine => ({
  subject,
  unit,
  superior: superior === null ? null : { issuer, subject: superior },
});

describe('reporting lines', () => {
  it('name officers and units, each officer once, and lead nobody back to themselves', () => {
    expect(lineReasons([line('a', 'b'), line('b', 'c'), line('c', null)], issuer)).toEqual([]);
    const wrong: readonly [string, readonly ReportingLine[]][] = [
      ['MISSING', [line('a', 'b', ' ')]],
      ['INVALID', [line(' a', 'b')]],
      ['INVALID', [line('a', 'b'), line('a', 'c')]],
      ['INVALID', [line('a', 'a')]],
      ['INVALID', [line('a', 'b'), line('b', 'c'), line('c', 'a')]],
    ];
    for (const [code, lines] of wrong) expect(lineReasons(lines, issuer).map(({ reason }) => reason)).toEqual([code]);
    const elsewhere = { ...line('a', 'a'), superior: { issuer: 'https://other.example', subject: 'a' } };
    expect(lineReasons([elsewhere], issuer), 'a namesake elsewhere').toEqual([]);
  });

  const enrolled: Enrolment = {
    ...{ id: 'e', generation: 3, state: 'ENROLLED', change: null, issuer, organisation: 'north-court', name: null, country: 'DE' },
    ...{ roles: ['VALIDATING'], offices: ['JUDGE'], callBackNumber: '+49 30 901820', scrutinises: false, reportAddress: null },
    ...{ lines: [line('a', 'b')], proposedLines: null, proposedAt: at(0), activeFrom: at(0) },
    ...{ proposedBy: { issuer, subject: '1' }, approvedBy: { issuer, subject: '2' }, confirmedBy: { issuer, subject: '3' } },
  };
  const graph = { authority: 'authority', platform: 'platform', audit: 'audit' } as const;
  const step = (enrolment: Enrolment, given: object, who: PersonActor, side: keyof typeof graph) =>
    moveEnrolment(
      enrolment,
      { generation: enrolment.generation, ...given } as EnrolmentAct,
      { ...who, graph: graph[side] } as Parameters<typeof moveEnrolment>[2],
      { at: at(0), waitHours: 72 },
    );
  const moved = (answer: ReturnType<typeof step>): Enrolment => {
    if (Array.isArray(answer)) throw new Error(answer.map(({ message }) => message).join(' '));
    return (answer as { enrolment: Enrolment }).enrolment;
  };
  const change = { type: 'changeLines', lines: [line('a', 'c')], reason: 'A new head.' };

  it('change by three persons, hold as they were until then, and stay after a suspension', () => {
    const proposed = moved(step(enrolled, change, people.agent, 'platform'));
    expect([proposed.change, proposed.state, proposed.lines, proposed.proposedLines]).toEqual([
      'LINES',
      'ENROLLED',
      enrolled.lines,
      change.lines,
    ]);
    const approved = moved(step(proposed, { type: 'approve' }, people.counsel, 'platform'));
    expect(approved.lines).toEqual(enrolled.lines);
    const confirmed = moved(step(approved, { type: 'confirm' }, people.auditor, 'audit'));
    expect([confirmed.change, confirmed.state, confirmed.lines, confirmed.proposedLines, confirmed.activeFrom]).toEqual([
      null,
      'ENROLLED',
      change.lines,
      null,
      at(0),
    ]);
    const suspended = moved(step(proposed, { type: 'suspend', reason: 'A key was stolen.' }, people.counsel, 'platform'));
    expect([suspended.lines, suspended.proposedLines]).toEqual([enrolled.lines, null]);
  });

  it('change neither without a reason nor by who proposed it, nor while the body is suspended', () => {
    expect(step(enrolled, { ...change, reason: ' ' }, people.agent, 'platform')).toMatchObject([{ reason: 'MISSING' }]);
    expect(step({ ...enrolled, state: 'SUSPENDED' }, change, people.agent, 'platform')).toMatchObject([{ reason: 'WRONG_STATE' }]);
    const proposed = moved(step(enrolled, change, people.counsel, 'platform'));
    expect(step(proposed, { type: 'approve' }, people.counsel, 'platform')).toMatchObject([{ reason: 'SAME_PERSON' }]);
    expect(step(enrolled, change, people.police, 'authority')).toMatchObject([{ reason: 'NOT_COMPETENT' }]);
  });
});
