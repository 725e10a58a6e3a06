/** Part of `trusted-documents.test.ts`: what a platform's people do beside single decisions, by checked-in documents alone. */
import type { AccountId } from '@writ/core';
import { commitment, decisionLeafHash, decisionTree, parseVerifierKey, toBase64, verifyOpening } from '@writ/tlog';
import { verifyReceipts } from '@writ/verifier/receipt/receipt.ts';
import { isVerified } from '@writ/verifier/report.ts';
import { describe, expect, it } from 'vitest';
import { holderIn } from '../harness/disclosures.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import type { TrustedLife } from '../harness/trusted-documents.ts';
import { refusedSubmission } from '../policy/batch-fixture.ts';

/** What has a generation, as it was answered. */
interface Thing {
  __typename: string;
  id: string;
  generation: number;
  state: string;
  [field: string]: unknown;
}

/** An entry that counts, as an auditor is answered. */
interface CountedNode {
  readonly event: string;
  readonly leaf: string;
  readonly decidedIn: string | null;
  readonly beforeFacts: boolean;
  readonly commitments: readonly { field: string; commitment: string }[];
  readonly fact: { value: string; salt: string } | null;
  readonly decisions: { value: string; salt: string } | null;
}

/** The leaf of a decision, as an auditor is answered. */
interface FactLeaf extends Pick<CountedNode, 'commitments'> {
  readonly place: number;
  readonly leafHash: string;
  readonly state: string;
  readonly value: string;
  readonly salt: string;
}

const byField = (commitments: CountedNode['commitments']): Record<string, string> =>
  Object.fromEntries(commitments.map(({ field, commitment: text }) => [field, text]));

/** The leaf says what is opened of it, and nothing else. */
function requireProven({ leaf, commitments, fact, decisions }: CountedNode): void {
  for (const [field, opened] of Object.entries({ fact, decisions })) {
    if (opened === null) continue;
    const about = {
      leaf: Buffer.from(leaf, 'base64'),
      commitments: byField(commitments),
      field,
      salt: Buffer.from(opened.salt, 'base64url'),
    };
    verifyOpening({ ...about, value: Buffer.from(opened.value) });
    expect(() => verifyOpening({ ...about, value: Buffer.from(`${opened.value} `) })).toThrow();
  }
}

/** All leaves give the root that the entry says, and each says its fact. */
function requireTree(leaves: readonly FactLeaf[], said: unknown): void {
  expect(leaves.map(({ place, state }) => [place, state])).toEqual(leaves.map((_, place) => [place, 'OPEN']));
  expect(decisionTree(leaves.map(({ leafHash }) => new Uint8Array(Buffer.from(leafHash, 'base64')))).decisions).toEqual(said);
  for (const { leafHash, commitments, value, salt } of leaves) {
    const known = byField(commitments);
    expect(toBase64(decisionLeafHash(known))).toBe(leafHash);
    expect(commitment('fact', Buffer.from(salt, 'base64url'), Buffer.from(value))).toBe(known['fact']);
    expect(commitment('fact', Buffer.from(salt, 'base64url'), Buffer.from(value.replace('LAW', 'TERMS')))).not.toBe(known['fact']);
    expect(JSON.parse(value)).toMatchObject({ fact: 'measure', ground: 'LAW', visibility, subject: 'ITEM' });
  }
}

const visibility = ['DECISION_VISIBILITY_CONTENT_DISABLED'];
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const among = (nodes: Thing[], { id }: Thing): Thing => nodes.find((node) => node.id === id) ?? expect.fail(`${id} is not among them`);

export function moderation({ stack, on, ask }: TrustedLife): void {
  const [platform, authority] = [on('platform'), on('authority')];
  /** What a mutation made, which is never a refusal. */
  const made = async (type: string, login: string, name: string, variables: Record<string, unknown>): Promise<Thing> => {
    const [found] = Object.values((await platform(login, name, variables)) as Record<string, Thing>);
    expect(found?.__typename, `${name}: ${JSON.stringify(found)}`).toBe(type);
    return found as Thing;
  };
  /** Items of people who have no log-in. */
  const itemAt = async (place: number): Promise<string> => {
    const [row] = await stack().sql<{ id: string }>(
      'postgres',
      'SELECT id FROM content.item WHERE account_id NOT IN (SELECT account_id FROM records.account_holder) ORDER BY id OFFSET $1 LIMIT 1',
      [place],
    );
    return row?.id ?? expect.fail('no item');
  };
  const restricted = async (place: number): Promise<Thing> =>
    made('Restriction', 'agent-1', 'restrict', { input: restrictInput({ item: await itemAt(place), visibility }) });

  it('a request for erasure is given more time and answered', async () => {
    const ask =
      'mutation { askErasure(input: { explanation: "All.", name: "A", email: "a@example.org" }) { ... on ErasureRequest { id } } }';
    const { id } = (await stack().ask('public', null, ask)).data?.askErasure ?? expect.fail('nothing was asked');
    const { queue } = await platform('counsel-1', 'queue', { kinds: ['ERASURE'], first: 256 });
    const work = queue.nodes.find((node: { subject: { id: string } }) => node.subject.id === id);
    await made('WorkItem', 'counsel-1', 'claim', { work: work.id });
    const extended = await made('ErasureRequest', 'counsel-1', 'extend-erasure', {
      request: id,
      generation: 0,
      reason: 'Much to look at.',
    });
    expect(extended.state).toBe('EXTENDED');
    const answer = { request: id, generation: 1, outcome: 'NOTHING_KEPT', reason: 'There is nothing.' };
    expect((await made('ErasureRequest', 'counsel-1', 'answer-erasure', answer)).state).toBe('ANSWERED');
    expect((await platform('agent-1', 'erasure-request', { id })).erasureRequest).toMatchObject({
      outcome: 'NOTHING_KEPT',
      email: 'a@example.org',
    });
  });

  describe('batches of decisions', () => {
    const step = (login: string, name: string, { id, generation }: Thing, more: Record<string, unknown> = {}) =>
      made('Batch', login, name, { batch: id, generation, ...more });
    /** A batch so large that it waits for a second person, with one line. */
    const waiting = async (key: string, item: string): Promise<Thing> => {
      const opened = await made('Batch', 'agent-1', 'open-batch', { input: { key, size: 201, reason: 'A wave of offers.' } });
      const lines = [{ key: 'first', decision: restrictInput({ item, visibility, territories: ['IS'] }) }];
      const added = await made('BatchLines', 'agent-1', 'add-decisions', { batch: opened.id, lines });
      expect(added).toMatchObject({
        batch: { lineCount: 1 },
        outcomes: [{ key: 'first', isStaged: true, restriction: null, refusal: null }],
      });
      const closed = await step('agent-1', 'close-batch', opened);
      expect(closed.state).toBe('WAITING');
      return closed;
    };
    const reached = async (id: string, state: string): Promise<Thing> => {
      const now = async (): Promise<Thing> => (await platform('agent-2', 'batch', { id })).batch;
      await expect.poll(async () => (await now()).state).toBe(state);
      return now();
    };

    /** An auditor's program rebuilds what entries say for reports, each line proven, and of the decisions of a batch every leaf of the tree. */
    const requireFacts = async (batch: string): Promise<void> => {
      const period = { from: '2020-01-01T00:00:00.000Z', to: inDays(1) };
      const all = async () => {
        const nodes: CountedNode[] = [];
        for (let after: string | null = null; ; ) {
          const page: { nodes: CountedNode[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } = (
            await on('audit')('auditor', 'facts', { ...period, first: 100, after })
          ).facts;
          nodes.push(...page.nodes);
          if (!page.pageInfo.hasNextPage) return nodes;
          after = page.pageInfo.endCursor;
        }
      };
      // The list ends where the log is published.
      await expect.poll(async () => (await all()).some((node) => node.decidedIn === batch)).toBe(true);
      const nodes = await all();
      expect(nodes.filter(({ beforeFacts }) => beforeFacts)).toEqual([]);
      for (const node of nodes) requireProven(node);
      const covering = nodes.find((node) => node.decidedIn === batch) ?? expect.fail('no entry of the batch');
      const asked = { decidedIn: batch, entry: covering.event, reference: 'Audit 2026/4' };
      const first = (await on('audit')('auditor', 'decision-facts', { ...asked, first: 2 })).decisionFacts;
      const rest = (await on('audit')('auditor', 'decision-facts', { ...asked, after: first.pageInfo.endCursor })).decisionFacts;
      requireTree([...first.nodes, ...rest.nodes], JSON.parse(covering.decisions?.value ?? 'null'));
      expect(nodes.map(({ fact }) => fact && JSON.parse(fact.value).fact)).toEqual(
        expect.arrayContaining(['measure', 'notice-received', 'complaint-filed']),
      );
    };

    it('are staged, approved by a second person, carried out and undone', async () => {
      const item = await itemAt(0);
      const closed = await waiting('approved', item);
      const approved = await step('counsel-1', 'approve-batch', closed, { digest: closed['digest'] });
      expect(approved).toMatchObject({ state: 'APPLYING', judgedBy: 'counsel-1' });
      const applied = await reached(approved.id, 'APPLIED');
      expect(applied).toMatchObject({
        appliedCount: 1,
        lines: { nodes: [{ key: 'first', restriction: { state: 'ACTIVE' }, refusal: null }] },
      });
      const undoing = await step('agent-1', 'undo-batch', applied, { reason: 'The list was wrong.' });
      expect(undoing).toMatchObject({ state: 'UNDOING', undoReason: 'The list was wrong.' });
      const undone = await reached(approved.id, 'UNDONE');
      expect(undone).toMatchObject({ lines: { nodes: [{ restriction: { state: 'LIFTED' } }] } });
    });

    it('are each proven to the platform, to the person concerned and to nobody else', async () => {
      const { account } = await holderIn(stack(), 'holder-1');
      const items = await stack().sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 ORDER BY id LIMIT 2', [
        account,
      ]);
      const opened = await made('Batch', 'agent-1', 'open-batch', { input: { key: 'proven', size: 3, reason: 'Two offers.' } });
      const lines = [items[0]?.id, items[1]?.id, await itemAt(20)].map((item, n) => {
        return { key: `line-${n}`, decision: restrictInput({ item, visibility, territories: ['LI'] }) };
      });
      await made('BatchLines', 'agent-1', 'add-decisions', { batch: opened.id, lines });
      const { nodes } = (await platform('agent-1', 'batch', { id: opened.id })).batch.lines;
      const ids: string[] = nodes.map(({ restriction }: { restriction: Thing }) => restriction.id);
      const { origin, verifierKey } = stack().log;
      const places = new Set<string>();
      for (const [n, id] of ids.entries()) {
        const text: string = (await platform('agent-1', 'decision-receipt', { id })).decisionReceipt;
        const receipt = JSON.parse(text);
        const report = verifyReceipts(receipt, undefined, { origin, key: parseVerifierKey(verifierKey) });
        expect(isVerified(report), JSON.stringify(report.steps)).toBe(true);
        expect(receipt.decision.openings).toMatchObject({ id: { value: id }, line: { value: `line-${n}` } });
        places.add(receipt.decision.place);
        expect(await stack().details.entriesOf(account as AccountId)).toContain(Number(receipt.index));
      }
      expect([...places].sort()).toEqual(['0', '1', '2']);
      const [own = '', , others = ''] = ids;
      const text: string = (await on('public')('holder-1', 'my-decision-receipt', { id: own })).decisionReceipt;
      expect(isVerified(verifyReceipts(JSON.parse(text), undefined, { origin, key: parseVerifierKey(verifierKey) }))).toBe(true);
      expect(text).not.toContain('line-0');
      const refused = await ask('public', 'holder-1', 'my-decision-receipt', { id: others });
      expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
      const single = await restricted(21);
      expect(await platform('agent-1', 'decision-receipt', { id: single.id })).toEqual({ decisionReceipt: null });
      await requireFacts(opened.id);
    });

    it('are refused by a second person, and listed by their states', async () => {
      const refused = await step('counsel-1', 'refuse-batch', await waiting('refused', await itemAt(0)), {
        reason: 'Not one of them is spam.',
      });
      expect(refused).toMatchObject({ state: 'REFUSED', judgedReason: 'Not one of them is spam.' });
      const { batches } = await platform('agent-1', 'batches', { states: ['REFUSED'] });
      expect(batches.nodes).toMatchObject([{ id: refused.id, appliedCount: 0 }]);
    });
  });

  describe('a subscriber to changes', () => {
    const step = (name: string, { id, generation }: Thing) => made('EventSubscriber', 'counsel-1', name, { subscriber: id, generation });

    it('is added, paused while a change is pending, resumed, and sent that change again', async () => {
      const added = await made('EventSubscriber', 'counsel-1', 'add-event-subscriber', { url: 'https://edge.invalid/hook' });
      expect(added).toMatchObject({ state: 'ENABLED', waiting: 0, dead: 0 });
      await restricted(1);
      const listed = await platform('agent-1', 'event-subscribers');
      expect(listed.webhookKey).toMatch(/^whpk_/);
      expect(among(listed.eventSubscribers, added)).toMatchObject({ waiting: 1, dead: 0 });
      const paused = await step('pause-event-subscriber', added);
      expect(paused).toMatchObject({ state: 'DISABLED', waiting: 0, dead: 1 });
      const resumed = await step('resume-event-subscriber', paused);
      expect(resumed).toMatchObject({ state: 'ENABLED', dead: 1 });
      const resent = await step('resend-events', resumed);
      expect(resent).toMatchObject({ waiting: 1, dead: 0 });
      await step('pause-event-subscriber', resent);
    });
  });

  describe('a suspicion of a crime', () => {
    const crime = { offence: 'Threat to kill', explanation: 'It names a school and a day.', subscriberFields: ['NAME'] };
    const propose = async (to: Record<string, string>): Promise<Thing> =>
      made('Suspicion', 'agent-1', 'propose-suspicion', { input: { item: await itemAt(2), ...crime, ...to } });
    const seen = ({ id, generation }: Thing) => ({ suspicion: id, generation });
    const send = (one: Thing) => made('Suspicion', 'counsel-1', 'send-suspicion', { ...seen(one), digest: one['digest'] });

    it('is sent by a second person to the one body of its state, which alone reads the named field, or dropped', async () => {
      const [one, two] = [await propose({ country: 'DE' }), await propose({ country: 'FR', byHand: 'Police of Southland' })];
      const sent = await send(one);
      const dropped = await made('Suspicion', 'counsel-1', 'drop-suspicion', { ...seen(two), reason: 'It is a line of a play.' });
      const { nodes } = (await platform('agent-1', 'suspicions')).suspicions;
      expect([sent, dropped].map((suspicion) => among(nodes, suspicion).state)).toEqual(['SENT', 'DROPPED']);
      const listed = (await authority('police', 'suspicions')).suspicions.nodes;
      expect(listed).toMatchObject([
        { id: sent.id, state: 'SENT', receiver: 'northport-police', offence: 'Threat to kill', digest: one['digest'] },
      ]);
      expect((await authority('regulator', 'suspicions')).suspicions.nodes).toEqual([]);
      const read = { suspicion: sent.id, name: true };
      expect((await authority('police', 'read-suspicion', read)).readSuspicion.account.subscriber).toEqual({
        __typename: 'ReportedSubscriber',
        name: expect.any(String),
      });
      expect((await authority('regulator', 'read-suspicion', read)).readSuspicion.reasons).toEqual(['NOT_FOUND']);
    });

    it('whose state is unclear is handed over by the counsel who sent it, and that is recorded', async () => {
      const sent = await send(await propose({ byHand: 'Europol' }));
      expect(sent).toMatchObject({ state: 'SENT', receiver: null, handTo: 'Europol', handedAt: null });
      const read = async () =>
        (await platform('counsel-1', 'read-suspicion-to-hand-over', { suspicion: sent.id, name: true })).readSuspicionToHandOver;
      expect((await read()).account.subscriber).toEqual({ __typename: 'ReportedSubscriber', name: expect.any(String) });
      const delivery = { ...seen(sent), at: stack().clock().toISOString(), sha256: 'b'.repeat(64) };
      const handed = await made('Suspicion', 'counsel-1', 'record-suspicion-delivery', delivery);
      expect(handed).toMatchObject({ handedAt: delivery.at, handedSha256: delivery.sha256 });
      expect((await read()).reasons, 'it was passed on').toEqual(['NOT_FOUND']);
    });
  });

  it('a dispute is recorded with its outcome, and implemented by another person', async () => {
    const { id: restriction } = await restricted(11);
    const stated = { restriction, body: 'Appeals Centre', country: 'IE', reference: 'AC-1', submittedAt: inDays(-1) };
    const opened = await made('Dispute', 'counsel-1', 'record-dispute', { input: stated });
    expect(opened).toMatchObject({ state: 'OPEN', restriction, outcome: null });
    const outcome = { outcome: 'REVERSED', at: stack().clock().toISOString(), reason: 'It is satire.' };
    const decided = await made('Dispute', 'counsel-1', 'record-dispute-outcome', {
      dispute: opened.id,
      generation: opened.generation,
      ...outcome,
    });
    const step = { dispute: decided.id, generation: decided.generation, implemented: true, reason: 'As the body decided.' };
    expect((await platform('counsel-1', 'implement-dispute', step)).implementDispute.reasons).toEqual(['SAME_PERSON']);
    const closed = await made('Dispute', 'counsel-2', 'implement-dispute', step);
    expect(closed).toMatchObject({ state: 'CLOSED', outcome: 'REVERSED', implemented: true });
    expect((await platform('agent-1', 'restriction', { id: restriction })).restriction.state).toBe('REVERSED');
    expect(among((await platform('agent-1', 'disputes')).disputes.nodes, closed).state).toBe('CLOSED');
    const { disputeFigures } = await platform('agent-1', 'dispute-figures', { from: inDays(-2), to: inDays(1) });
    expect(disputeFigures).toMatchObject({ submitted: 1, reversed: 1, upheld: 0, implementedShare: 1 });
  });

  it('a trusted flagger is recorded, suspended, resumed and ended', async () => {
    const expertise = ['STATEMENT_CATEGORY_SCAMS_AND_FRAUD'];
    const input = { name: 'Fraud Watch', country: 'DE', expertise, issuer: 'https://id.example.org', organisation: 'fraud-watch' };
    let flagger = await made('TrustedFlagger', 'counsel-1', 'record-flagger', { input });
    const states = [flagger.state];
    for (const name of ['suspend-flagger', 'resume-flagger', 'end-flagger']) {
      const { id, generation } = flagger;
      flagger = await made('TrustedFlagger', 'counsel-1', name, { flagger: id, generation, reason: 'The coordinator says so.' });
      states.push(flagger.state);
    }
    expect(states).toEqual(['IN_FORCE', 'SUSPENDED', 'IN_FORCE', 'ENDED']);
    expect(among((await platform('agent-1', 'trusted-flaggers')).trustedFlaggers, flagger).state).toBe('ENDED');
  });

  describe('work and its decisions', () => {
    const submitNotice = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id generation } } }';
    /** A notice by holder-2, claimed by an agent; answers the work on it beside. */
    const claimed = async (place: number) => {
      const who = { name: 'A Reader', email: 'reader-2@example.org', goodFaith: true };
      const input = { ...who, item: await itemAt(place), category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'I dislike it.' };
      const notice: Thing = (await stack().ask('public', 'holder-2', submitNotice, { input })).data.submitNotice;
      const [row] = await stack().sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.work_item WHERE subject_id = $1', [
        notice.id,
      ]);
      await made('WorkItem', 'agent-2', 'claim', { work: row?.id });
      return { notice, work: row?.id };
    };
    const unfounded = async (place: number): Promise<string> => {
      const { id, generation } = (await claimed(place)).notice;
      const decision = { notice: id, generation, outcome: 'NOT_ACTIONED', reason: 'There is nothing in it.', unfounded: true };
      return (await made('Notice', 'agent-2', 'decide-notice', decision)).id;
    };

    it('a person who gives unfounded notices is warned, suspended for continuing, and heard', async () => {
      const acts: string[] = [];
      for (let place = 3; place < 8; place += 1) acts.push(await unfounded(place));
      const about = (ids: string[]) => ({ kind: 'UNFOUNDED_NOTICES', acts: ids, reason: 'None of it had anything to it.' });
      expect(await made('MisuseMeasure', 'counsel-1', 'warn-of-misuse', { input: about(acts) })).toMatchObject({ step: 'WARNING', acts });
      const after = [...acts.slice(1), await unfounded(8)];
      const terms = { input: about(after), endsAt: inDays(30) };
      const suspended = await made('MisuseMeasure', 'counsel-1', 'suspend-for-misuse', terms);
      expect(suspended).toMatchObject({ step: 'SUSPENSION', acts: after, endsAt: terms.endsAt, liftedAt: null });
      const { id: measure, generation } = suspended;
      await made('MisuseMeasure', 'counsel-2', 'lift-suspension', { measure, generation, reason: 'Heard.' });
      const { measures } = await platform('agent-1', 'measures');
      expect(measures.nodes).toMatchObject([{ id: measure, liftReason: 'Heard.' }, { step: 'WARNING' }]);
    });

    it('the coordinator of a flagger is informed of its bad notices, by their figures', async () => {
      const expertise = ['STATEMENT_CATEGORY_SCAMS_AND_FRAUD'];
      const input = { name: 'Scam Watch', country: 'DE', expertise, issuer: 'https://id.example.org', organisation: 'scam-watch' };
      const flagger = await made('TrustedFlagger', 'counsel-1', 'record-flagger', { input });
      const notice = await unfounded(12);
      const given = `UPDATE enforcement.notice SET flagger_id = $1, source = 'TRUSTED_FLAGGER' WHERE id = $2`;
      await stack().sql('postgres', given, [flagger.id, notice]);
      const period = { from: inDays(-1), to: stack().clock().toISOString() };
      const report = { input: { flagger: flagger.id, ...period, explanation: 'It named the wrong item.' } };
      await made('TrustedFlagger', 'counsel-1', 'inform-coordinator', report);
      const { trustedFlaggers } = await platform('agent-1', 'flagger-figures', period);
      const counted = { notices: 1, notActioned: 1, unfounded: 1 };
      expect(among(trustedFlaggers, flagger)).toMatchObject({
        figures: { ...counted, decided: 1 },
        coordinatorReports: [{ ...counted, explanation: 'It named the wrong item.' }],
      });
    });

    it('work is given back with its reason, and counted', async () => {
      const { work } = await claimed(9);
      const mine = async () => (await platform('agent-2', 'work-counts')).workCounts.mine;
      const before = await mine();
      const overview = await platform('agent-2', 'work-overview', { dueBefore: inDays(1) });
      expect(overview.all.mine).toBe(before);
      const held = (await platform('agent-1', 'desk-work', { filter: { unclaimed: false }, first: 128 })).queue.nodes;
      expect(held.find(({ id }: { id: string }) => id === work)).toMatchObject({ claimedBy: 'agent-2' });
      expect(await made('WorkItem', 'agent-2', 'skip', { work, reason: 'I know the author.' })).toMatchObject({ claimedBy: null });
      expect(await mine()).toBe(before - 1);
      const { nodes } = (await platform('agent-1', 'work-facts', { first: 256 })).queue as { nodes: { id: string; facts: unknown[] }[] };
      expect(nodes.find(({ id }) => id === work)?.facts).toMatchObject([
        { kind: 'CLAIMED' },
        { kind: 'SKIPPED', reason: 'I know the author.' },
      ]);
      const rows = (await platform('agent-1', 'work-queue', { first: 100 })).queue.nodes as { id: string; claimedBy: string | null }[];
      expect(rows.find(({ id }) => id === work)).toMatchObject({ claimedBy: null });
    });

    it('what is decided on an account, and what has not its full effect, is listed', async () => {
      const [{ id = '' } = {}] = await stack().sql<{ id: string }>('postgres', 'SELECT id FROM records.account ORDER BY id LIMIT 1');
      expect((await platform('agent-1', 'account', { id })).account).toMatchObject({ id, measures: { pageInfo: { hasNextPage: false } } });
      // Where Writ itself serves the items every decision has its full effect.
      expect((await platform('agent-1', 'incomplete-effects', {})).incompleteEffects.nodes).toEqual([]);
    });

    it('a restriction is undone by the person who decided it', async () => {
      const { id: restriction, generation } = await restricted(10);
      const undone = await made('Restriction', 'agent-1', 'undo', { restriction, generation, reason: 'The wrong item.' });
      expect(undone).toMatchObject({ state: 'LIFTED', closeReason: 'The wrong item.' });
    });

    it('statements that the Transparency Database did not accept are sent again, one or many', async () => {
      const dead = async (): Promise<Thing[]> => (await platform('agent-1', 'submissions', { state: 'DEAD' })).submissions.nodes;
      await refusedSubmission(stack());
      const [refused, ...more] = await dead();
      expect(more).toEqual([]);
      expect(refused).toMatchObject({ problem: 'The database refused it.', errors: [{ field: 'decision_facts' }] });
      const { id: submission, generation } = refused as Thing;
      expect((await made('Submission', 'counsel-1', 'resend-submission', { submission, generation })).state).toBe('PENDING');
      await refusedSubmission(stack());
      expect(await dead()).toHaveLength(1);
      const resent = await made('SubmissionConnection', 'counsel-1', 'resend-submissions', { first: 10 });
      expect(resent).toMatchObject({ nodes: [{ state: 'PENDING' }], pageInfo: { hasNextPage: false } });
      expect(await dead()).toEqual([]);
    });
  });
}
