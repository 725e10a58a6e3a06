import { lengthenedWait } from '@writ/access';
import type { PersonActor } from '@writ/orders-domain/people';
import { people } from '@writ/orders-domain/testing';
import { subgraphSdl } from '@writ/schema';
import {
  buildASTSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  print,
} from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { RequestContext } from '../dependencies.ts';
import { type Served, serve } from '../testing/served.ts';
import { admissionOf } from './admission.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const hour = 3_600_000;
type Who = keyof typeof people;
interface View {
  id: string;
  generation: number;
  state: string;
  change: string | null;
  activeFrom: Date | null;
}
const fields = 'id generation state change activeFrom';
const result = `{ ... on Enrolment { ${fields} } ... on Refusal { reasons message } }`;

let next = 0;
const termsOf = (changes: object = {}) => {
  next += 1;
  return {
    issuer: 'https://id.new-court.example',
    organisation: `new-court-${next}`,
    country: 'FR',
    roles: ['VALIDATING'],
    offices: ['JUDGE'],
    callBackNumber: '+33 1 99 00 12 34',
    ...changes,
  };
};

async function propose(who: Who, terms: object) {
  const { data, messages } = await served.ask(who, `mutation ($input: EnrolmentInput!) { proposeEnrolment(input: $input) ${result} }`, {
    input: terms,
  });
  return data?.proposeEnrolment ?? { messages };
}

async function act(who: Who, name: string, { id, generation }: View, reason?: string) {
  const [header, argument] = reason === undefined ? ['', ''] : [', $reason: String!', ', reason: $reason'];
  const document = `mutation ($id: ID!, $generation: Int!${header}) { ${name}(enrolment: $id, generation: $generation${argument}) ${result} }`;
  const { data, messages } = await served.ask(who, document, { id, generation, ...(reason === undefined ? {} : { reason }) });
  return data?.[name] ?? { messages };
}

async function enrolled(changes: object = {}): Promise<View> {
  const approved = await act('counsel', 'approveEnrolment', await propose('agent', termsOf(changes)));
  return act('auditor', 'confirmEnrolment', approved);
}

const typesSince = (from: number) => served.entries.slice(from).map(({ type }) => type);

describe('an enrolment', () => {
  it('is proposed by one person, approved by a counsel and confirmed by the auditor; then it waits for 72 hours', async () => {
    const from = served.entries.length;
    const proposed = await propose('agent', termsOf());
    expect(proposed).toMatchObject({ state: 'PROPOSED', change: 'ENROL', generation: 1, activeFrom: null });
    const approved = await act('counsel', 'approveEnrolment', proposed);
    expect(approved).toMatchObject({ state: 'APPROVED', change: 'ENROL', generation: 2, activeFrom: null });
    const confirmed = await act('auditor', 'confirmEnrolment', approved);
    expect(confirmed).toMatchObject({ state: 'ENROLLED', change: null, generation: 3 });
    expect(new Date(confirmed.activeFrom).getTime() - served.state.now.getTime()).toBe(72 * hour);
    expect(typesSince(from)).toEqual(['enrolment.proposed.v1', 'enrolment.approved.v1', 'enrolment.confirmed.v1', 'authority.enrolled.v1']);
  });

  it('is wholly public once it is confirmed: issuer, body, roles, offices and start, and no person and no number', async () => {
    const { activeFrom } = await enrolled({ organisation: 'public-court', roles: ['VALIDATING', 'ISSUING'] });
    const leaf = served.entries.at(-1);
    expect(leaf?.details).toEqual({
      enrolment: {
        issuer: 'https://id.new-court.example',
        organisation: 'public-court',
        country: 'FR',
        roles: ['ISSUING', 'VALIDATING'],
        offices: ['JUDGE'],
        activeFrom: new Date(activeFrom ?? 0).toISOString(),
      },
      enrolled: true,
    });
  });

  it('gives the body a name for people: shown once it is confirmed, public in the log, kept after the end', async () => {
    const terms = { organisation: 'cour-de-rouen', name: 'Cour d’appel de Rouen' };
    const shown = async () => {
      const { data } = await served.ask('agent', '{ bodyNames { organisation country name } }', {});
      return data?.bodyNames.filter(({ organisation }: { organisation: string }) => organisation === terms.organisation);
    };
    const proposed = await propose('agent', termsOf(terms));
    expect(await shown()).toEqual([]);
    const approved = await act('counsel', 'approveEnrolment', proposed);
    expect(await shown()).toEqual([]);
    const body = await act('auditor', 'confirmEnrolment', approved);
    expect(await shown()).toEqual([{ ...terms, country: 'FR' }]);
    expect(served.entries.at(-1)?.details).toMatchObject({ enrolment: terms });
    const ending = await act('counsel', 'approveEnrolment', await act('agent', 'endEnrolment', body, 'The court was closed.'));
    await act('auditor', 'confirmEnrolment', ending);
    expect(await shown()).toEqual([{ ...terms, country: 'FR' }]);
  });

  it.each([
    ['as the name of another body', { name: 'Cour  D’APPEL de Dijon' }],
    ['as the name in tokens of another body', { name: 'Cour de Dijon' }],
    ['with letters of two alphabets', { name: 'C\u043eur de Brest' }],
    ['with a line break', { name: 'Cour\nde Brest' }],
  ])('has no name that is read %s', async (_, name) => {
    const [{ data }] = [await served.ask('agent', '{ enrolments(states: [PROPOSED]) { organisation } }', {})];
    if (!data?.enrolments.some(({ organisation }: { organisation: string }) => organisation === 'cour-de-dijon'))
      await propose('agent', termsOf({ organisation: 'cour-de-dijon', name: 'Cour d’appel de Dijon' }));
    expect(await propose('agent', termsOf(name))).toMatchObject({ reasons: ['INVALID'] });
    expect(await propose('agent', termsOf({ ...name, country: 'NL' }))).toMatchObject(
      /[\u043e\n]/.test(name.name) ? { reasons: ['INVALID'] } : { state: 'PROPOSED' },
    );
  });

  it('tells who approves and who confirms it what was checked, and a text that is too long is refused', async () => {
    const checked = 'The number is on the court’s own page. Clerk Moreau called back at 09:40 and read the issuer out.';
    const from = served.entries.length;
    const { id } = await propose('agent', termsOf({ checked }));
    const { data } = await served.ask('otherCounsel', '{ enrolments(states: [PROPOSED]) { id history { act reason } } }', {});
    expect(data?.enrolments.find((one: View) => one.id === id)?.history).toEqual([{ act: 'PROPOSED', reason: checked }]);
    expect(served.entries[from]?.details).toMatchObject({ reason: { text: checked } });
    expect(await propose('agent', termsOf({ checked: 'x'.repeat(5001) }))).toMatchObject({ reasons: ['INVALID'] });
  });

  const counsels: [Who, Who][] = [
    ['counsel', 'counsel'],
    ['both', 'both'],
  ];
  it.each(counsels)('is never approved by the person who proposed it: %s', async (proposer, approver) => {
    const proposed = await propose(proposer, termsOf());
    const from = served.entries.length;
    expect(await act(approver, 'approveEnrolment', proposed)).toMatchObject({ reasons: ['SAME_PERSON'] });
    expect(typesSince(from)).toEqual(['access.refused.v1']);
  });

  it('is never two steps of one person in the database either, whatever the program sends', async () => {
    const { id } = await propose('agent', termsOf());
    const set = (columns: string) => served.sql(`update orders.enrolment set ${columns} where id = $1`, [id]);
    await expect(set(`state = 'APPROVED', approved_by = proposed_by`)).rejects.toThrow('enrolment_by_three');
    await expect(set(`state = 'ENROLLED', change = null, approved_by = 'i a', confirmed_by = 'i a', active_from = now()`)).rejects.toThrow(
      'enrolment_by_three',
    );
    await expect(set(`state = 'ENROLLED', change = null, active_from = now()`)).rejects.toThrow('enrolment_decided');
    await expect(set(`state = 'ENROLLED', change = null, confirmed_by = 'i a', active_from = now()`)).rejects.toThrow('enrolment_by_three');
  });

  const wrongHands: [string, Who][] = [
    ['approveEnrolment', 'agent'],
    ['approveEnrolment', 'auditor'],
    ['confirmEnrolment', 'counsel'],
    ['confirmEnrolment', 'judge'],
  ];
  it.each(wrongHands)('refuses %s by %s', async (name, who) => {
    const proposed = await propose('agent', termsOf());
    const held = name === 'confirmEnrolment' ? await act('counsel', 'approveEnrolment', proposed) : proposed;
    expect(await act(who, name, held)).toEqual({ messages: ['You may not ask for this.'] });
  });

  it('is not confirmed before it is approved, nor twice', async () => {
    const proposed = await propose('agent', termsOf());
    expect(await act('auditor', 'confirmEnrolment', proposed)).toMatchObject({ reasons: ['WRONG_STATE'] });
    const approved = await act('counsel', 'approveEnrolment', proposed);
    expect(await act('otherCounsel', 'approveEnrolment', approved)).toMatchObject({ reasons: ['WRONG_STATE'] });
    const confirmed = await act('auditor', 'confirmEnrolment', approved);
    expect(await act('auditor', 'confirmEnrolment', confirmed)).toMatchObject({ reasons: ['WRONG_STATE'] });
    expect(await act('auditor', 'confirmEnrolment', approved)).toMatchObject({ reasons: ['STALE'] });
  });

  it('exists once per body and issuer, until it has ended', async () => {
    const terms = termsOf();
    const first = await propose('agent', terms);
    expect(await propose('agent', terms)).toMatchObject({ reasons: ['WRONG_STATE'] });
    expect(await act('otherAgent', 'endEnrolment', first, 'A mistake')).toMatchObject({ state: 'ENDED', change: null });
    expect(await propose('agent', terms)).toMatchObject({ state: 'PROPOSED' });
  });

  const faults: [string, object, string][] = [
    ['no role', { roles: [] }, 'MISSING'],
    ['no office', { offices: [] }, 'MISSING'],
    ['an invalid country', { country: 'EU' }, 'INVALID'],
    ['spaces around the body', { organisation: ' court ' }, 'INVALID'],
    ['no issuer', { issuer: '' }, 'INVALID'],
    ['F14: a body whose name steers a terminal', { organisation: 'court\u001b[2K' }, 'INVALID'],
    ['F14: a body whose name turns a line around', { organisation: 'court\u202eof' }, 'INVALID'],
    ['a number of one country only', { callBackNumber: '030 901820' }, 'INVALID'],
    ['a text in the place of a number', { callBackNumber: 'on request' }, 'INVALID'],
  ];
  it.each(faults)('is refused with %s', async (_what, changes, code) => {
    expect(await propose('agent', termsOf(changes))).toMatchObject({ reasons: [code] });
  });

  it('is suspended at once by one person, and resumed by three', async () => {
    const body = await enrolled();
    const from = served.entries.length;
    const suspended = await act('auditor', 'suspendEnrolment', body, 'A stolen key');
    expect(suspended).toMatchObject({ state: 'SUSPENDED', change: null });
    expect(served.entries.at(-1)?.details).toMatchObject({ enrolled: false });
    const resuming = await act('counsel', 'resumeEnrolment', suspended, 'The key was replaced');
    expect(resuming).toMatchObject({ state: 'SUSPENDED', change: 'RESUME' });
    expect(await act('counsel', 'approveEnrolment', resuming)).toMatchObject({ reasons: ['SAME_PERSON'] });
    const resumed = await act('auditor', 'confirmEnrolment', await act('otherCounsel', 'approveEnrolment', resuming));
    expect(resumed).toMatchObject({ state: 'ENROLLED', change: null, activeFrom: body.activeFrom });
    expect(served.entries.at(-1)?.details).toMatchObject({ enrolled: true });
    expect(typesSince(from)).toEqual([
      'enrolment.suspended.v1',
      'authority.enrolled.v1',
      'enrolment.proposed.v1',
      'access.refused.v1',
      'enrolment.approved.v1',
      'enrolment.confirmed.v1',
      'authority.enrolled.v1',
    ]);
  });

  it('is ended by three people, which is public', async () => {
    const ending = await act('agent', 'endEnrolment', await enrolled(), 'The body was dissolved');
    expect(ending).toMatchObject({ state: 'ENROLLED', change: 'END' });
    const ended = await act('auditor', 'confirmEnrolment', await act('counsel', 'approveEnrolment', ending));
    expect(ended).toMatchObject({ state: 'ENDED', change: null });
    expect(served.entries.at(-1)).toMatchObject({ type: 'authority.enrolled.v1', details: { enrolled: false } });
    expect(await act('counsel', 'suspendEnrolment', ended, 'Again')).toMatchObject({ reasons: ['WRONG_STATE'] });
  });

  it('shows who did what, in the requested states', async () => {
    const { id } = await enrolled();
    const asked = 'query { enrolments(states: [ENROLLED]) { id callBackNumber history { act to by { person organisation } } } }';
    const { data } = await served.ask('auditor', asked);
    expect(data.enrolments.find((one: View) => one.id === id)).toMatchObject({
      callBackNumber: '+33 1 99 00 12 34',
      history: [
        { act: 'PROPOSED', to: 'PROPOSED', by: { person: 'agent' } },
        { act: 'APPROVED', to: 'APPROVED', by: { person: 'counsel' } },
        { act: 'CONFIRMED', to: 'ENROLLED', by: { person: 'auditor', organisation: 'audit-firm' } },
      ],
    });
  });
});

test('an installation extends the waiting time and never shortens it', () => {
  expect(lengthenedWait(96)).toBe(96);
  expect(() => lengthenedWait(71)).toThrow(/can only be lengthened/);
});

describe('the admission of a caller', () => {
  const asOther = (changes: Partial<PersonActor>): PersonActor => ({ ...people.police, ...changes });
  const strangers: [string, Partial<PersonActor>][] = [
    ['issuer', { issuer: 'https://other.example' }],
    ['body', { organisation: 'unknown-police' }],
    ['country', { country: 'FR' }],
    ['office', { office: 'JUDGE' }],
    ['role', { roles: ['ISSUING', 'VALIDATING'] }],
  ];
  beforeEach(async () => {
    await served.sql(
      `update orders.enrolment set roles = '{ISSUING}', offices = '{OTHER_COMPETENT_AUTHORITY}' where organisation = 'north-police'`,
    );
  });

  it('is given to a body that is enrolled for what it claims', async () => {
    expect(await served.askAs(asOther({}), '{ orders { nodes { id } } }')).toMatchObject({ data: { orders: { nodes: [] } } });
  });

  it.each(strangers)('is refused to another %s than the enrolment names, with the same text', async (_what, changes) => {
    const { data, errors } = await served.askAs(asOther(changes), '{ orders { nodes { id } } }');
    expect(data).toEqual({ orders: null });
    expect(errors).toEqual([
      {
        code: 'FORBIDDEN',
        reason: 'NOT_ENROLLED',
        message: 'Your body is not enrolled here with what your token claims. Ask the platform how an authority is enrolled.',
      },
    ]);
  });

  it.each(['PROPOSED', 'APPROVED', 'SUSPENDED', 'ENDED'])('is refused to a body whose enrolment is %s', async (state) => {
    const states: Readonly<Record<string, string>> = {
      PROPOSED: `state = 'PROPOSED', change = 'ENROL', approved_by = null, confirmed_by = null`,
      APPROVED: `state = 'APPROVED', change = 'ENROL', confirmed_by = null`,
      SUSPENDED: `state = 'SUSPENDED'`,
      ENDED: `state = 'ENDED'`,
    };
    await served.sql(`update orders.enrolment set ${states[state]} where organisation = 'south-police'`);
    const { errors } = await served.askAs(people.otherPolice, '{ orders { nodes { id } } }');
    expect(errors).toMatchObject([{ reason: 'NOT_ENROLLED' }]);
    const back = `state = 'ENROLLED', change = null, approved_by = 'p counsel', confirmed_by = 'p auditor'`;
    await served.sql(`update orders.enrolment set ${back} where organisation = 'south-police'`);
  });

  it('reads the database once per call, and only when it is needed', async () => {
    let reads = 0;
    const found = { isClosed: false, roles: ['ISSUING'], offices: ['OTHER_COMPETENT_AUTHORITY'], activeFrom: served.state.now };
    const find = async () => {
      reads += 1;
      return [found];
    };
    const db = { $queryRaw: find };
    const admission = admissionOf({ db, caller: { ...people.police, graph: 'authority' } } as unknown as RequestContext);
    expect(reads).toBe(0);
    await Promise.all([admission.require(), admission.require()]);
    await admission.require();
    expect(reads).toBe(1);
  });

  const waiting = `update orders.enrolment set active_from = $1 where organisation = 'north-prosecution'`;
  it('lets a body read and draft nothing in its waiting time, and shows when it can', async () => {
    const until = new Date(served.state.now.getTime() + hour);
    await served.sql(waiting, [until]);
    const from = served.entries.length;
    expect(await served.askAs(people.prosecutor, '{ orders { nodes { id } } }')).toMatchObject({
      data: { orders: { nodes: [] } },
      errors: [],
    });
    const submit = 'mutation { submitOrder(order: "none", generation: 1) { ... on Refusal { reasons message } } }';
    const early = await served.askAs(people.prosecutor, submit);
    expect(early.data.submitOrder).toEqual({
      reasons: ['NOT_YET'],
      message: `The waiting time of your body's enrolment is not over: it can act from ${until.toISOString()} on.`,
    });
    expect(served.entries.slice(from)).toMatchObject([
      {
        type: 'access.refused.v1',
        details: { action: 'submitOrder', reason: ['NOT_YET'], initiator: { organisation: 'north-prosecution' } },
      },
    ]);
    await served.sql(waiting, [served.state.now]);
    expect((await served.askAs(people.prosecutor, submit)).data.submitOrder).toMatchObject({ reasons: ['NOT_FOUND'] });
  });

  describe('is required by every root of the authority graph', () => {
    const source = parse(subgraphSdl('orders'));
    const schema: GraphQLSchema = buildASTSchema(source, { assumeValid: true, assumeValidSDL: true });
    const audience = ['ISSUING', 'VALIDATING', 'ENFORCING'] as const;
    /** Any value of the type, as a literal. */
    const literal = (type: GraphQLInputType): string => {
      if (isNonNullType(type)) return literal(type.ofType);
      if (isListType(type)) return `[${literal(type.ofType)}]`;
      if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
      if (isInputObjectType(type)) {
        const inner = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
        return `{ ${inner.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
      }
      return { Int: '1', Float: '1', Boolean: 'true', DateTime: '"2026-01-01T00:00:00.000Z"', Date: '"2026-01-01"' }[type.name] ?? '"x"';
    };
    const roots = ([schema.getQueryType(), schema.getMutationType()] as const).flatMap((type) =>
      Object.values(type?.getFields() ?? {}).flatMap((field) => {
        const role = audience.find((one) => field.astNode && print(field.astNode).includes(one));
        return role === undefined
          ? []
          : [{ name: `${type?.name}.${field.name}`, kind: type === schema.getQueryType() ? 'query' : 'mutation', field, role }];
      }),
    );

    it('of which there are more than ten', () => expect(roots.length).toBeGreaterThan(10));

    it.each(roots)('$name', async ({ kind, field, role }) => {
      const given = field.args.filter(({ type }) => isNonNullType(type)).map(({ name, type }) => `${name}: ${literal(type)}`);
      const call = `${kind} { ${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`} { __typename } }`;
      const { errors } = await served.askAs(asOther({ organisation: 'unknown-police', roles: [role] }), call);
      expect(errors).toMatchObject([{ code: 'FORBIDDEN', reason: 'NOT_ENROLLED' }]);
    });

    it('and by every reference', async () => {
      const reference = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Order { status } } }';
      const { errors } = await served.askAs(asOther({ organisation: 'unknown-police' }), reference, {
        of: [{ __typename: 'Order', id: 'x' }],
      });
      expect(errors).toMatchObject([{ code: 'FORBIDDEN', reason: 'NOT_ENROLLED' }]);
    });
  });
});
