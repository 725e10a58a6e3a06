/** What is signed is what the machine makes of the order: digests of the page are compared with those of the orders' own rules, and the signing page takes the message. */
import { type Order, visibleParts } from '@writ/orders-domain/order';
import { decideAll, drafted, move, people, production, walked, withheld } from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';
import { readAsked } from '../../../signing-page/asked.ts';
import { askedAgain, decidedAs, issuedBy, maintained, validatedBy } from './orders-after.ts';
import { messageFor, type SignableOrder, type Signer, type ToSign } from './signed-order.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** As a graph tells it. */
function told(order: Order) {
  const { secrecy, informBy, notificationEvidence: evidence, targets, decisions } = order;
  return {
    ...order,
    secrecy: secrecy && { ground: secrecy.ground, reason: secrecy.reason, until: iso(secrecy.until) },
    informBy: iso(informBy),
    notificationEvidence: evidence && { ...evidence, at: evidence.at.toISOString() },
    digestParts: visibleParts(order, { graph: 'authority', knows: true }),
    targets: targets.map(({ id, type, value }) => ({
      id,
      type,
      value,
      decisions: decisions
        .filter(({ target }) => target === id)
        .map(({ category, outcome, window }) => ({ category, outcome, from: iso(window?.from ?? null), to: iso(window?.to ?? null) })),
    })),
  };
}

const signer = (who: keyof typeof people, graph: 'authority' | 'platform' = 'authority'): Signer => {
  const { roles: all, subject, organisation, issuer } = people[who];
  const roles = all.filter((role) => role !== 'PUBLIC');
  const keys = [{ id: 'AAAA', kind: 'PASSKEY' as const, roles: [...roles] }];
  return { session: { graph, roles, subject: subject ?? '', organisation }, issuer, keys, now: new Date(), review: 'R'.repeat(43) };
};

/** The digest that is signed, of a message that the signing page takes. */
function signedDigest(toSign: ToSign, by: Signer): string {
  const message = messageFor(toSign, by);
  expect(readAsked(structuredClone(message), by.now)).not.toHaveProperty('refused');
  return message.statement.digest;
}
const of = (order: SignableOrder, act: ToSign['act']): ToSign => ({ act, order });

describe('the digest that is signed is that after the act', () => {
  it('of a submission, also of a draft of a colleague', () => {
    const draft = drafted(production());
    const { order } = move(draft, { type: 'submitOrder' }, people.police);
    expect(signedDigest(of(issuedBy(told(draft), people.police), 'ISSUE'), signer('police'))).toBe(order.digest);
  });

  it('of a validation', () => {
    const submitted = walked(production(), 'SUBMITTED');
    const { order } = move(submitted, { type: 'validateOrder', digest: submitted.digest ?? '' }, people.judge);
    expect(order.digest).not.toBe(submitted.digest);
    expect(signedDigest(of(validatedBy(told(submitted), people.judge), 'VALIDATE'), signer('judge'))).toBe(order.digest);
  });

  it('of a review that grants, narrows and refuses', () => {
    const claimed = walked(production(), 'UNDER_REVIEW');
    const all = decideAll(claimed);
    if (all.type !== 'decideOrder') throw new TypeError('no decision');
    const narrower = { from: new Date('2026-01-05T00:00:00Z'), to: new Date('2026-01-20T00:00:00Z') };
    const decisions = all.decisions.map((one) =>
      one.category === 'CONTENT'
        ? { ...one, outcome: 'REFUSED' as const, ...withheld(claimed.kind) }
        : one.category === 'TRAFFIC'
          ? { ...one, outcome: 'NARROWED' as const, window: narrower, ...withheld(claimed.kind) }
          : one,
    );
    const { order } = move(claimed, { ...all, decisions }, people.agent);
    const sent = decisions.map(({ window, ...one }) => ({ ...one, from: iso(window?.from ?? null), to: iso(window?.to ?? null) }));
    expect(order.digest).not.toBe(claimed.digest);
    expect(signedDigest(of(decidedAs(told(claimed), sent), 'REVIEW'), signer('agent', 'platform'))).toBe(order.digest);
    const none = decisions.map(({ target, category }) => ({ target, category, outcome: 'REFUSED' }));
    expect(signedDigest(of(decidedAs(told(claimed), none), 'REVIEW'), signer('agent', 'platform'))).toBe(claimed.digest);
  });

  it('of a release and a return', () => {
    const approved = walked(production(), 'APPROVED');
    for (const act of ['RELEASE', 'RETURN'] as const)
      expect(signedDigest(of(told(approved), act), signer('counsel', 'platform'))).toBe(approved.digest);
  });

  it('of a part to which the notified authority objects, and of a withdrawal', () => {
    const { organisation, country } = people.enforcing;
    const served = walked(
      production({ notified: { organisation: organisation ?? '', country: country ?? '' }, notNotified: null }),
      'SERVED',
    );
    const alerted = served.notifiedAt === null ? move(served, { type: 'alertAuthority' }, 'SYSTEM').order : served;
    const [part] = alerted.decisions.filter(({ category }) => category === 'CONTENT');
    if (part === undefined) throw new TypeError('no part');
    const grounds = [{ target: part.target, category: part.category, ground: 'IMMUNITY_OR_PRIVILEGE' as const }];
    const { order } = move(alerted, { type: 'objectToOrder', grounds }, people.enforcing);
    const left = decidedAs(told(alerted), [{ ...grounds[0], target: part.target, outcome: 'REFUSED' }]);
    expect(order.digest).not.toBe(alerted.digest);
    expect(signedDigest(of(left, 'OBJECT'), signer('enforcing'))).toBe(order.digest);
    expect(signedDigest(of(told(alerted), 'WITHDRAW'), signer('police'))).toBe(alerted.digest);
  });

  it('of an answer that asks less', () => {
    const claimed = walked(production(), 'UNDER_REVIEW');
    const asked = move(claimed, { type: 'askClarification', codes: ['INCOMPLETE'], text: 'Which month?' }, people.agent).order;
    const content = production({ categories: ['SUBSCRIBER', 'TRAFFIC'], to: new Date('2026-01-20T00:00:00Z') });
    const { order } = move(asked, { type: 'answerClarification', text: 'January.', content }, people.police);
    const sent = {
      ...content,
      targets: content.identifiers,
      from: iso(content.from),
      to: iso(content.to),
    };
    expect(signedDigest(of(askedAgain(told(asked), sent, people.police), 'ISSUE'), signer('police'))).toBe(order.digest);
  });
});

describe('an order that its issuer maintains', () => {
  it('is asked again where the platform refused all of it, and is as it was elsewhere', () => {
    const claimed = walked(production(), 'UNDER_REVIEW');
    const refused = move(claimed, decideAll(claimed, 'REFUSED'), people.agent).order;
    expect(refused.status).toBe('REFUSED');
    const { order } = move(refused, { type: 'maintainOrder', text: 'It is within the scope.', court: null, dueAt: null }, people.police);
    const shown = told(refused);
    const texts = new Map(refused.decisions.map(({ target, category, text }) => [`${target} ${category}`, text]));
    const targets = shown.targets.map((one) => ({
      ...one,
      decisions: one.decisions.map((decision) => ({ ...decision, text: texts.get(`${one.id} ${decision.category}`) ?? null })),
    }));
    const signed = signedDigest(of(maintained({ ...shown, targets }), 'MAINTAIN'), signer('police'));
    expect(signed).toBe(order.digest);
    const approved = told(walked(production(), 'APPROVED'));
    expect(maintained(approved)).toBe(approved);
  });
});

describe('the message', () => {
  it('shows what was asked of a non-disclosure period by its hash, once it was renewed', () => {
    const secrecy = { ground: 'PREJUDICE_TO_INVESTIGATION' as const, reason: 'He would flee.', until: new Date('2026-06-01T00:00:00Z') };
    const order = told(walked(production({ secrecy, informBy: null }), 'APPROVED'));
    const renewed = { ...order, secrecy: { ...secrecy, until: '2026-09-01T00:00:00.000Z', renewals: [{}] } };
    expect(signedDigest(of(renewed, 'RELEASE'), signer('counsel', 'platform'))).toBe(order.digest);
  });

  it('is in the role for which there is a key, and names no key of another role', () => {
    const by = { ...signer('both', 'platform'), keys: [{ id: 'BBBB', kind: 'PASSKEY' as const, roles: ['COUNSEL'] }] };
    const message = messageFor(of(told(walked(production(), 'APPROVED')), 'RECORD'), by);
    expect([message.statement.role, message.credentials]).toEqual(['COUNSEL', ['BBBB']]);
    expect(messageFor(of(told(walked(production(), 'APPROVED')), 'REVIEW'), by).credentials).toEqual([]);
  });
});
