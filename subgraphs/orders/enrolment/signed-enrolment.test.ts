/** What counsel and the auditor sign of an enrolment, on the real database: needed, refused, kept, named in the log and shown with what proves it. */
import { type Act, actId, type Statement } from '@writ/acts';
import { signingPlace } from '@writ/acts/check';
import type { SoftAuthenticator } from '@writ/acts/testing';
import { Ceremony, inputOf } from '@writ/acts/testing/ceremony';
import { people, start } from '@writ/orders-domain/testing';
import { hashOf } from '@writ/tlog/order-digest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trustRoots } from '../index.ts';
import { type Served, serve } from '../testing/served.ts';

const origin = 'https://sign.example.org';
const ceremony = new Ceremony(origin, {
  issuer: people.counsel.issuer,
  auditIssuer: people.auditor.issuer,
  counsel: [String(people.counsel.subject), String(people.otherCounsel.subject)],
  auditor: String(people.auditor.subject),
});

let served: Served;
beforeAll(async () => {
  served = await serve({ works: false, signing: signingPlace(origin) });
  await trustRoots(served.options.database, ceremony.roots, start);
});
afterAll(() => served.close());

type Who = keyof typeof people;
const terms = {
  issuer: 'https://id.signed-court.example',
  organisation: 'signed-court',
  name: 'Court of Signs',
  country: 'FR',
  roles: ['VALIDATING', 'ISSUING'],
  offices: ['JUDGE', 'COURT'],
  callBackNumber: '+33 1 99 00 12 34',
  lines: [{ subject: 'judge-1', unit: 'First chamber', superior: 'judge-2' }],
};
const result = '{ ... on Enrolment { id generation state } ... on Refusal { reasons message } }';
type View = { id: string; generation: number; state: string };

const steps = {
  propose: `mutation ($input: EnrolmentInput!) { step: proposeEnrolment(input: $input) ${result} }`,
  approve: `mutation ($id: ID!, $generation: Int!, $signature: SignedActInput) { step: approveEnrolment(enrolment: $id, generation: $generation, signature: $signature) ${result} }`,
  confirm: `mutation ($id: ID!, $generation: Int!, $signature: SignedActInput) { step: confirmEnrolment(enrolment: $id, generation: $generation, signature: $signature) ${result} }`,
  suspend: `mutation ($id: ID!, $generation: Int!) { step: suspendEnrolment(enrolment: $id, generation: $generation, reason: "It asks for too much.") ${result} }`,
};
async function step(who: Who, name: keyof typeof steps, variables: Record<string, unknown>) {
  const { data, messages } = await served.ask(who, steps[name], variables);
  return data?.step ?? { messages };
}

/** The digest as somebody computes it who has nothing but what the graph shows. */
const digestOf = (enrolment: string, more: object = {}): string =>
  hashOf([
    'writ/enrolment/1',
    {
      ...{ enrolment, change: 'ENROL', ...terms, roles: ['ISSUING', 'VALIDATING'], offices: ['COURT', 'JUDGE'] },
      lines: [{ subject: 'judge-1', unit: 'First chamber', superior: 'judge-2', superiorIssuer: terms.issuer }],
      ...{ scrutinises: false, reportAddress: null },
      ...more,
    },
  ]);

const signed = (by: SoftAuthenticator, { id, generation }: View, digest: string, more: Partial<Statement> = {}): Act => {
  const { issuer, subject, roles } = by.credential;
  const person = { issuer, subject, role: roles[0] ?? 'AGENT', organisation: null } as const;
  const at = served.state.now.toISOString();
  return by.sign({ v: 1, act: 'ENROL', order: id, generation, digest, ...person, at, endsAt: null, ...more });
};
const proposed = (more: object = {}): Promise<View> => step('agent', 'propose', { input: { ...terms, ...more } });
const approving = (by: SoftAuthenticator, view: View, digest = digestOf(view.id), more: Partial<Statement> = {}) => ({
  ...view,
  signature: inputOf(signed(by, view, digest, more)),
});

describe('an enrolment where persons sign', () => {
  it('is approved and confirmed by two acts, which are kept, named in the log and shown with what proves them', async () => {
    const first = await proposed();
    const from = served.entries.length;
    expect(await step('counsel', 'approve', first)).toMatchObject({ reasons: ['SIGNATURE_REQUIRED'] });
    const approval = signed(ceremony.counsel, first, digestOf(first.id));
    const second: View = await step('counsel', 'approve', { ...first, signature: inputOf(approval) });
    expect(second).toMatchObject({ state: 'APPROVED' });
    expect(await step('auditor', 'confirm', second)).toMatchObject({ reasons: ['SIGNATURE_REQUIRED'] });
    const confirmation = signed(ceremony.auditor, second, digestOf(first.id));
    const third: View = await step('auditor', 'confirm', { ...second, signature: inputOf(confirmation) });
    expect(third).toMatchObject({ state: 'ENROLLED' });

    const names = [approval, confirmation].map(({ statement }) => actId(statement));
    const entries = served.entries.slice(from);
    expect(entries.map(({ type }) => type)).toEqual([
      'access.refused.v1',
      'enrolment.approved.v1',
      'access.refused.v1',
      'enrolment.confirmed.v1',
      'authority.enrolled.v1',
    ]);
    expect([entries[1]?.details['act'], entries[3]?.details['act'], entries[4]?.details['act']]).toEqual([...names, undefined]);
    const shown = '{ enrolments { id signedActs { id statement evidence } } }';
    for (const who of ['agent', 'auditor'] as const) {
      const { data } = await served.ask(who, shown, {});
      const acts = data.enrolments.find(({ id }: View) => id === first.id).signedActs;
      expect(acts.map(({ id }: View) => id)).toEqual(names);
      expect(JSON.parse(acts[1].evidence)).toEqual({ v: 1, act: confirmation, keys: [] });
    }
    // What ends access at once waits for no key.
    expect(await step('counsel', 'suspend', third)).toMatchObject({ state: 'SUSPENDED' });
  });

  it('is not approved by a signature of another body, state, change, act, person or time, which is an entry', async () => {
    const view = await proposed({ organisation: 'other-signed-court', name: 'Other Chamber' });
    const own = { organisation: 'other-signed-court', name: 'Other Chamber' };
    const digest = digestOf(view.id, own);
    const from = served.entries.length;
    const late = new Date(served.state.now.getTime() - 3_600_000).toISOString();
    const wrong: [ReturnType<typeof approving>, string][] = [
      [approving(ceremony.counsel, view, digestOf(view.id)), 'OTHER_DIGEST'],
      [approving(ceremony.counsel, view, digestOf(view.id, { ...own, change: 'END' })), 'OTHER_DIGEST'],
      [approving(ceremony.counsel, view, digestOf(view.id, { ...own, callBackNumber: '+33 1 99 00 99 99' })), 'OTHER_DIGEST'],
      [approving(ceremony.counsel, view, digest, { order: 'another' }), 'OTHER_ORDER'],
      [approving(ceremony.counsel, view, digest, { generation: 7 }), 'OTHER_STATE'],
      [approving(ceremony.counsel, view, digest, { act: 'WITHDRAW' }), 'OTHER_ACT'],
      [approving(ceremony.counsel, view, digest, { at: late }), 'OTHER_TIME'],
      [approving(ceremony.secondCounsel, view, digest), 'OTHER_PERSON'],
    ];
    for (const [variables, code] of wrong)
      expect(await step('counsel', 'approve', variables), code).toMatchObject({
        reasons: expect.arrayContaining(['SIGNATURE_REFUSED']),
        message: expect.stringContaining(`${code}: `),
      });
    expect(served.entries.slice(from).map(({ type }) => type)).toEqual(wrong.map(() => 'access.refused.v1'));
    expect(await served.sql('SELECT state FROM orders.enrolment WHERE id = $1', [view.id])).toEqual([{ state: 'PROPOSED' }]);
    expect(await served.sql('SELECT 1 FROM orders.signed_enrolment WHERE enrolment_id = $1', [view.id])).toEqual([]);
    expect(await step('counsel', 'approve', approving(ceremony.counsel, view, digest))).toMatchObject({ state: 'APPROVED' });
  });
});
