/**
 * From what an issuer writes to an order: tidied text, targets with ids, and one decision still to be made for each target
 * and category. A draft may be as incomplete as its issuer likes; submission reports what it lacks.
 */
import { dataCategories } from '@writ/access/vocabulary';
import { parseIdentifier } from '../identifiers/identifier.ts';
import { lawOf } from '../law/in-force.ts';
import type { Moved, Refused } from '../machine/move.ts';
import { type PersonActor, signatureOf } from '../people/actor.ts';
import type { Identifier, OrderContent } from './content.ts';
import type { Order, OrderTarget, Signature, TargetDecision } from './order.ts';
import { notFound } from './refusal.ts';
import type { Salts } from './salts.ts';

const trimmed = (text: string | null): string | null => text?.trim() || null;

/** An identifier of one thing in its normal form; one that will be refused stays as it was written, so that its error is visible. */
function tidiedIdentifier({ type, value }: Identifier): Identifier {
  const parsed = parseIdentifier({ type, value }, '', '');
  return 'reason' in parsed ? { type, value } : parsed;
}

/** The same content in one spelling: texts trimmed, categories and territories each once and in order. Means nothing else than before. */
export function tidied(content: OrderContent): OrderContent {
  const { legalBasis, emergency, secrecy } = content;
  return {
    ...content,
    reference: content.reference.trim(),
    purpose: content.purpose.trim(),
    legalBasis: {
      provision: legalBasis.provision.trim(),
      offence: trimmed(legalBasis.offence),
      threshold: legalBasis.threshold ?? null,
      catalogue: trimmed(legalBasis.catalogue ?? null),
      grounds: legalBasis.grounds.trim(),
      redress: trimmed(legalBasis.redress),
      worldwide: trimmed(legalBasis.worldwide),
    },
    emergency: emergency && { ...emergency, threat: emergency.threat.trim() },
    secrecy: secrecy && { ...secrecy, reason: secrecy.reason.trim() },
    notNotified: trimmed(content.notNotified),
    earlier: trimmed(content.earlier),
    preservation: trimmed(content.preservation),
    reportTo: trimmed(content.reportTo),
    processor: trimmed(content.processor),
    identifiers: content.identifiers.map(tidiedIdentifier),
    categories: dataCategories.filter((category) => content.categories.includes(category)),
    territories: [...new Set(lawOf(content.kind).territories?.all ?? content.territories)].sort(),
  };
}

/** What an order asks, as its issuer wrote it. */
export function contentOf(order: Order): OrderContent {
  const { kind, emergency, reference, legalBasis, purpose, targets, categories, from, to, territories } = order;
  const { recipient, secrecy, notified, notNotified, earlier, preservation, informBy, reportTo, processor } = order;
  const identifiers = targets.map(({ type, value }) => ({ type, value }));
  const request = { kind, emergency, reference, legalBasis, purpose, identifiers, categories, from, to, territories };
  return { ...request, recipient, secrecy, notified, notNotified, earlier, preservation, informBy, reportTo, processor };
}

/** Of a part of which nothing was taken away. */
export const unexplained = { code: null, text: null, preserved: null } as const;

/** One decision still to be made for each target and category; without categories, one a target. */
function pendingDecisions(content: OrderContent, targets: readonly OrderTarget[]): TargetDecision[] {
  const { kind, from, to } = content;
  const windowed = lawOf(kind).window?.categories ?? [];
  const categories = content.categories.length === 0 ? [null] : content.categories;
  return targets.flatMap(({ id: target }) =>
    categories.map((category) => {
      // A draft's window may be of no time at all, which submission refuses: nothing is asked by it.
      const hasWindow = category !== null && windowed.includes(category) && from !== null && to !== null && from < to;
      return { target, category, outcome: 'PENDING' as const, window: hasWindow ? { from, to } : null, ...unexplained };
    }),
  );
}

/** What an order asks of its targets, before anybody decided on that. */
export const askedDecisions = (order: Order): TargetDecision[] => pendingDecisions(contentOf(order), order.targets);

/** What content asks of an order: its fields, targets with ids of this generation, everything still to be decided. */
export function scopeOf(order: { id: string; generation: number }, content: OrderContent) {
  const { identifiers, ...fields } = content;
  const targets = identifiers.map((identifier, index) => ({
    ...identifier,
    id: `${order.id}.${order.generation}.${index + 1}`,
    resolved: null,
  }));
  return { ...fields, targets, decisions: pendingDecisions(content, targets) };
}

/** The fields of an order that nobody has served yet. */
const unserved = {
  validating: null,
  enforcing: null,
  relatedWarnings: [],
  digest: null,
  claim: null,
  callBack: null,
  notifiedAt: null,
  concerned: null,
  notificationEvidence: null,
  challenges: [],
  impediments: [],
  scrutiny: null,
  home: null,
  renewals: [],
  answers: [],
  productionRequests: [],
  received: null,
  informedAt: null,
  knowableFrom: null,
  servedAt: null,
  clocks: [],
} as const;

/** A new order of an issuer, as its draft. */
export function newOrder(id: string, content: OrderContent, issuing: Signature, salts: Salts): Order {
  const [part, generation, status] = ['ISSUER', 1, 'DRAFT'] as const;
  const { at } = issuing;
  return {
    id,
    generation,
    desiredStatus: 'DRAFT',
    status,
    issuing,
    salts,
    ...unserved,
    ...scopeOf({ id, generation }, tidied(content)),
    history: [{ act: 'draftOrder', part, by: issuing, at, from: null, to: status, generation, text: null, codes: [] }],
    elsewhere: [],
  };
}

/** Drafts an order under a fresh id, with fresh salts. Only an issuing authority does. */
export function draftOrder(
  content: OrderContent,
  actor: PersonActor,
  now: Date,
  { id, salts }: { id: string; salts: Salts },
): Moved | Refused {
  const issuing = actor.roles.includes('ISSUING') ? signatureOf(actor, now) : null;
  if (issuing === null) return { refused: [notFound()], entries: [] };
  return { order: newOrder(id, content, issuing, salts), entries: [], effects: [] };
}
