/**
 * Regulation (EU) 2023/1543, Art. 10(2): an order is answered by people where no machine grants what it lawfully asks, or nobody of its authority reads
 * here. What the law holds back from the authority is held back by hand too: Art. 4, 8(4) and 10(2).
 */
import { clockOf } from '@writ/orders-domain/clocks';
import { dutiesEndedBy, owedAfter } from '@writ/orders-domain/duties';
import { accessedAt, accessesUnder } from '@writ/orders-domain/informing';
import type { Order } from '@writ/orders-domain/order';
import {
  act,
  at,
  authority,
  codesOf,
  day,
  decideAll,
  documentOf,
  elsewhere,
  emergency,
  hour,
  move,
  notificationRecorded,
  type Played,
  people,
  production,
  received,
  release,
} from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

const now = at(3 * day);
const sha256 = 'c'.repeat(64);
const approvedOf = (document = documentOf()): Order => {
  const claimed = move(received(document), { type: 'claim' }, people.otherAgent, at(hour)).order;
  const evidenced = claimed.notified === null ? claimed : move(claimed, notificationRecorded, people.otherAgent, at(hour)).order;
  return move(evidenced, decideAll(evidenced), people.otherAgent, at(hour)).order;
};
const approved = approvedOf();
const partsOf = (order: Order) => order.decisions.flatMap(({ target, category }) => (category === null ? [] : [{ target, category }]));
const answerOf = (order: Order, change: object = {}) =>
  ({
    type: 'recordAnswer',
    parts: partsOf(order),
    ...{ sentTo: 'The registry of the court, by e-CODEX.', sentAt: at(2 * day), sha256, text: 'Nobody of the court reads here.' },
    ...{ readsHere: false, notifiedSince: null, enrolledLike: null },
    ...change,
  }) as Played;
const recording = (order: Order, change: object = {}, who = people.counsel, when = now) => act(order, answerOf(order, change), who, when);
const confirmation = (order: Order, change: object = {}) =>
  ({ type: 'confirmAnswer', answer: order.answers.at(-1)?.id ?? '', sha256, resolved: {}, ...change }) as Played;

describe('Regulation (EU) 2023/1543, Art. 10(2): an answer by hand', () => {
  const recorded = move(approved, answerOf(approved), people.counsel, now);

  it('counts once a second person has confirmed it, and ends the time of the platform at the instant when it was sent', () => {
    expect([recorded.order.status, recorded.entries]).toEqual(['APPROVED', ['order.answer.recorded.v1']]);
    expect(clockOf(recorded.order, 'ANSWER')?.endedAt).toBeNull();
    const { order, entries } = move(recorded.order, confirmation(recorded.order), people.otherAgent, now);
    expect([order.status, entries]).toEqual(['FULFILLED', ['order.answered.v1', 'order.fulfilled.v1']]);
    expect(order.clocks.find(({ kind }) => kind === 'ANSWER')?.endedAt).toEqual(at(2 * day));
  });

  it('is still due after a release under which nobody of the authority reads, and not where somebody does', () => {
    const released = (readsHere: boolean): Order => {
      const reason = 'The court is known.';
      return move(approved, { ...release(approved), reason, signersEnrolled: false, readsHere } as Played, people.counsel, at(day)).order;
    };
    expect(clockOf(released(false), 'ANSWER')).not.toBeNull();
    expect(clockOf(released(true), 'ANSWER')).toBeNull();
    expect(codesOf(recording(released(false)))).toEqual([]);
  });

  it('is not confirmed by who sent it or who recorded the order, and not by who saw something else', () => {
    const confirming = (who: typeof people.agent | typeof people.counsel, change = {}) =>
      codesOf(act(recorded.order, confirmation(recorded.order, change), who, now));
    expect(confirming(people.agent), 'who recorded the order').toEqual(['SAME_PERSON']);
    expect(confirming(people.counsel)).toEqual(['NOT_FOUND']);
    expect(confirming(people.otherAgent, { sha256: 'd'.repeat(64) })).toEqual(['DIGEST_MISMATCH']);
    expect(confirming(people.otherAgent, { answer: 'none' })).toEqual(['INVALID']);
  });

  it('of a part leaves the rest open', () => {
    const part = move(approved, answerOf(approved, { parts: partsOf(approved).slice(0, 1) }), people.counsel, now).order;
    const { order, entries } = move(part, confirmation(part), people.otherAgent, now);
    expect([order.status, entries, clockOf(order, 'ANSWER')?.endedAt]).toEqual(['APPROVED', ['order.answered.v1'], null]);
    expect(codesOf(recording(order)), 'nothing is sent twice').toEqual(['INVALID']);
    expect(codesOf(recording(order, { parts: partsOf(order).slice(1) }))).toEqual([]);
  });

  it('names the account that was found for each part, which the person is shown later, and none where a target names several', () => {
    const target = approved.targets[0]?.id ?? '';
    const confirmed = (names: readonly string[]) =>
      move(recorded.order, confirmation(recorded.order, { resolved: { [target]: names } }), people.otherAgent, now).order;
    expect(accessesUnder(confirmed(['author'])), 'every category of it').toMatchObject([{ account: 'author' }]);
    expect(accessedAt(confirmed(['author']))).toEqual(at(2 * day));
    expect(accessesUnder(confirmed(['author', 'other']))).toEqual([]);
    expect(accessedAt(recorded.order), 'before it is confirmed').toBeNull();
  });

  it('is not for what a machine grants to an authority that reads here', () => {
    expect(codesOf(recording(approved, { readsHere: true }))).toEqual(['WRONG_STATE']);
    const beyond = approvedOf(documentOf(production({ legalBasis: { ...production().legalBasis, offence: null } })));
    expect(codesOf(recording(beyond, { readsHere: true })), 'it goes beyond the floor').toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['nothing', { parts: [] }, ['MISSING']],
    ['a part that was not asked', { parts: [{ target: 'x', category: 'CONTENT' }] }, ['INVALID']],
    ['an instant to come', { sentAt: at(4 * day) }, ['INVALID']],
    ['an instant before the receipt', { sentAt: at(-1) }, ['INVALID']],
    ['half a hash', { sha256: 'c' }, ['INVALID']],
    ['nobody who received it', { sentTo: ' ' }, ['MISSING']],
    ['no reason', { text: ' ' }, ['MISSING']],
  ])('with %s is refused', (_, change, codes) => expect(codesOf(recording(approved, change))).toEqual(codes));
});

describe('Regulation (EU) 2023/1543, Art. 10(2): a part is answered by hand, and the rest is released', () => {
  // Content beyond the floor: no offence is named; who the person is can be granted by machine.
  const beyond = approvedOf(
    documentOf(production({ categories: ['SUBSCRIBER', 'CONTENT'], legalBasis: { ...production().legalBasis, offence: null } })),
  );
  const contents = partsOf(beyond).filter(({ category }) => category === 'CONTENT');
  const sent = move(beyond, answerOf(beyond, { parts: contents, readsHere: true }), people.counsel, now).order;
  const confirmed = move(
    sent,
    confirmation(sent, { resolved: { [beyond.targets[0]?.id ?? '']: ['author'] } }),
    people.otherAgent,
    now,
  ).order;
  const releasing = (order: Order) =>
    act(
      order,
      { ...release(order), reason: 'The court is known.', signersEnrolled: false, readsHere: true } as Played,
      people.counsel,
      now,
    );

  it('no machine grants any of it before, nor while nobody has confirmed the answer', () => {
    expect(codesOf(releasing(beyond))).toContain('BEYOND_FLOOR');
    expect(codesOf(releasing(sent))).toContain('BEYOND_FLOOR');
  });

  it('then the rest is released', () => {
    const released = releasing(confirmed);
    expect('order' in released && released.order.status).toBe('IN_FORCE');
  });

  it('when nothing is left, there is nothing to release', () => {
    const first = move(approved, answerOf(approved, { parts: partsOf(approved).slice(1) }), people.counsel, now).order;
    const rest = move(first, confirmation(first), people.otherAgent, now).order;
    expect(codesOf(releasing(rest))).toEqual([]);
    const last = move(rest, answerOf(rest, { parts: partsOf(rest).slice(0, 1) }), people.counsel, now).order;
    expect(move(last, confirmation(last), people.otherAgent, now).order.status).toBe('FULFILLED');
  });
});

describe('what follows an answer by hand is what follows a release', () => {
  const recorded = move(approved, answerOf(approved), people.counsel, now).order;
  const confirmed = move(recorded, confirmation(recorded), people.otherAgent, now);
  const moving = { before: recorded, ...confirmed, at: now, hasDisclosed: true, country: 'IE' };

  it('Art. 13(1): its authority informs the person and confirms it, and not of a time before anything was sent', () => {
    const officer = authority('officer', 'ISSUING', 'COURT', 'far-court', 'FR');
    const informed = (when: Date) => codesOf(act(confirmed.order, { type: 'confirmInformed', at: when }, officer, at(4 * day)));
    expect(informed(at(3 * day))).toEqual([]);
    expect(informed(at(day))).toEqual(['INVALID']);
    const sent = move(approved, { ...answerOf(approved) }, people.counsel, now).order;
    expect(codesOf(act(sent, { type: 'confirmInformed', at: at(3 * day) }, officer, at(4 * day)))).toEqual([]);
    expect(codesOf(act(approved, { type: 'confirmInformed', at: at(3 * day) }, officer, at(4 * day)))).toEqual(['NOT_YET']);
  });

  it('Directive (EU) 2016/680, Art. 4(1)(b): it is used for the case alone, and is not settled by the end of the order', () => {
    expect(owedAfter(moving)).toMatchObject([{ kind: 'LIMIT_USE', cause: 'confirmAnswer' }]);
    expect(dutiesEndedBy(moving)).toEqual([]);
  });

  it('Art. 18: an annulment owes the deletion of what was sent, also where nothing was released', () => {
    const challenge = {
      type: 'recordChallenge',
      forum: 'Court of appeal',
      filedAt: at(day),
      text: 'It is contested.',
    } as const;
    const annulled = (order: Order) => {
      const contested = move(order, challenge, people.otherCounsel, now).order;
      const id = contested.challenges[0]?.id ?? '';
      return move(
        contested,
        { type: 'endChallenge', challenge: id, outcome: 'ANNULLED', text: 'It is unlawful.' },
        people.otherCounsel,
        now,
      );
    };
    expect(annulled(recorded).effects).toContain('OWE_DELETION');
    expect(annulled(approved).effects, 'nothing was sent').not.toContain('OWE_DELETION');
  });

  it('Art. 12(4): an emergency order stays open while the notified authority may object', () => {
    const content = production({ notified: elsewhere, emergency: emergency().emergency });
    const urgent = approvedOf(documentOf(content));
    const sent = move(urgent, answerOf(urgent, { sentAt: at(day) }), people.counsel, at(day)).order;
    expect(codesOf(act(sent, confirmation(sent), people.otherAgent, at(2 * day)))).toEqual(['NOT_YET']);
    expect(move(sent, confirmation(sent), people.otherAgent, at(6 * day)).order.status).toBe('FULFILLED');
  });
});

describe('what the law holds back is not sent by hand', () => {
  it('Art. 4(2): content that no court ordered or validated', () => {
    const police = { organisation: 'far-police', country: 'FR', office: 'OTHER_COMPETENT_AUTHORITY' as const };
    expect(codesOf(recording(approvedOf(documentOf(production(), { issuing: police }))))).toEqual(['WRONG_STATE']);
  });

  it('Art. 8(4) and 10(2): nothing before the notified authority has had its time', () => {
    const held = approvedOf(documentOf(production({ notified: elsewhere })));
    expect(codesOf(recording(held))).toEqual(['NOT_YET']);
    expect(codesOf(recording(held, { sentAt: at(12 * day) }, people.counsel, at(12 * day)))).toEqual([]);
  });

  it("Art. 17: nothing while the platform's reasoned objection is open", () => {
    const objection = { id: 'objection', ground: 'THIRD_COUNTRY_CONFLICT', forum: '', filedAt: at(hour), suspends: true } as const;
    const objected = { ...approved, challenges: [{ ...objection, outcome: null, endedAt: null }] };
    expect(codesOf(recording(objected))).toEqual(['NOT_YET']);
  });
});
