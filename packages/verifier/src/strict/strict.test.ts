import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { commitment, entryCommitment, toBase64, toBase64Url } from '@writ/tlog';
import { hashOf } from '@writ/tlog/order-digest';
import { padLeaf } from '@writ/tlog/testing';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import type { AuditGraph, ListedPage, Opened } from '../audit-graph.ts';
import { isVerified, type Report } from '../report.ts';
import { checkStrict } from './strict.ts';
import type { Listed } from './strict-entry.ts';

const now = Date.UTC(2031, 11, 24, 13);
const day = '2031-12-24';
const police = { issuer: 'https://id.example.org', subject: 'police' };

interface Entry {
  listed: Listed;
  leaf: Uint8Array;
  values: Record<string, { value: string; salt: string }>;
}

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** A private entry as a log writes it and an honest server lists it. */
function entry(index: number, kind: string, words: Record<string, unknown>): Entry {
  const said: Record<string, unknown> = { time: new Date(now - 3_600_000 + index * 10).toISOString(), outcome: 'success', ...words };
  const values = Object.fromEntries(
    Object.entries(said).map(([field, value]) => {
      const salt = createHash('sha256').update(`${index} ${field}`).digest();
      return [field, { value: canonicalize(value) ?? '', salt: toBase64Url(salt), commitment: '' }];
    }),
  );
  for (const [field, one] of Object.entries(values))
    one.commitment = commitment(field, Buffer.from(one.salt, 'base64url'), Buffer.from(one.value));
  const commitments = Object.entries(values).map(([field, one]) => ({ field, commitment: one.commitment }));
  const whole = entryCommitment(Object.fromEntries(commitments.map((one) => [one.field, one.commitment])));
  const leaf = padLeaf(JSON.stringify({ specversion: '1.0', id: idOf(index), kind, day, commitment: whole }));
  const refs = said['refs'] as { decision?: string } | undefined;
  const listed = {
    index,
    event: idOf(index),
    kind,
    day,
    type: String(said['type']),
    at: String(said['time']),
    outcome: said['outcome'] === 'failure' ? 'FAILURE' : 'SUCCESS',
    refersTo: refs?.decision ?? null,
    leaf: toBase64(leaf),
    commitments,
  };
  return { listed, leaf, values };
}

function publicEntry(index: number, type: string, says: object = {}, on = day): Entry {
  const leaf = padLeaf(JSON.stringify({ specversion: '1.0', id: idOf(index), kind: 'system', day: on, public: { ...says, type } }));
  const at = `${on}T00:00:00.000Z`;
  const listed = {
    index,
    event: idOf(index),
    kind: 'system',
    day: on,
    type,
    at,
    outcome: 'SUCCESS',
    refersTo: null,
    leaf: toBase64(leaf),
    commitments: [],
  };
  return { listed, leaf, values: {} };
}

const permit = (index: number, operation: string, release: number): Entry =>
  entry(index, 'authority', {
    type: 'access.decision.v1',
    initiator: police,
    legal: { basis: 'ORDER', order: 'o1' },
    target: { account: 'a1', categories: [{ category: 'SUBSCRIBER', from: null, to: null }] },
    request: { operation },
    refs: { release },
  });
const disclosure = (index: number, operation: string, decision: number, kind = 'authority'): Entry =>
  entry(index, kind, {
    type: 'record.disclosed.v1',
    initiator: police,
    target: { reads: [{ category: 'SUBSCRIBER', fields: ['name'], count: 1 }] },
    request: { operation },
    'response.digest': 'ab'.repeat(32),
    refs: { decision: String(decision) },
  });
const looked = (index: number): Entry => entry(index, 'audit', { type: 'audit.inspected.v1', initiator: police, target: { index: '1' } });

/** Six entries, of which one is public and one an auditor's. */
const story = (): Entry[] => [
  entry(0, 'platform', { type: 'order.released.v1', action: 'releaseOrder', legal: { basis: 'ORDER', order: 'o1' } }),
  permit(1, 'op1', 0),
  disclosure(2, 'op1', 1),
  publicEntry(3, 'totals.v1'),
  looked(4),
  entry(5, 'enforcement', { type: 'restriction.applied.v1', target: { item: 'i1' } }),
];

/** A server over these entries that does as `lie` says, or is honest. */
interface Lie {
  list?: (listed: Listed[]) => Listed[];
  open?: (index: number, opened: Opened) => Opened;
}

async function check(entries: readonly Entry[], lie: Lie = {}, { size = entries.length, page = 4, endless = false } = {}) {
  const asked: [index: number, fields: readonly string[]][] = [];
  const listed = (lie.list ?? ((one) => one))(entries.map((each) => each.listed));
  const graph: AuditGraph = {
    page: async (after): Promise<ListedPage> => {
      const from = Number(after ?? 0);
      return { entries: listed.slice(from, from + page), next: endless || from + page < listed.length ? String(from + page) : null };
    },
    openings: async (wanted) =>
      wanted.map(({ index, fields }): Opened => {
        asked.push([index, fields]);
        const values = entries[index]?.values ?? {};
        const opened = {
          fields: fields.flatMap((field) => (values[field] ? [{ field, value: values[field].value, salt: values[field].salt }] : [])),
        };
        return (lie.open ?? ((_, one) => one))(index, opened);
      }),
    close: async () => undefined,
  };
  const leaf = async (index: number) => entries[index]?.leaf ?? expect.fail(`no leaf ${index}`);
  const report = await checkStrict({ graph, leaf, size, now, graceMs: 0 });
  return { report, asked };
}
const failed = ({ steps }: Report) => steps.filter(({ result }) => result === 'failed').map(({ name, detail }) => `${name}: ${detail}`);
const lieAbout = async (lie: Lie, entries = story()) => failed((await check(entries, lie)).report);
const change =
  (index: number, make: (listed: Listed) => Partial<Listed>): Required<Pick<Lie, 'list'>>['list'] =>
  (all) =>
    all.map((one) => (one.index === index ? { ...one, ...make(one) } : one));

describe('checkStrict', () => {
  it('verifies an honest server, and opens no more than it needs', async () => {
    const { report, asked } = await check(story());
    expect(failed(report)).toEqual([]);
    expect(isVerified(report)).toBe(true);
    expect(report.facts).toMatchObject({ permits: 1, matched: 1, disclosures: 1, opened: 4, unopened: 1, strictFindings: 0 });
    expect(Object.fromEntries(asked)).toMatchObject({ 5: ['type'] });
    expect(asked.map(([index]) => index).sort()).toEqual([0, 1, 2, 5]);
  });

  it('lists what it did not check', async () => {
    const { report } = await check(story());
    expect(report.steps.filter(({ result }) => result === 'not checked').map(({ name }) => name)).toEqual(['scope', 'audit']);
  });

  it('reads to the size of the checkpoint, and no further', async () => {
    const { report, asked } = await check([...story(), disclosure(6, 'op9', 5), looked(7)], {}, { size: 6 });
    expect(failed(report)).toEqual([]);
    expect(Math.max(...asked.map(([index]) => index))).toBe(5);
  });

  it('accepts an empty log', async () => {
    expect(isVerified((await check([])).report)).toBe(true);
  });
});

describe('a server with a false list', () => {
  it.each<[string, Required<Pick<Lie, 'list'>>['list'], string]>([
    [
      'leaves out an entry',
      (all) => all.filter(({ index }) => index !== 2),
      'list: Entry 2 is in the log and not in the list of the server.',
    ],
    ['leaves out several', (all) => all.filter(({ index }) => index < 3 || index > 4), 'list: Entries 3 to 4 are in the log and not'],
    ['ends early', (all) => all.slice(0, 4), 'list: Entries 4 to 5 are in the log and not in the list of the server.'],
    ['lists one twice', (all) => [...all.slice(0, 5), ...all.slice(4)], 'list: Entry 4 is listed again, or out of order.'],
    ['shows another leaf', change(2, () => ({ leaf: toBase64(looked(2).leaf) })), 'list: Entry 2 is listed with another leaf than'],
    ['shows another event', change(2, () => ({ event: idOf(9) })), 'list: Entry 2 is listed with the event'],
    ['shows another kind', change(2, () => ({ kind: 'audit' })), 'list: Entry 2 is listed with the kind audit, its leaf says authority.'],
    ['shows another day', change(2, () => ({ day: '2031-12-23' })), 'list: Entry 2 is listed with the day 2031-12-23'],
    [
      'hides a field',
      change(2, ({ commitments }) => ({ commitments: commitments.slice(1) })),
      'list: Entry 2 is listed with commitments that are not',
    ],
    ['shows no commitments', change(2, () => ({ commitments: [] })), 'list: Entry 2 is listed with commitments that are none.'],
    [
      'shows one twice',
      change(2, ({ commitments: [one] }) => ({ commitments: one ? [one, one] : [] })),
      'list: Entry 2 is listed with two commitments',
    ],
    [
      'gives a public leaf commitments',
      change(3, () => ({ commitments: [{ field: 'a', commitment: 'b' }] })),
      'list: Entry 3 is wholly public',
    ],
    [
      'gives a public leaf another type',
      change(3, () => ({ type: 'limit.hit.v1' })),
      'list: Entry 3 is listed with the type limit.hit.v1, its leaf says totals.v1',
    ],
    [
      'calls a disclosure something else',
      change(2, () => ({ type: 'order.served.v1' })),
      'list: Entry 2 is listed with the type order.served.v1, it says record.disclosed.v1.',
    ],
    [
      'calls something else a disclosure',
      change(5, () => ({ type: 'record.disclosed.v1' })),
      'list: Entry 5 is listed with the type record.disclosed.v1',
    ],
    ['calls an entry erased', change(1, () => ({ type: 'erased' })), 'list: Entry 1 is listed with the type erased'],
    ['dates another instant', change(2, () => ({ at: `${day}T11:00:00.000Z` })), 'list: Entry 2 is listed with the time'],
    [
      'tells another outcome',
      change(2, () => ({ outcome: 'FAILURE' })),
      'list: Entry 2 is listed with the outcome FAILURE, it says SUCCESS.',
    ],
    ['tells another reference', change(2, () => ({ refersTo: '0' })), 'list: Entry 2 is listed with the reference 0, it says 1.'],
  ])('that %s is reported', async (_, list, sentence) => {
    const found = await lieAbout({ list });
    expect(found).toContainEqual(expect.stringContaining(sentence));
  });

  it('that promises pages without end is not called for ever', async () => {
    const { report } = await check(story(), {}, { size: 7, endless: true });
    expect(failed(report)).toEqual(['list: Entry 6 is in the log and not in the list of the server.']);
  });

  it('is matched by the contents of the entry, not by the list', async () => {
    const list = change(2, () => ({ type: 'order.served.v1' }));
    const { report } = await check(story(), { list });
    expect(report.facts).toMatchObject({ disclosures: 1, matched: 1 });
  });

  it('has its disclosures found among the entries of auditors by their fields', async () => {
    const hidden = [...story(), disclosure(6, 'op7', 1, 'audit')];
    const list = change(6, () => ({ type: 'audit.inspected.v1' }));
    expect(await lieAbout({ list }, hidden)).toContainEqual(expect.stringContaining('SECOND_DISCLOSURE: Entry 6'));
  });
});

describe('a server with false openings', () => {
  const openOf =
    (at: number, make: (fields: { field: string; value: string; salt: string }[]) => Opened): Required<Pick<Lie, 'open'>>['open'] =>
    (index, opened) =>
      index === at && 'fields' in opened ? make(opened.fields) : opened;
  const alter = (field: string, changes: object) => (fields: { field: string; value: string; salt: string }[]) => ({
    fields: fields.map((one) => (one.field === field ? { ...one, ...changes } : one)),
  });

  it.each<[string, Required<Pick<Lie, 'open'>>['open'], string]>([
    ['says another value', openOf(2, alter('refs', { value: '{"decision":"0"}' })), 'openings: Entry 2: the opening of refs does not fit.'],
    ['spells a value otherwise', openOf(2, alter('type', { value: '"record.disclosed.v1" ' })), 'openings: Entry 2: the opening of type'],
    ['gives another salt', openOf(2, alter('type', { salt: 'A'.repeat(43) })), 'openings: Entry 2: the opening of type does not fit.'],
    ['gives no salt', openOf(2, alter('type', { salt: '' })), 'openings: Entry 2: the opening of type does not fit. A salt has 32 bytes'],
    ['gives a malformed salt', openOf(2, alter('type', { salt: '%' })), 'Its salt is not base64url.'],
    [
      'opens a missing field',
      openOf(2, (fields) => ({ fields: [...fields, { field: 'x', value: '1', salt: 'A'.repeat(43) }] })),
      'the opening of x',
    ],
    [
      'keeps a field back',
      openOf(2, (fields) => ({ fields: fields.filter(({ field }) => field !== 'refs') })),
      'decisions: WITHHELD: Entry 2 commits to refs',
    ],
    [
      'keeps the type back',
      openOf(2, (fields) => ({ fields: fields.filter(({ field }) => field !== 'type') })),
      'decisions: WITHHELD: Entry 2 commits to type',
    ],
    ['opens nothing', openOf(2, () => ({ refused: 'it answers FORBIDDEN' })), 'openings: Entry 2 is not opened: it answers FORBIDDEN.'],
  ])('that %s is reported', async (_, open, sentence) => {
    expect(await lieAbout({ open })).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('an incorrectly written entry', () => {
  it('is reported when its public day differs from its time', async () => {
    const wrong = [...story(), entry(6, 'system', { type: 'subject.erased.v1', time: '2031-12-23T23:59:59.999Z' })];
    expect(await lieAbout({}, wrong)).toEqual([]);
    const dated = [
      ...story().slice(0, 1),
      entry(1, 'authority', { type: 'access.refused.v1', time: '2031-12-23T23:59:59.999Z', outcome: 'failure' }),
    ];
    expect(await lieAbout({}, dated)).toEqual(['list: Entry 1 shows the day 2031-12-24 in public and says 2031-12-23T23:59:59.999Z.']);
  });

  it('is reported when it commits to no type', async () => {
    const { leaf, listed, values } = entry(6, 'authority', { type: 'x.v1' });
    const { type, ...others } = values;
    const commitments = listed.commitments.filter(({ field }) => field !== 'type');
    const whole = entryCommitment(Object.fromEntries(commitments.map((one) => [one.field, one.commitment])));
    const text = Buffer.from(leaf).toString().trimEnd();
    const untyped = padLeaf(JSON.stringify({ ...JSON.parse(text), commitment: whole }));
    const last = { leaf: untyped, values: others, listed: { ...listed, type: 'erased', leaf: toBase64(untyped), commitments } };
    expect(type).toBeDefined();
    expect(await lieAbout({}, [...story(), last])).toEqual(["list: Entry 6 commits to no type: it can't be said what it is."]);
  });
});

/** Public entries: of a day of the service of keys where there is one, written on the other. */
const days = (...written: readonly (readonly [on: number, of: unknown])[]): Entry[] =>
  written.map(([on, of], index) => {
    const told = (number: unknown) => (typeof number === 'number' ? `2031-12-${String(number).padStart(2, '0')}` : number);
    return publicEntry(index, of === null ? 'totals.v1' : 'keys.opened.v1', { day: told(of) }, String(told(on)));
  });

describe('the days of the service of keys', () => {
  it('pass where each has its entry, also those that were caught up late', async () => {
    const { report } = await check(days([1, null], [2, 1], [3, 2], [7, 3], [7, 4], [7, 5], [7, 6], [8, 7], [9, null]));
    expect(failed(report)).toEqual([]);
    expect(report.steps).toContainEqual({
      ...{ name: 'days', result: 'passed', detail: '7 entries of days, each day once, in order and without a gap' },
    });
    expect(report.facts).toMatchObject({ strictFindings: 0 });
  });

  it('are nothing to a log that never had one, and are no gap on the day after and where nothing was written for long', async () => {
    const never = (await check(days([1, null], [2, null], [9, null]))).report;
    expect([failed(never), never.steps.filter(({ name }) => name === 'days')]).toEqual([[], []]);
    expect(failed((await check(days([2, 1], [3, null]))).report)).toEqual([]);
    expect(failed((await check(days([2, 1], [20, null]))).report)).toEqual([]);
  });

  it.each<[string, Entry[], string]>([
    ['is missing', days([2, 1], [3, 2], [5, 4]), 'days: DAY_MISSING: After entry 1 the log has no keys.opened.v1 of the day 2031-12-03.'],
    [
      'and others are missing',
      days([2, 1], [6, 5]),
      'DAY_MISSING: After entry 0 the log has no keys.opened.v1 of the days 2031-12-02 to 2031-12-04.',
    ],
    ['never comes', days([2, 1], [3, null], [4, null]), 'DAY_MISSING: After entry 0 the log has no keys.opened.v1 of the day 2031-12-02.'],
    ['and all after it never come', days([2, 1], [8, null], [9, null]), 'of the days 2031-12-02 to 2031-12-07.'],
    ['is there twice', days([2, 1], [3, 2], [3, 1]), 'DAY_TWICE: Entry 2 is keys.opened.v1 of 2031-12-01, as entry 0 is.'],
    [
      'comes after a later one',
      days([3, 2], [3, 1]),
      'DAY_ORDER: Entry 1 is keys.opened.v1 of 2031-12-01, and comes after entry 0 of 2031-12-02.',
    ],
    [
      'was not over',
      days([2, 2]),
      'DAY_FORM: Entry 0 is keys.opened.v1 of 2031-12-02, and was written on 2031-12-02, when that day was not over.',
    ],
    ['is none of the calendar', days([2, '2031-02-30']), 'DAY_FORM: Entry 0 is keys.opened.v1 and names no day.'],
    ['is not named', days([2, undefined]), 'DAY_FORM: Entry 0 is keys.opened.v1 and names no day.'],
  ])('are a finding where one %s', async (_, entries, sentence) => {
    const { report } = await check(entries);
    expect(failed(report)).toEqual([expect.stringContaining(sentence)]);
    expect(isVerified(report)).toBe(false);
    expect(report.facts).toMatchObject({ strictFindings: 1 });
  });
});

/** Three services of keys, each with a key of its own. */
const three = ['platform', 'court', 'auditor'].map((owner) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return { owner, privateKey, key: spki.toString('base64'), service: createHash('sha256').update(spki).digest('hex').slice(0, 16) };
});
const few = { granted: '<10', opened: '<10', keys: '<10', refused: '<10' };

/** Entries written on a day: of the day of a service as its key signed it, of the one service where its place is null, or of none. */
type Written = readonly [on: number, of?: number, place?: number | null, more?: Readonly<Record<string, unknown>>];
const daysOfThree = (...written: readonly Written[]): Entry[] =>
  written.map(([on, of, place, more = {}], index) => {
    const told = (number: number) => `2031-12-${String(number).padStart(2, '0')}`;
    if (of === undefined) return publicEntry(index, 'totals.v1', { day: told(on) }, told(on));
    const own = typeof place === 'number' ? three[place] : undefined;
    if (own === undefined) return publicEntry(index, 'keys.opened.v1', { day: told(of) }, told(on));
    const { owner, service, key, privateKey } = own;
    const signed = { day: told(of), root: '0'.repeat(64), counts: few, ...more };
    const { day, root, counts } = signed;
    const message = Buffer.from(`writ/keys-day/v1\0${hashOf({ v: 1, day, root, counts })}`);
    const signature = sign(null, message, privateKey).toString('base64');
    const services = three.map((one) => one.service);
    return publicEntry(index, 'keys.opened.v2', { owner, service, key, services, signature, ...signed }, told(on));
  });
const called = (place: number) => `keys.opened.v2 of ${three[place]?.owner} (${three[place]?.service})`;

describe('the days of three services of keys', () => {
  it('pass where each has its own, also where one was away, and follow those of one service', async () => {
    const { report } = await check(
      daysOfThree([2, 1, null], [3, 2, 0], [3, 2, 1], [4, 3, 0], [4, 3, 1], [5, 4, 0], [5, 4, 1], [5, 2, 2], [5, 3, 2], [5, 4, 2], [6]),
    );
    expect(failed(report)).toEqual([]);
    expect(report.steps.filter(({ name }) => name === 'days')).toEqual([
      { name: 'days', result: 'passed', detail: '10 entries of days, each day once, in order and without a gap' },
    ]);
    expect(isVerified(report)).toBe(true);
  });

  it.each<[string, Entry[], string]>([
    [
      'is missing of one service',
      daysOfThree([2, 1, 0], [2, 1, 1], [2, 1, 2], [3, 2, 0], [3, 2, 2], [4, 3, 0], [4, 3, 1], [4, 3, 2]),
      `DAY_MISSING: After entry 1 the log has no ${called(1)} of the day 2031-12-02.`,
    ],
    [
      'never comes of a service that others name',
      daysOfThree([2, 1, 0], [2, 1, 1], [3, 2, 0], [3, 2, 1], [4]),
      `DAY_MISSING: After entry 0 the log has no keys.opened.v2 of the service ${three[2]?.service} of the days 2031-12-01 to 2031-12-02.`,
    ],
    [
      'is missing at the beginning of one',
      daysOfThree([2, 1, 0], [2, 1, 1], [3, 2, 0], [3, 2, 1], [3, 2, 2]),
      `DAY_MISSING: After entry 0 the log has no ${called(2)} of the day 2031-12-01.`,
    ],
    [
      'is missing between one service and three',
      daysOfThree([2, 1, null], [4, 3, 0], [4, 3, 1], [4, 3, 2]),
      'DAY_MISSING: After entry 0 the log has no keys.opened.v1 of the day 2031-12-02.',
    ],
    [
      'is there twice',
      daysOfThree([2, 1, 0], [2, 1, 1], [2, 1, 2], [2, 1, 1]),
      `DAY_TWICE: Entry 3 is ${called(1)} of 2031-12-01, as entry 1 is.`,
    ],
    [
      'comes after a later one of the same service',
      daysOfThree([3, 1, 0], [3, 1, 1], [3, 1, 2], [3, 2, 0], [3, 2, 1], [4, 3, 1], [4, 3, 0], [4, 3, 2], [4, 2, 2]),
      `DAY_ORDER: Entry 8 is ${called(2)} of 2031-12-02, and comes after entry 7 of 2031-12-03.`,
    ],
    [
      'was signed by another key',
      daysOfThree([2, 1, 0, { key: three[1]?.key }], [2, 1, 1], [2, 1, 2], [2, 1, 0]),
      `DAY_SIGNED: Entry 0 is ${called(0)}, and that service did not sign it.`,
    ],
    [
      'has a signature of something else',
      daysOfThree([2, 1, 0, { signature: 'AA==' }], [2, 1, 1], [2, 1, 2], [2, 1, 0]),
      `DAY_SIGNED: Entry 0 is ${called(0)}, and that service did not sign it.`,
    ],
    [
      'names other services than three',
      daysOfThree([2, 1, 0, { services: [three[0]?.service] }], [2, 1, 1], [2, 1, 2], [2, 1, 0]),
      'DAY_FORM: Entry 0 is keys.opened.v2 and does not name three services, its own among them.',
    ],
  ])('are a finding where one %s', async (_, entries, sentence) => {
    const { report } = await check(entries);
    expect(failed(report)).toEqual([expect.stringContaining(sentence)]);
    expect(isVerified(report)).toBe(false);
  });

  it('whose counts are far from each other are shown, and no finding', async () => {
    const counting = (keys: unknown, opened: unknown = '<10') => ({ counts: { ...few, keys, opened } });
    const { report } = await check(daysOfThree([2, 1, 0, counting(50)], [2, 1, 1, counting('<10', 10)], [2, 1, 2, counting(40)]));
    expect(failed(report)).toEqual([]);
    expect(report.steps).toContainEqual({
      ...{ name: 'days', result: 'not checked' },
      detail: 'On 2031-12-01 services of keys count differently: keys: platform 50, court <10, auditor 40.',
    });
  });
});

describe('the strict check of many entries', () => {
  it('matches over many pages, and reports each finding', async () => {
    const entries: Entry[] = [story()[0] ?? expect.fail('no release')];
    while (entries.length < 1_001)
      entries.push(permit(entries.length, `op${entries.length}`, 0), disclosure(entries.length + 1, `op${entries.length}`, entries.length));
    expect(failed((await check(entries, {}, { size: entries.length, page: 256 })).report)).toEqual([]);
    const cut = (await check(entries, { list: (all) => all.filter(({ index }) => index % 50 !== 2) }, { size: entries.length, page: 256 }))
      .report;
    expect(failed(cut)).toHaveLength(20);
    expect(cut.facts).toMatchObject({ unused: 20, strictFindings: 20, firstBadIndex: 2 });
  });
});
