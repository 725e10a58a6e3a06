import type { DataCategory, Office } from '@writ/access/vocabulary';
import { describe, expect, it } from 'vitest';
import { people } from '../../testing/people.ts';
import { sampleOf } from '../../testing/sample-kinds.ts';
import { at, day, decideAll, drafted, move, production, release, start } from '../../testing/sample-order.ts';
import { calledBack, walked } from '../../testing/walk.ts';
import type { OrderContent } from '../order/content.ts';
import { beyondFloor, floorCodesOf } from './floor.ts';
import { orderKinds } from './kinds.ts';

const email = (count: number) => Array.from({ length: count }, (_, n) => ({ type: 'EMAIL' as const, value: `a${n}@example.org` }));
const codesOf = (content: OrderContent, office: Office = 'COURT') => floorCodesOf(drafted(content, { ...people.court, office }));
const national = (change: Partial<OrderContent> = {}) => sampleOf('NATIONAL_PRODUCTION', change);

describe('the floor under what the machine grants', () => {
  it.each(orderKinds)('has room for the sample of %s by a court', (kind) => expect(codesOf(sampleOf(kind))).toEqual([]));

  it('has room for ten targets and for no more', () => {
    expect(codesOf(production({ identifiers: email(10) }))).toEqual([]);
    expect(codesOf(production({ identifiers: email(11) }))).toEqual(['TARGETS_MANY']);
  });

  it('has room for 366 days and for no millisecond more', () => {
    expect(codesOf(production({ to: start, from: at(-366 * day) }))).toEqual([]);
    expect(codesOf(production({ to: start, from: at(-366 * day - 1) }))).toEqual(['WINDOW_LONG']);
  });

  it('has room for what has no date without a window, and for nothing else', () => {
    expect(codesOf(production({ categories: ['SUBSCRIBER'], from: null, to: null }))).toEqual([]);
    for (const category of ['IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const)
      expect(codesOf(production({ categories: [category], from: null, to: null })), category).toEqual(['WINDOW_NONE']);
  });

  it('has no room for traffic and content without a court, whatever the kind and however urgent', () => {
    const urgent = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A bomb.' } as const;
    for (const category of ['TRAFFIC', 'CONTENT'] as const) {
      expect(codesOf(production({ categories: [category] }), 'PUBLIC_PROSECUTOR')).toEqual(['NO_COURT']);
      expect(codesOf(national({ categories: [category], emergency: urgent }), 'PUBLIC_PROSECUTOR')).toEqual(['NO_COURT']);
      expect(codesOf(national({ categories: [category] }), 'INVESTIGATING_JUDGE')).toEqual([]);
    }
    const mild: DataCategory[] = ['SUBSCRIBER', 'IDENTIFICATION'];
    expect(codesOf(national({ categories: mild }), 'PUBLIC_PROSECUTOR')).toEqual([]);
  });

  it('has no room for traffic and content without an offence', () => {
    const { legalBasis } = production();
    expect(codesOf(production({ legalBasis: { ...legalBasis, offence: null } }))).toEqual(['NO_OFFENCE']);
    expect(codesOf(production({ categories: ['SUBSCRIBER'], from: null, to: null, legalBasis: { ...legalBasis, offence: null } }))).toEqual(
      [],
    );
  });

  it('counts only what is not refused', () => {
    const order = drafted(production({ identifiers: email(11) }), people.court);
    const decisions = order.decisions.map((one) => (one.target === order.targets[0]?.id ? { ...one, outcome: 'REFUSED' as const } : one));
    expect(beyondFloor({ ...order, decisions })).toEqual([]);
  });

  it('is none for what preserves or restricts: that grants nothing', () => {
    const many = { identifiers: email(11), from: null, to: null };
    expect(codesOf(sampleOf('EPOC_PR', many), 'PUBLIC_PROSECUTOR')).toEqual(['WINDOW_NONE', 'TARGETS_MANY']);
    expect(beyondFloor(drafted(sampleOf('EPOC_PR', many), people.prosecutor))).toEqual([]);
  });
});

it('an order beyond the floor is served, reviewed and approved, and the machine releases nothing under it', () => {
  const order = walked(production({ from: null, to: null }), 'APPROVED');
  expect(() => move(order, release(order), people.counsel)).toThrow(/BEYOND_FLOOR/);
  const plain = walked(production(), 'APPROVED');
  expect(move(plain, release(plain), people.counsel).order.status).toBe('IN_FORCE');
});

it('an urgent national order without a court is served at once, and the machine releases nothing under it', () => {
  const ownProsecutor = { ...people.prosecutor, country: 'IE' };
  const threat = { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'A kidnapped person is to be killed tonight.' } as const;
  const served = walked(national({ categories: ['CONTENT'], emergency: threat }), 'UNDER_REVIEW', ownProsecutor);
  expect(served.servedAt).not.toBeNull();
  const called = move(served, calledBack, people.agent).order;
  const approved = move(called, decideAll(called), people.agent).order;
  expect(() => move(approved, release(approved), people.counsel)).toThrow(/BEYOND_FLOOR/);
});
