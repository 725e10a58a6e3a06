/**
 * The bodies of the demo's log-ins, enrolled long before it began: by two made-up people of its platform and a made-up auditor. No log of a
 * demo is older than the demo or its history, so its entries of them say when they were made.
 */
import type { AccessLog } from '@writ/access-log';
import { type Clock, newEventId, systemClock } from '@writ/core';
import type pg from 'pg';
import { demoPeople } from '../identity-provider/demo-people.ts';

/** When they were enrolled, and from when on they can order. */
const enrolledAt = new Date('2020-01-06T09:00:00.000Z');
const activeFrom = new Date('2020-01-09T09:00:00.000Z');

/** Numbers that are set apart for fiction. */
const callBackNumbers = ['+49 30 23125 001', '+49 30 23125 002', '+49 30 23125 003', '+49 30 23125 004', '+49 30 23125 005'];
/** Of the demo's platform: the enforcing authority there scrutinises removal orders of other states. */
const platformCountry = 'IE';
/** Who receives reports of a suspicion in its state: Regulation (EU) 2022/2065, Art. 18. */
const reportAddresses: Readonly<Record<string, string>> = {
  'northport-police': 'reports@northport-police.example',
  'westland-enforcing-authority': 'reports@westland-enforcing-authority.example',
};
/** The bodies as people read them. */
const bodyNames: Readonly<Record<string, string>> = {
  'northport-police': 'Northport Police',
  'northport-prosecution-office': 'Northport Prosecution Office',
  'northland-digital-regulator': 'Northland Digital Regulator',
  'northport-district-court': 'Northport District Court',
  'northport-regional-court': 'Northport Regional Court',
  'westland-enforcing-authority': 'Westland Enforcing Authority',
  'westland-digital-coordinator': 'Westland Digital Coordinator',
};
const otherNumber = '+353 20 915 0001';

interface DemoBody {
  readonly organisation: string;
  readonly country: string;
  readonly roles: readonly string[];
  readonly offices: readonly string[];
  readonly callBackNumber: string;
  readonly scrutinises: boolean;
}

/** Every body of which somebody can log in on the authority graph, with what its people claim and no more. */
function demoBodies(): DemoBody[] {
  const people = demoPeople.filter(({ office }) => office !== null);
  const bodies = Map.groupBy(people, ({ org, country }) => JSON.stringify([org, country]));
  return [...bodies.values()].map((members, place) => ({
    organisation: members[0]?.org ?? '',
    country: members[0]?.country ?? '',
    roles: [...new Set(members.flatMap(({ roles }) => roles))].sort(),
    offices: [...new Set(members.flatMap(({ office }) => office ?? []))].sort(),
    callBackNumber: callBackNumbers[place] ?? otherNumber,
    scrutinises: members.some(({ country, roles }) => country === platformCountry && roles.includes('ENFORCING')),
  }));
}

const signed = (subject: string) => ({ subject, organisation: 'example-platform', country: 'IE', office: null });
const steps = [
  { act: 'proposed', to: 'PROPOSED', ...signed('agent-1') },
  { act: 'approved', to: 'APPROVED', ...signed('counsel-1') },
  { act: 'confirmed', to: 'ENROLLED', ...signed('auditor'), organisation: 'example-audit-firm', country: 'NL' },
];

const insertBody = `INSERT INTO orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number,
    proposed_by, approved_by, confirmed_by, proposed_at, active_from, report_address, name, scrutinises)
  VALUES (gen_random_uuid(), 3, 'ENROLLED', $1, $2, $3, $4, $5, $6, $1 || ' agent-1', $1 || ' counsel-1', $1 || ' auditor', $7, $8, $9, $10,
    $11 AND NOT EXISTS (SELECT FROM orders.enrolment e WHERE e.scrutinises))
  ON CONFLICT DO NOTHING RETURNING id`;
const insertStep = `INSERT INTO orders.enrolment_act (enrolment_id, generation, act, change, signed, at, to_state)
  VALUES ($1, $2, $3, 'ENROL', $4, $5, $6::orders.enrolment_state)`;

/** Enrols the bodies under the demo's issuer; one that has an enrolment keeps it. Runs as `writ_owner`. */
export async function enrolDemoBodies(owner: pg.Pool, issuer: string): Promise<void> {
  for (const { organisation, country, roles, offices, callBackNumber, scrutinises } of demoBodies()) {
    const values = [
      issuer,
      organisation,
      country,
      roles,
      offices,
      callBackNumber,
      enrolledAt,
      activeFrom,
      reportAddresses[organisation] ?? null,
      bodyNames[organisation] ?? null,
      scrutinises,
    ];
    const { rows } = await owner.query<{ id: string }>(insertBody, values);
    for (const { id } of rows)
      for (const [place, { act, to, ...who }] of steps.entries())
        await owner.query(insertStep, [id, place + 1, act, JSON.stringify({ issuer, ...who }), enrolledAt, to]);
  }
}

/** Says in the open that they are enrolled, once under each issuer. Throws LOG_UNAVAILABLE. */
export async function noteDemoEnrolments(log: Pick<AccessLog, 'append'>, issuer: string, clock: Clock = systemClock): Promise<void> {
  for (const { organisation, country, roles, offices } of demoBodies()) {
    const name = bodyNames[organisation];
    const claims = { roles: [...roles], offices: [...offices], activeFrom: activeFrom.toISOString() };
    const enrolment = { issuer, organisation, ...(name === undefined ? {} : { name }), country, ...claims };
    const called = `demo-enrolment/${JSON.stringify([issuer, organisation, country])}`;
    await log.append({
      event: newEventId(),
      name: called,
      kind: 'system',
      type: 'authority.enrolled.v1',
      at: clock(),
      details: { enrolment, enrolled: true },
    });
  }
}
