/**
 * What the system must refuse, by the list of nineteen in the law's own order: one test a refusal, at the level of the order machine, the
 * text check, the schema or the database. Where more than this is tested elsewhere, the test says so.
 */
import { readFileSync } from 'node:fs';
import { decide, type OrderRequest } from '@writ/access';
import type { AccountId, OperationId } from '@writ/core';
import { identifierTypes } from '@writ/orders-domain/identifiers';
import { participations } from '@writ/orders-domain/machine';
import { type Identifier, isInForce, type Order, type OrderContent, orderStatuses } from '@writ/orders-domain/order';
import { type PersonActor, staysDistinct } from '@writ/orders-domain/people';
import {
  act,
  at,
  authority,
  calledBack,
  codesOf,
  day,
  decideAll,
  drafted,
  emergency,
  hour,
  minute,
  move,
  people,
  production,
  release,
  removal,
  sampleOf,
  start,
  walked,
  withheld,
} from '@writ/orders-domain/testing';
import { connect } from '@writ/prisma';
import { freshDatabase } from '@writ/prisma/test-database';
import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { limitEntry, systemAuthor } from '../../subgraphs/orders/commands/command-entries.ts';

const graphs = ['public', 'platform', 'authority', 'audit'] as const;
const schemaOf = (graph: (typeof graphs)[number]): GraphQLSchema =>
  buildSchema(readFileSync(new URL(`../../schema/supergraphs/${graph}.api.graphql`, import.meta.url), 'utf8'));
const objectsOf = (schema: GraphQLSchema): GraphQLObjectType[] => Object.values(schema.getTypeMap()).filter(isObjectType);
const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());

/** The reasons with which a draft of this content is not submitted. */
const submitted = (content: OrderContent, who: PersonActor = people.police): string[] =>
  codesOf(act(drafted(content, who), { type: 'submitOrder' }, who));
const west = { organisation: 'west-enforcing', country: 'IE' };
const threat = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A kidnapped person is to be killed tonight.' } as const;
const byCourt = (change: Partial<OrderContent> = {}) => production({ notified: west, ...change });

it.each<[Identifier, string]>([
  [{ type: 'EMAIL', value: '*@example.org' }, 'WILDCARD'],
  [{ type: 'EMAIL', value: 'a@example.org, b@example.org' }, 'LIST'],
  [{ type: 'PHONE_NUMBER', value: '+15550100 - +15550199' }, 'RANGE'],
  [{ type: 'IP_ADDRESS_PORT_TIME', value: '198.51.100.0/24 1024 2026-01-05T12:00:00Z' }, 'RANGE'],
  [{ type: 'USER_ID', value: 'all users who paid' }, 'KEYWORD'],
  [{ type: 'EMAIL', value: 'Orla Finn' }, 'KEYWORD'],
])('1: a search by name, keyword, place or time is refused: $value', (identifier, reason) => {
  expect(submitted(production({ identifiers: [identifier] }))).toEqual([reason]);
  expect(identifierTypes.filter((type) => /NAME|FACE|PLACE|AREA|TIME$/.test(type) && !type.startsWith('IP_ADDRESS_'))).toEqual([]);
});

it('2: nobody lists or counts people, and what is hidden answers as what is missing (over HTTP: the flow existence.test.ts)', () => {
  for (const graph of graphs)
    for (const type of objectsOf(schemaOf(graph)))
      for (const field of fieldsOf(type)) {
        const plain = isNonNullType(field.type) ? field.type.ofType : field.type;
        const isOfPeople = /Account$/.test(getNamedType(field.type).name);
        expect(isListType(plain) && isOfPeople, `${graph}: ${type.name}.${field.name}`).toBe(false);
        expect(field.name, `${graph}: ${type.name}.${field.name}`).not.toMatch(/^(total|count(?!ry))/i);
      }
  const order = walked(production(), 'UNDER_REVIEW');
  expect(act(order, { type: 'withdrawOrder', reason: 'Solved.' }, people.otherPolice)).toEqual(
    act(
      { ...order, issuing: { ...order.issuing, organisation: 'none' } },
      { type: 'withdrawOrder', reason: 'Solved.' },
      people.otherPolice,
    ),
  );
});

describe('3: nothing is read without a live order that names the target, the category and the window', () => {
  const caller = { ...people.police, graph: 'authority' as const };
  const request: OrderRequest = {
    purpose: 'ORDER',
    order: {
      id: 'order',
      inForce: true,
      givesGrants: true,
      recipient: { role: 'ISSUING', organisation: 'north-police', country: 'DE' },
      isJudicial: true,
      servedAt: start,
      endsAt: at(day),
      disclosures: { today: 0, most: 100 },
    },
    account: 'account' as AccountId,
    granted: [{ category: 'TRAFFIC', window: { from: at(-day), to: start } }],
  };
  it('a live order permits exactly what it grants', () =>
    expect(decide(caller, request, start)).toMatchObject({ permit: true, scopes: request.granted, horizon: start }));
  it.each<[string, Partial<OrderRequest>]>([
    ['an order that is not in force', { order: { ...request.order, inForce: false } }],
    ['an order of a kind without grants', { order: { ...request.order, givesGrants: false } }],
    ['an order with a target without an account', { account: null }],
    ['an order of which nothing is granted', { granted: [] }],
    [
      'an order with another recipient',
      { order: { ...request.order, recipient: { role: 'ISSUING', organisation: 'south-police', country: 'DE' } } },
    ],
  ])('%s permits nothing', (_, change) => expect(decide(caller, { ...request, ...change }, start).permit).toBe(false));
  it.each(orderStatuses.filter((status) => status !== 'IN_FORCE' && status !== 'HELD'))(
    'an order is not in force while it is %s',
    (status) => expect(isInForce(walked(production(), status), at(hour))).toBe(false),
  );
});

it('4: a category above what issuer and validator may order is refused (every cell: who-may-sign.test.ts)', () => {
  const order = walked(production({ categories: ['TRAFFIC'] }), 'SUBMITTED');
  const digest = order.digest ?? '';
  expect(codesOf(act(order, { type: 'validateOrder', digest }, people.validatingProsecutor))).toEqual(['NOT_COMPETENT']);
  expect(codesOf(act(order, { type: 'serve' }, 'SYSTEM'))).toEqual(['WRONG_STATE']);
  expect(submitted(production(), people.regulator)).toEqual(Array(4).fill('NOT_COMPETENT'));
});

it.each(['TRAFFIC', 'CONTENT'] as const)('5: %s below the threshold of the offence is refused', (category) => {
  const { legalBasis } = production();
  expect(submitted(production({ categories: [category], legalBasis: { ...legalBasis, threshold: null } }))).toEqual(['THRESHOLD']);
  expect(submitted(production({ categories: [category], legalBasis: { ...legalBasis, offence: null } }))).toEqual(['OFFENCE']);
});

describe('6: approvals are separated:', () => {
  const digestOf = (order: { digest: string | null }) => order.digest ?? '';
  it('the issuer does not validate, in whatever role, nor does a person of their body', () => {
    const order = walked(production(), 'SUBMITTED');
    const itself: PersonActor = { ...people.police, roles: ['ISSUING', 'VALIDATING'], office: 'JUDGE', organisation: 'district-court' };
    const validate = { type: 'validateOrder', digest: digestOf(order) } as const;
    expect(codesOf(act(order, validate, itself))).toEqual(['SAME_PERSON']);
    expect(codesOf(act(order, validate, people.policeJudge))).toEqual(['SAME_BODY']);
  });
  it('the agent who reviewed does not release', () => {
    const claimed = move(walked(production(), 'SERVED'), { type: 'claim' }, people.both).order;
    const approved = move(claimed, decideAll(claimed), people.both).order;
    expect(codesOf(act(approved, release(approved), people.both))).toEqual(['SAME_PERSON']);
    expect(move(approved, release(approved), people.counsel).order.status).toBe('IN_FORCE');
  });
});

describe('7: an emergency is a named threat, for less than traffic and content, and is validated in time', () => {
  it.each(['TRAFFIC', 'CONTENT'] as const)('%s data wait for a validator in an emergency too', (category) => {
    const order = walked(production({ emergency: threat, categories: [category] }), 'SUBMITTED');
    expect(codesOf(act(order, { type: 'serve' }, 'SYSTEM'))).toEqual(['WRONG_STATE']);
  });
  it("a court's own urgent order for such data is served at once", () =>
    expect(walked(byCourt({ emergency: threat, categories: ['CONTENT'] }), 'SERVED', people.court).status).toBe('SERVED'));
  it('an emergency without a threat is refused', () =>
    expect(submitted(emergency({ emergency: { ...threat, threat: ' ' } }))).toEqual(['EMERGENCY']));
  it('an emergency order that is not validated after 48 hours gives nobody anything to read until it is, and what was disclosed is deleted at once if validation is refused', () => {
    const order = walked(emergency(), 'IN_FORCE');
    expect(isInForce(order, at(49 * hour - 1))).toBe(true);
    expect(isInForce(order, at(49 * hour))).toBe(false);
    const late = at(60 * hour);
    expect(isInForce(move(order, { type: 'validateOrder', digest: order.digest ?? '' }, people.judge, late).order, late)).toBe(true);
    const { order: revoked, effects } = move(order, { type: 'refuseValidation', reason: 'No threat is named.' }, people.judge, late);
    expect(revoked.status).toBe('REVOKED');
    expect(effects).toContain('CLOSE_GRANTS');
    expect(effects).toContain('OWE_DELETION');
  });
});

it('8: nothing is released before the enforcing authority has cleared or its time is over', () => {
  const held = walked(production({ notified: west }), 'HELD');
  expect(isInForce(held, at(9 * day))).toBe(false);
  expect(codesOf(act(held, { type: 'endHold' }, 'SYSTEM', at(9 * day)))).toEqual(['NOT_YET']);
  expect(codesOf(act(held, { type: 'clearOrder' }, people.otherEnforcing))).toEqual(['NOT_FOUND']);
  expect(move(held, { type: 'clearOrder' }, people.enforcing).order.status).toBe('IN_FORCE');
});

it('9: only existing records are requested: no window that is still running, and nothing to decrypt, install or monitor', () => {
  expect(submitted(production({ from: at(-day), to: at(2 * minute) }))).toEqual(['WINDOW_NOT_PAST']);
  const schema = schemaOf('authority');
  expect(schema.getSubscriptionType()).toBeUndefined();
  const input = schema.getType('OrderInput');
  const categories = schema.getType('DataCategory');
  if (!isInputObjectType(input) || !isEnumType(categories)) throw new Error('the schema has no order');
  expect(
    categories
      .getValues()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['CONTENT', 'IDENTIFICATION', 'SUBSCRIBER', 'TRAFFIC']);
  expect(Object.keys(input.getFields()).filter((name) => /decrypt|key|install|live|track|stream|repeat|schedule/i.test(name))).toEqual([]);
});

it('10: no graph has a password or another secret of a person', () => {
  for (const graph of graphs)
    for (const type of objectsOf(schemaOf(graph)))
      for (const { name } of fieldsOf(type))
        expect(name, `${graph}: ${type.name}`).not.toMatch(/password|passphrase|secret(?!y)|credential|pin$|puk|otp|privateKey/i);
});

it('11: privileged data are left out by a decision of their own, before release and by the enforcing authority', () => {
  const reviewed = walked(production({ notified: west }), 'UNDER_REVIEW');
  const decisions = reviewed.decisions.map(({ target, category }) =>
    category === 'CONTENT'
      ? { target, category, outcome: 'REFUSED' as const, window: null, ...withheld('EPOC', 'IMMUNITY_OR_PRIVILEGE') }
      : { target, category, outcome: 'GRANTED' as const, window: null, code: null, text: null, preserved: null },
  );
  expect(codesOf(act(reviewed, { type: 'decideOrder', decisions: decisions.slice(1) }, people.agent))).toEqual(['UNDECIDED']);
  const approved = move(reviewed, { type: 'decideOrder', decisions }, people.agent).order;
  const held = move(approved, release(approved), people.counsel).order;
  expect(held.decisions.filter(({ outcome }) => outcome === 'GRANTED').map(({ category }) => category)).not.toContain('CONTENT');
  const grounds = [{ target: held.targets[0]?.id ?? '', category: 'TRAFFIC' as const, ground: 'PRESS_OR_EXPRESSION' as const }];
  const objected = move(held, { type: 'objectToOrder', grounds }, people.enforcing).order;
  expect(objected.decisions.find(({ category }) => category === 'TRAFFIC')).toMatchObject({
    outcome: 'REFUSED',
    code: 'PRESS_OR_EXPRESSION',
  });
});

describe('12: a non-disclosure period has an order and a reason', () => {
  const secret = { ground: 'PUBLIC_SECURITY', reason: 'Accomplices would flee.', until: at(30 * day) } as const;
  it('no order has one by default, and none needs one', () => {
    expect(submitted(production({ informBy: null }))).toEqual([]);
    expect(walked(production({ informBy: null }), 'IN_FORCE').clocks.some(({ kind }) => kind === 'SECRECY')).toBe(false);
  });
  it.each<[string, OrderContent['secrecy']]>([['without a reason', { ...secret, reason: ' ' }]])(
    'an order with one is refused %s',
    (_, secrecy) => expect(submitted(production({ secrecy }))).toEqual(['SECRECY']),
  );
  it.each<[string, OrderContent['secrecy']]>([
    ['without an end', { ...secret, until: null }],
    ['for more than 90 days', { ...secret, until: at(91 * day) }],
  ])('an order with one is taken %s: Regulation (EU) 2023/1543, Art. 13(2), has no maximum', (_, secrecy) =>
    expect(submitted(production({ secrecy }))).toEqual([]),
  );
  it('it is renewed with a new reason by the body that requested it', () => {
    const silent = walked(production({ secrecy: secret }), 'IN_FORCE');
    const renew = (reason: string, ms: number) =>
      codesOf(act(silent, { type: 'renewSecrecy', ...secret, reason, until: at(60 * day) }, people.police, at(ms)));
    expect(renew(' ', 20 * day)).toEqual(['SECRECY']);
    expect(renew(secret.reason, 20 * day)).not.toEqual([]);
    expect(renew('A second accomplice was named.', 20 * day)).toEqual([]);
    expect(renew('A second accomplice was named.', 31 * day), 'its day has passed, and it still applies').toEqual([]);
  });
});

describe('13: a removal order names the item, the law and the redress, and only the territories that it means', () => {
  const { legalBasis } = removal();
  it.each<[string, Partial<OrderContent>, string[]]>([
    ['an item', { identifiers: [] }, ['TARGETS']],
    ['an exact address', { identifiers: [{ type: 'ITEM_URL', value: 'https://example.org/' }] }, ['INVALID']],
    ['the law', { legalBasis: { ...legalBasis, provision: '' } }, ['MISSING']],
    ['the redress', { legalBasis: { ...legalBasis, redress: null } }, ['MISSING']],
    ['where it holds', { territories: [] }, ['TERRITORY']],
    ['a ground to hold everywhere', { territories: ['WORLD'] }, ['TERRITORY']],
  ])('an order without %s is refused (for what the restriction itself must state, see subgraphs/enforcement)', (_, change, reasons) => {
    expect(submitted(removal(change), people.regulator)).toEqual(reasons);
    // Regulation (EU) 2021/784, Art. 3(1) and (3): a removal order holds in all Member States, whatever it says.
    expect(submitted(sampleOf('TCO_REMOVAL', change), people.regulator)).toEqual(change.territories === undefined ? reasons : []);
  });
});

it('14: a person who took part does not decide the complaint about an access, nor does a machine (for complaints about restrictions, see subgraphs/enforcement)', () => {
  const order = walked(production(), 'IN_FORCE');
  const reverse = { type: 'reverseAccess', complaint: 'complaint' } as const;
  const decides = ({ issuer, subject }: PersonActor) =>
    staysDistinct(participations(order), { part: 'COMPLAINT_REVIEWER', person: { issuer, subject: subject ?? '' } });
  expect([decides(people.counsel), decides(people.otherCounsel)]).toEqual([false, true]);
  // What follows is no person's act: only a proved decision of a person leads to it (subgraphs/orders/duties/complaint-reviews.test.ts).
  for (const person of Object.values(people)) expect(codesOf(act(order, reverse, person))).toEqual(['NOT_FOUND']);
  expect(move(order, reverse, 'SYSTEM').order.history.at(-1)).toMatchObject({ act: 'reverseAccess', by: null, text: 'complaint' });
});

it('15: an order serves its own case once: it ends with its receipt, and reads no later state', () => {
  const done = walked(production(), 'FULFILLED');
  expect(isInForce(done, at(hour))).toBe(false);
  expect(codesOf(act(done, { type: 'acknowledgeDisclosure' }, people.police))).toEqual(['WRONG_STATE']);
  expect(submitted(production({ reference: '' }))).toEqual(['MISSING']);
  expect(done.servedAt, 'the horizon of every read').toEqual(at(minute));
});

it('16: no role edits or deletes an entry of the log (for a log that cannot be written, see test/log and test/faults)', async () => {
  const database = await freshDatabase();
  const roles = ['records', 'content', 'enforcement', 'orders', 'audit', 'log'] as const;
  for (const role of roles) {
    const client = await connect(database.options(role));
    for (const statement of ["UPDATE log.log_entry SET leaf = ''", 'DELETE FROM log.log_entry', 'TRUNCATE log.log_entry'])
      await expect(client.query(statement), `${role}: ${statement}`).rejects.toThrow(/permission denied/);
    await client.end();
  }
  await database.drop();
});

it('17: the graph of the auditors has no record of anybody', () => {
  const schema = schemaOf('audit');
  for (const name of [
    'DisclosedAccount',
    'OwnAccount',
    'CaseAccount',
    'CaseSubscriber',
    'SubscriberRecord',
    'TrafficRecord',
    'IdentificationRecord',
    'PaymentInstrument',
    'ActivationDevice',
    'Message',
  ])
    expect(schema.getType(name), name).toBeUndefined();
  const target = schema.getType('OrderTarget');
  if (!isObjectType(target)) throw new Error('an auditor sees no order');
  expect(Object.keys(target.getFields())).not.toContain('value');
});

it('18: nobody requests informally: only an issuing authority that signs as an office does, and an emergency is called back, or counsel says why not', () => {
  expect(() => drafted(production(), { ...people.police, roles: [] })).toThrow(/There is no such order/);
  expect(() => drafted(production(), people.agent)).toThrow(/There is no such order/);
  const nobody = { ...authority('somebody', 'ISSUING', 'JUDGE', 'north-police'), office: null };
  expect(submitted(production(), nobody)).toEqual(Array(4).fill('NOT_COMPETENT'));
  const claimed = move(walked(emergency(), 'SERVED'), { type: 'claim' }, people.agent).order;
  const decided = (order: Order) => move(order, decideAll(order), people.agent).order;
  const uncalled = decided(claimed);
  expect(codesOf(act(uncalled, release(uncalled), people.counsel)), 'before the call').not.toEqual([]);
  const called = decided(move(claimed, calledBack, people.agent).order);
  expect(codesOf(act(called, release(called), people.counsel)), 'after it').toEqual([]);
});

it('19: a public leaf names no person (for the published figures, see the tests of the reports)', () => {
  const entry = limitEntry(systemAuthor('operation' as OperationId), at(0), 'accountsPerBody');
  expect(entry.details).toEqual({ limit: 'accountsPerBody' });
  expect(entry).not.toHaveProperty('subject');
  expect(entry).not.toHaveProperty('organisation');
});
