import { describe, expect, it } from 'vitest';
import type { Said } from './strict-entry.ts';
import { DisclosureMatcher, type Matched } from './strict-matcher.ts';

const start = Date.UTC(2031, 11, 24, 12);
const now = start + 3_600_000;
const police = { issuer: 'https://id.example.org', subject: 'police' };

interface Words {
  [field: string]: unknown;
}
interface Written extends Words {
  kind?: string;
  /** Seconds after noon. */
  at?: number;
  withheld?: string[];
}

const said = (index: number, { kind = 'authority', at = index, withheld = [], ...words }: Written): Said => {
  const fields = { time: new Date(start + at * 1000).toISOString(), ...words };
  return {
    index,
    kind: kind as Said['kind'],
    day: '2031-12-24',
    fields: new Map(Object.entries(fields).filter(([field]) => !withheld.includes(field))),
    withheld,
  };
};

const month = { from: '2031-10-01T00:00:00.000Z', to: '2031-11-01T00:00:00.000Z' };
const released: Written = { type: 'order.released.v1', outcome: 'success', action: 'releaseOrder', legal: { basis: 'ORDER', order: 'o1' } };
const permit: Written = {
  type: 'access.decision.v1',
  outcome: 'success',
  initiator: police,
  legal: { basis: 'ORDER', order: 'o1' },
  target: {
    account: 'a1',
    target: 't1',
    categories: [
      { category: 'SUBSCRIBER', from: null, to: null },
      { category: 'TRAFFIC', ...month },
    ],
  },
  request: { operation: 'op1' },
  refs: { release: 0 },
};
const disclosed: Written = {
  type: 'record.disclosed.v1',
  outcome: 'success',
  initiator: { ...police, roles: ['ISSUING'] },
  target: { reads: [{ category: 'SUBSCRIBER', fields: ['name'], count: 1 }] },
  request: { operation: 'op1' },
  'response.digest': 'ab'.repeat(32),
  refs: { decision: '1' },
};
const refused: Written = { type: 'access.refused.v1', outcome: 'failure', request: { operation: 'op1', refusals: 1 } };
const erased: Written = { kind: 'system', type: 'subject.erased.v1' };
const order = (type: string, action: string): Written => ({ type: `order.${type}.v1`, action, outcome: 'success', legal: { order: 'o1' } });

/** Matches entries, the first of which has the index 0; `null` is one that nothing is said of. */
function match(entries: readonly (Written | null)[], graceMs = 0): { matched: Matched; found: string[]; sentences: string[] } {
  const found: string[] = [];
  const sentences: string[] = [];
  const matcher = new DisclosureMatcher({
    size: entries.length,
    now,
    graceMs,
    tell: (index, rule, sentence) => {
      found.push(`${index} ${rule}`);
      sentences.push(sentence);
    },
  });
  entries.forEach((entry, index) => {
    if (entry !== null) matcher.take(said(index, entry));
  });
  return { matched: matcher.end(), found, sentences };
}
const findings = (...entries: (Written | null)[]): string[] => match(entries).found;

describe('a decision and its disclosure', () => {
  it('match', () => {
    const { matched, found } = match([released, permit, disclosed]);
    expect(found).toEqual([]);
    expect(matched).toMatchObject({ permits: 1, disclosures: 1, matched: 1, denials: 0, refusals: 0, erased: 0 });
    expect(Object.values(matched.explained).flat()).toEqual([]);
  });

  it('match for a person and for a case of the platform', () => {
    const own = {
      kind: 'self',
      legal: { basis: 'SELF' },
      target: { account: 'a1', categories: ['SUBSCRIBER', 'CONTENT'] },
      refs: undefined,
    };
    const ownCase = { kind: 'platform', legal: { basis: 'CASE' }, target: { account: 'a1', categories: [{ category: 'SUBSCRIBER' }] } };
    expect(findings(null, { ...permit, ...own }, { ...disclosed, kind: 'self' })).toEqual([]);
    expect(findings(null, { ...permit, ...ownCase }, { ...disclosed, kind: 'platform' })).toEqual([]);
  });

  it('match in pairs in one operation', () => {
    const second = { ...disclosed, refs: { decision: 2 } };
    expect(findings(released, permit, permit, second, disclosed)).toEqual([]);
  });

  it('match when the disclosure states that the answer failed, or that its fate is unknown', () => {
    const unknown = { ...disclosed, outcome: 'unknown', refs: { decision: '2' } };
    const { matched, found } = match([released, permit, permit, { ...disclosed, outcome: 'failure' }, unknown]);
    expect(found).toEqual([]);
    expect(matched).toMatchObject({ matched: 2, failedAnswers: 1, unknownAnswers: 1 });
  });
});

describe('a disclosure without its decision', () => {
  it.each<[string, Words, string]>([
    ['that refers to none', { refs: {} }, 'refers to no decision'],
    ['that refers to no index', { refs: { decision: '01' } }, 'refers to no decision'],
    ['that has no refs', { refs: undefined }, 'refers to no decision'],
    ['that refers to what is no decision', { refs: { decision: '0' } }, 'entry 0, which is no decision'],
    ['that refers to itself', { refs: { decision: '2' } }, 'entry 2, which is not before it'],
    ['that refers to a later one', { refs: { decision: '3' } }, 'entry 3, which is not before it'],
    ['that refers beyond the log', { refs: { decision: '9007199254740991' } }, 'which is not before it'],
  ])('is reported: %s', (_, words, sentence) => {
    const { found, sentences } = match([released, permit, { ...disclosed, ...words }]);
    expect(found).toEqual(['2 NO_DECISION']);
    expect(sentences[0]).toContain(sentence);
  });

  it('is reported under a denial', () => {
    const { found, sentences } = match([released, { ...permit, outcome: 'failure' }, disclosed]);
    expect(found).toEqual(['2 NO_DECISION']);
    expect(sentences).toEqual(['Entry 2 discloses under entry 1, which denied it.']);
  });

  it('is reported the second time, and the first is not', () => {
    expect(findings(released, permit, disclosed, disclosed)).toEqual(['3 SECOND_DISCLOSURE']);
  });
});

describe('a package', () => {
  const asked: Written = { ...permit, target: { ...(permit['target'] as object), package: 'op1' } };

  it('is disclosed within a quarter of an hour, and where it was tried again, again', () => {
    expect(findings(released, asked, { ...disclosed, at: 890 }, { ...disclosed, at: 900 })).toEqual([]);
    expect(findings(released, asked, { ...disclosed, at: 910 })).toEqual(['2 LIFETIME']);
    expect(findings(released, asked, disclosed, { ...disclosed, at: 910 })).toEqual(['3 LIFETIME']);
  });

  it('is disclosed again to nobody else, and no more than was granted', () => {
    expect(findings(released, asked, disclosed, { ...disclosed, initiator: { ...police, subject: 'other' } })).toEqual(['3 OTHER_PERSON']);
    const reads = [{ category: 'CONTENT', fields: ['text'], count: 1 }];
    expect(findings(released, asked, disclosed, { ...disclosed, target: { reads } })).toEqual(['3 CATEGORY']);
  });
});

describe('a disclosure beyond its decision', () => {
  const reads = (category: string, count: unknown = 1): Words => ({ target: { reads: [{ category, fields: [], count }] } });
  it.each<[string, Written, string[]]>([
    ['in a category that was not granted', { ...disclosed, ...reads('CONTENT') }, ['2 CATEGORY']],
    ['in a category that there is not', { ...disclosed, ...reads('LOCATION') }, ['2 CATEGORY']],
    ['with more than a page', { ...disclosed, ...reads('TRAFFIC', 257) }, ['2 COUNT']],
    ['with an invalid count', { ...disclosed, ...reads('TRAFFIC', -1) }, ['2 MALFORMED']],
    ['without reads', { ...disclosed, target: { reads: [] } }, ['2 MALFORMED']],
    ['without the digest of an answer', { ...disclosed, 'response.digest': 'ABC' }, ['2 MALFORMED']],
    ['in another operation', { ...disclosed, request: { operation: 'op2' } }, ['2 OTHER_OPERATION']],
    ['to another person', { ...disclosed, initiator: { ...police, subject: 'judge' } }, ['2 OTHER_PERSON']],
    ['to a person of the same name elsewhere', { ...disclosed, initiator: { ...police, issuer: 'https://x.example' } }, ['2 OTHER_PERSON']],
    ['in another graph', { ...disclosed, kind: 'platform' }, ['2 OTHER_KIND']],
    ['too late', { ...disclosed, at: 77 }, ['2 LIFETIME']],
    ['too early', { ...disclosed, at: -5 }, ['2 LIFETIME']],
    ['at no time', { ...disclosed, time: 'noon' }, ['2 LIFETIME']],
  ])('is reported %s', (_, entry, expected) => {
    expect(findings(released, permit, entry)).toEqual(expected);
  });

  it('is not reported at the edges', () => {
    expect(findings(released, permit, { ...disclosed, at: 76 })).toEqual([]);
    expect(findings(released, permit, { ...disclosed, at: -4 })).toEqual([]);
    expect(findings(released, permit, { ...disclosed, ...reads('TRAFFIC', 256) })).toEqual([]);
    expect(findings(released, permit, { ...disclosed, ...reads('TRAFFIC', 0) })).toEqual([]);
  });
});

describe('a permit that violates the contract', () => {
  const scope = (categories: unknown): Words => ({ target: { account: 'a1', categories } });
  const traffic = (from: string | null, to: string | null): Words => scope([{ category: 'TRAFFIC', from, to }]);
  it.each<[string, Words, string]>([
    ['names no account', { target: { categories: ['SUBSCRIBER'] } }, 'MALFORMED'],
    ['names no category', scope([]), 'MALFORMED'],
    ['names a category that there is not', scope(['LOCATION']), 'MALFORMED'],
    ['has no operation', { request: {} }, 'MALFORMED'],
    ['has no person', { initiator: {} }, 'MALFORMED'],
    ['has no time', { time: '2031-12-24' }, 'MALFORMED'],
    ['has another outcome', { outcome: 'unknown' }, 'MALFORMED'],
    ['rests on no basis', { legal: { basis: 'constructor' } }, 'MALFORMED'],
    ['rests on an order that it does not name', { legal: { basis: 'ORDER' } }, 'MALFORMED'],
    ['rests on no release', { refs: undefined }, 'RELEASE'],
    ['rests on the release of another order', { legal: { basis: 'ORDER', order: 'o2' } }, 'RELEASE'],
    ['rests on a later release', { refs: { release: 2 } }, 'RELEASE'],
    ['shows the kind of another basis', { kind: 'platform' }, 'OTHER_KIND'],
    ['shows traffic without a window', traffic(null, null), 'WINDOW'],
    ['shows traffic in an open window', traffic(month.from, null), 'WINDOW'],
    ['shows traffic in an empty window', traffic(month.to, month.to), 'WINDOW'],
    ['shows traffic in a window that ends later', traffic(month.from, '2031-12-24T12:00:07.000Z'), 'WINDOW'],
    ['shows traffic of more than 366 days', traffic('2030-10-31T00:00:00.000Z', '2031-11-01T00:00:00.001Z'), 'WINDOW'],
    ['shows more than the subscriber to a case', { kind: 'platform', legal: { basis: 'CASE' }, ...scope(['CONTENT']) }, 'CATEGORY'],
  ])('is reported if it %s', (_, words, rule) => {
    expect(findings(released, { ...permit, ...words })).toEqual([`1 ${rule}`]);
  });

  it('is not reported at the edges of a window', () => {
    const longest = traffic('2030-10-31T00:00:00.000Z', '2031-11-01T00:00:00.000Z');
    expect(findings(released, { ...permit, ...longest })).toEqual([]);
    expect(findings(released, { ...permit, ...traffic(month.from, '2031-12-24T12:00:01.000Z') })).toEqual([]);
  });

  it.each(['fulfilled', 'withdrawn', 'revoked', 'expired'])('is reported after the order was %s', (type) => {
    const late = { ...permit, at: 60 };
    expect(findings(released, order(type, 'any'), late, { ...disclosed, at: 61, refs: { decision: '2' } })).toEqual(['2 ORDER_OVER']);
    expect(findings(released, order(type, 'any'), { ...permit, at: 5 })).toEqual([]);
  });

  it('is reported when it is dated after the check', () => {
    expect(findings(released, { ...permit, at: 3_606 })).toEqual(['1 FUTURE']);
    expect(findings(released, { ...permit, at: 3_605 })).toEqual([]);
  });
});

describe('a permit without a disclosure', () => {
  const explained = (entries: readonly Written[], graceMs?: number) =>
    Object.entries(match(entries, graceMs).matched.explained)
      .filter(([, indices]) => indices.length > 0)
      .map(([code, indices]) => `${code} ${indices}`);

  it('is explained by a refusal of its operation, after it', () => {
    expect(explained([released, permit, refused])).toEqual(['REFUSED 1']);
    expect(explained([released, permit, { ...refused, request: { operation: 'op2' } }])).toEqual(['UNUSED 1']);
    expect(explained([{ ...released }, refused, { ...permit }])).toEqual(['UNUSED 2']);
  });

  it('is explained while it is younger than the grace period', () => {
    const young = { ...permit, at: 3_600 - 120 };
    expect(explained([released, young], 120_000)).toEqual(['RECENT 1']);
    expect(explained([released, young], 119_999)).toEqual(['UNUSED 1']);
  });

  it('is explained when no entry states that it was used', () => {
    expect(explained([released, permit])).toEqual(['UNUSED 1']);
  });

  it('needs no explanation when it is a denial', () => {
    const { matched, found } = match([{ ...permit, outcome: 'failure', target: { target: 't1' } }]);
    expect([found, matched.denials, Object.values(matched.explained).flat()]).toEqual([[], 1, []]);
  });

  it('is reported when its recipient has confirmed that something came', () => {
    const { found, sentences } = match([released, permit, order('fulfilled', 'acknowledgeDisclosure')]);
    expect(found).toEqual(['1 ACKNOWLEDGED']);
    expect(sentences[0]).toMatch(/^Entry 1 permits a read, entry 2 acknowledges/);
    expect(explained([released, permit, permit, disclosed, order('fulfilled', 'acknowledgeDisclosure')])).toEqual(['UNUSED 2']);
    expect(explained([released, permit, order('fulfilled', 'fulfil')])).toEqual(['UNUSED 1']);
  });
});

describe('withheld texts', () => {
  it('are explained by a later erasure, and reported without one', () => {
    const gone = { ...permit, withheld: ['legal', 'target'] };
    expect(match([released, gone, disclosed, erased])).toMatchObject({ found: [], matched: { matched: 1, erased: 1 } });
    expect(findings(released, gone, disclosed)).toEqual(['1 WITHHELD']);
    expect(findings(erased, gone)).toEqual(['1 WITHHELD']);
  });

  it('leave a permit to which only its disclosure can refer', () => {
    const gone = { ...permit, withheld: ['request', 'initiator'] };
    expect(match([released, gone, erased]).matched.explained.ERASED).toEqual([1]);
    const { matched, found } = match([released, gone, disclosed, disclosed, erased]);
    expect(matched.explained.ERASED).toEqual([]);
    expect(found).toEqual(['3 SECOND_DISCLOSURE']);
  });

  it('do not hide an act of another kind than its decision', () => {
    const gone = { ...permit, withheld: ['legal', 'target'] };
    expect(findings(released, gone, { ...disclosed, kind: 'self', request: { operation: 'op2' } }, erased)).toEqual([
      '2 OTHER_KIND',
      '2 OTHER_OPERATION',
    ]);
  });

  it('leave an entry of unknown contents', () => {
    expect(findings(released, { ...permit, withheld: ['type'] }, disclosed, erased)).toEqual([]);
    expect(findings(released, permit, { ...disclosed, withheld: ['refs'] }, erased)).toEqual([]);
  });
});

describe('an opening that did not match', () => {
  it('is not a second finding for the entries that refer to it', () => {
    const found: string[] = [];
    const matcher = new DisclosureMatcher({ size: 2, now, graceMs: 0, tell: (index, rule) => found.push(`${index} ${rule}`) });
    matcher.skip(0);
    matcher.take(said(1, { ...disclosed, refs: { decision: '0' } }));
    matcher.end();
    expect(found).toEqual([]);
  });
});

describe('an entry of many decisions', () => {
  const decisions = { root: 'A'.repeat(43), count: 1_000 };
  const covering: Written = { kind: 'enforcement', type: 'decisions.v1', decisions };

  it('says their root and number, and needs no disclosure', () => {
    const { found, matched } = match([covering, { ...covering, decisions: { ...decisions, count: 1 } }]);
    expect(found).toEqual([]);
    expect(matched).toMatchObject({ permits: 0, disclosures: 0 });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no root', { count: 1 }],
    ['a root that is none', { ...decisions, root: 'A' }],
    ['no number', { root: decisions.root }],
    ['more than fit', { ...decisions, count: 1_001 }],
    ['more than that', { ...decisions, approved: true }],
  ])('is reported when it says %s of them', (_, said) => {
    expect(findings(covering, { ...covering, decisions: said })).toEqual(['1 MALFORMED']);
  });

  it('is not reported when its words were erased', () => {
    expect(findings({ ...covering, withheld: ['decisions'] }, erased)).toEqual([]);
  });
});
