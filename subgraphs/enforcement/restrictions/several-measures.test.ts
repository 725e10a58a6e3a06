import { openPrisma } from '@writ/prisma/client';
import { statementInput } from '@writ/statements-domain/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve } from '../testing/served.ts';
import { moveDue } from './clock-job.ts';

const hour = 3_600_000;
let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const later = (hours: number): Date => new Date(served.state.now.getTime() + hours * hour).toISOString() as unknown as Date;
const several = {
  monetary: 'DECISION_MONETARY_SUSPENSION',
  provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
  accountDecision: 'DECISION_ACCOUNT_SUSPENDED',
} as const;
const statement = `statement { decisionVisibility endDateVisibilityRestriction decisionMonetary endDateMonetaryRestriction decisionProvision
  endDateServiceRestriction decisionAccount endDateAccountRestriction accountType contentIdEan sourceIdentity territorialScope applicationDate createdAt redress }`;
const read = async (id: string) =>
  (
    await served.ask(
      'author',
      `query ($id: ID!) { restriction(id: $id) { state visibility monetary provision account startsAt endsAt ends { visibility monetary provision account }
        stateActor ${statement} } }`,
      { id },
    )
  ).data.restriction;

describe('a decision with several measures', () => {
  test('on an item applies to it and to its author, with one statement that names each measure with its end', async () => {
    const product = statementInput({
      accountType: 'ACCOUNT_TYPE_BUSINESS',
      contentType: ['CONTENT_TYPE_PRODUCT'],
      contentIdEan: '4006381333931',
    });
    const made = await acts.restrict('agent', {
      ...several,
      endsAt: later(72),
      ends: { visibility: later(24), account: later(48) },
      territories: ['WORLD'],
      statement: product,
    });
    const shown = await read(made.id);
    expect(shown).toMatchObject({
      visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
      account: 'DECISION_ACCOUNT_SUSPENDED',
      endsAt: later(72),
      ends: { visibility: later(24), monetary: later(72), provision: later(72), account: later(48) },
      stateActor: null,
      statement: {
        decisionVisibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
        endDateVisibilityRestriction: '2026-03-02',
        decisionMonetary: 'DECISION_MONETARY_SUSPENSION',
        endDateMonetaryRestriction: '2026-03-04',
        decisionProvision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
        endDateServiceRestriction: '2026-03-04',
        decisionAccount: 'DECISION_ACCOUNT_SUSPENDED',
        endDateAccountRestriction: '2026-03-03',
        accountType: 'ACCOUNT_TYPE_BUSINESS',
        contentIdEan: '4006381333931',
        createdAt: served.state.now.toISOString(),
      },
    });
    expect(shown.statement.territorialScope).toHaveLength(30);
  });

  test('whose visibility measure ends first returns the item to readers at that instant, and subscribers are notified once', async () => {
    const made = await acts.restrict('agent', { ...several, ends: { visibility: later(1) } });
    const db = openPrisma(served.parts.database);
    const round = () => moveDue({ ...served.parts, db });
    const told = async (): Promise<number> => (await served.sql('select from enforcement.outbox')).length;
    const before = await told();
    served.pass(hour - 1);
    await round();
    expect([await acts.status('item-1', 'DE'), await told()]).toEqual(['DISABLED', before]);
    served.pass(1);
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    expect(await served.sql("select enforcement.withheld(array['item-1'], 'DE', $1)", [served.state.now])).toEqual([]);
    await round();
    await round();
    expect(await told()).toBe(before + 1);
    expect((await read(made.id)).state).toBe('ACTIVE');
    expect(served.entries.map(({ type }) => type)).toEqual(['restriction.applied.v1']);
    await db.$disconnect();
  });

  test('is refused with a measure that ends after the restriction, before it begins, or was not taken', async () => {
    await acts.restrict('agent', { endsAt: later(2) });
    const set = (column: string, value: string) =>
      served.sql(`update enforcement.restriction set ${column} = starts_at + interval '${value}'`).then(
        () => 'kept',
        (error: { constraint?: string }) => error.constraint,
      );
    expect(await set('visibility_ends_at', '1 hour')).toBe('kept');
    expect(await set('visibility_ends_at', '2 hours')).toBe('restriction_measures_period');
    expect(await set('visibility_ends_at', '0 hours')).toBe('restriction_measures_period');
    expect(await set('monetary_ends_at', '1 hour')).toBe('restriction_measures_end');
  });

  test('is in effect in the database as its periods state, whatever they are and whatever the clock has written', async () => {
    const span = fc.record({
      from: fc.integer({ min: 0, max: 9 }),
      lasts: fc.integer({ min: 2, max: 9 }),
      hidden: fc.integer({ min: 1, max: 8 }),
    });
    const made = fc.sample(span, { numRuns: 40, seed: 7 });
    const at = (minutes: number): Date => new Date(served.state.now.getTime() + minutes * 60_000);
    const own = (one: (typeof made)[number]): number | null => (one.hidden < one.lasts ? one.from + one.hidden : null);
    for (const [index, one] of made.entries()) {
      const id = `r-${index}`;
      await served.sql(
        `insert into enforcement.statement_of_reasons (id, decision_ground, content_type, category, content_date, application_date, decision_facts,
           source_type, automated_detection, automated_decision, puid) values ($1, 'x', '{x}', 'x', now(), now(), 'x', 'x', false, 'x', $1)`,
        [id],
      );
      const state = ['SCHEDULED', 'ACTIVE', 'ENDED'][index % 3];
      const ends = index % 5 === 0 ? null : at(one.from + one.lasts);
      const shown = own(one);
      await served.sql(
        `insert into enforcement.restriction (id, state, item_id, account_id, visibility, monetary, territories, starts_at, ends_at, visibility_ends_at, statement_id, decided_by, decided_at)
         values ($1, $2, $1, 'author', '{DECISION_VISIBILITY_CONTENT_DISABLED}', 'x', '{DE}', $3, $4, $5, $1, 'i', $6)`,
        [id, state, at(one.from), ends, shown === null ? null : at(shown), at(0)],
      );
    }
    const items = made.map((_, index) => `r-${index}`);
    for (let minute = 0; minute < 20; minute += 1) {
      const found = await served.sql('select item_id as item from enforcement.in_effect($1, $2)', [items, at(minute)]);
      const wanted = made.flatMap((one, index) => {
        const end = own(one) ?? (index % 5 === 0 ? Number.POSITIVE_INFINITY : one.from + one.lasts);
        return one.from <= minute && minute < end ? [`r-${index}`] : [];
      });
      expect(found.map(({ item }) => item).toSorted()).toEqual(wanted.toSorted());
    }
  });
});

describe('an undo', () => {
  const legal = async (id: string) => (await served.sql('select state, close_reason from enforcement.restriction where id = $1', [id]))[0];

  test('takes a decision back within the hour, and the log distinguishes it from a lift', async () => {
    const made = await acts.restrict('agent');
    served.pass(hour);
    expect(await acts.undo('agent', made.id)).toMatchObject({ state: 'LIFTED', generation: 1, closeReason: 'It was the wrong item.' });
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
    expect(served.entries.map(({ type, details }) => [type, details['action']])).toEqual([
      ['restriction.applied.v1', 'restrict'],
      ['restriction.ended.v1', 'undo'],
    ]);
    expect((await acts.undo('agent', made.id, 1)).reasons).toEqual(['WRONG_STATE']);
  });

  test('is possible for the person who decided and for counsel; others lift', async () => {
    const made = await acts.restrict('agent');
    expect((await acts.undo('agent2', made.id)).reasons).toEqual(['NOT_DECIDABLE']);
    expect(await acts.undo('counsel', made.id)).toMatchObject({ state: 'LIFTED' });
  });

  test('is refused after the hour, and the answer recommends a lift', async () => {
    const made = await acts.restrict('agent');
    served.pass(hour + 1);
    expect(await acts.undo('agent', made.id)).toMatchObject({ reasons: ['TOO_LATE'], message: expect.stringMatching(/lift it instead/) });
    expect(await legal(made.id)).toEqual({ state: 'ACTIVE', close_reason: null });
    expect(await acts.lift('agent', made.id)).toMatchObject({ state: 'LIFTED' });
  });

  test('changes nothing with a stale generation, without a reason, or for a missing restriction', async () => {
    const made = await acts.restrict('agent');
    expect((await acts.undo('agent', made.id, 1, ' ')).reasons).toEqual(['STALE', 'MISSING']);
    expect((await acts.undo('agent', 'none')).reasons).toEqual(['NOT_FOUND']);
    expect(await legal(made.id)).toEqual({ state: 'ACTIVE', close_reason: null });
    expect(served.entries).toHaveLength(1);
  });

  test('of a restriction that has not begun takes it back before it had an effect', async () => {
    const made = await acts.restrict('agent', { startsAt: later(0.5) });
    expect(await acts.undo('agent', made.id)).toMatchObject({ state: 'LIFTED' });
    served.pass(hour);
    expect(await acts.status('item-1', 'DE')).toBe('AVAILABLE');
  });

  test('keeps the person who undid it from deciding a complaint about it', async () => {
    const made = await acts.restrict('agent');
    const complaint = await acts.complain('author', { restriction: made.id });
    await acts.undo('counsel', made.id);
    await acts.claim('counsel', complaint.id);
    expect((await acts.decideComplaint('counsel', complaint.id, 'UPHELD')).reasons).toContain('SAME_PERSON');
  });
});

describe('a statement', () => {
  test('names to the person concerned the public body whose notice led to it', async () => {
    const notice = await acts.submitNotice('reader', { publicBody: { name: 'Northport police', country: 'DE' } });
    await acts.claim('agent', notice.id);
    const made = await acts.restrict('agent', acts.fromNotice(notice.id));
    expect(made).toMatchObject({ state: 'ACTIVE' });
    expect(await read(made.id)).toMatchObject({
      stateActor: 'Northport police, declared by the sender, not verified',
      statement: { sourceIdentity: 'Northport police (DE), declared by the sender, not verified' },
    });
    await served.sql('update enforcement.notice set public_body_recognised = true');
    expect(await read(made.id)).toMatchObject({ stateActor: 'Northport police' });
    const own = await acts.restrict('agent');
    expect(await read(own.id)).toMatchObject({ stateActor: null, statement: { sourceIdentity: null } });
  });

  test('may not contain the handle of the account concerned, whether an item or the account is restricted', async () => {
    await served.sql("update records.account set handle = 'lotte_77' where id = 'author'");
    const naming = statementInput({ decisionFacts: 'Lotte_77 wrote it.' });
    const suspension = { item: null, visibility: [], account: 'author', accountDecision: 'DECISION_ACCOUNT_SUSPENDED' as const };
    for (const subject of [{}, suspension]) {
      const refused = await acts.restrict('agent', { ...subject, statement: naming });
      expect(refused).toMatchObject({ reasons: ['INVALID'], article: 'Regulation (EU) 2022/2065, Art. 24(5)' });
      expect(refused.message).not.toMatch(/lotte/i);
    }
    expect(await acts.restrict('agent', { item: 'item-2', statement: naming })).toMatchObject({ state: 'ACTIVE' });
  });

  test('has an id that no other statement has', async () => {
    await acts.restrict('agent');
    await acts.restrict('agent', { item: 'item-2' });
    const same = served.sql('update enforcement.statement_of_reasons set puid = (select min(puid) from enforcement.statement_of_reasons)');
    await expect(same).rejects.toThrow(/statement_of_reasons_\w+_puid_key/);
  });
});
