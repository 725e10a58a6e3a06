/**
 * Reports of a suspicion of a crime that threatens life or safety: Regulation (EU) 2022/2065, Art. 18, and Regulation (EU) 2021/784, Art. 14(5).
 * "Promptly", "all relevant information available", to the authorities of the state concerned, and where that is unclear to those of the
 * platform's own state or to Europol.
 */
import { type Caller, decide, isVouched, type ReportRequest, reportFact, vouch } from '@writ/access';
import type { AccountId } from '@writ/core';
import type { Problem } from '@writ/statements-domain/refusal';
import { describe, expect, test } from 'vitest';
import type { SuspicionInput } from '../../../subgraphs/enforcement/sdl.ts';
import {
  checkedSuspicion,
  decisionProblems,
  deliveryProblems,
  digestOf,
  receivingState,
  type SuspicionFacts,
} from '../../../subgraphs/enforcement/suspicion/suspicion.ts';

const police = { issuer: 'https://id.example.org', organisation: 'northport-police', country: 'DE' };
const item = {
  accountId: 'account-7',
  accountHandle: 'lotte_77',
  itemTitle: 'Tomorrow',
  itemText: 'Tomorrow at the school.',
  itemUrl: 'https://social.example/items/item-1',
  itemPublishedAt: new Date('2026-03-01T11:00:00Z'),
};
const input: SuspicionInput = {
  item: 'item-1',
  offence: 'Threat to kill',
  explanation: 'It names a school and a day.',
  country: 'DE',
  subscriberFields: ['EMAILS', 'NAME'],
};
function check(change: Partial<SuspicionInput> = {}, facts: Partial<SuspicionFacts> = {}) {
  const problems: Problem[] = [];
  const report = checkedSuspicion({ ...input, ...change }, { item, noticeItem: undefined, receivers: [police], ...facts }, problems);
  return { report, reasons: problems.map(({ reason }) => reason) };
}

describe('Regulation (EU) 2022/2065, Art. 18(1): all relevant information that is available', () => {
  test('Regulation (EU) 2022/2065, Art. 18(1): the report holds content, address, account and named subscriber fields, not the id alone', () => {
    expect(check()).toMatchObject({
      reasons: [],
      report: {
        ...item,
        offence: 'Threat to kill',
        country: 'DE',
        fields: ['NAME', 'EMAILS'],
        receiverOrganisation: 'northport-police',
        handTo: null,
      },
    });
  });
  test.each<[string, object]>([
    ['the content', { itemText: 'x' }],
    ['the address', { itemUrl: 'x' }],
    ['the account', { accountId: 'x' }],
    ['the named fields', { fields: ['NAME'] }],
    ['the receiver', { receiverOrganisation: 'x' }],
    ['the offence', { offence: 'x' }],
    ['the state', { country: 'FR' }],
  ])('Regulation (EU) 2022/2065, Art. 18(1): the second person decides on %s too: it is in the digest', (_, change) => {
    const { report } = check();
    expect(digestOf({ ...report, ...change })).not.toBe(digestOf(report));
    expect(digestOf({ ...report })).toBe(digestOf(report));
  });
  test('Regulation (EU) 2021/784, Art. 14(5): terrorist content with an imminent threat to life is reported in the same way', () => {
    expect(check({ basis: 'TCO_14_5' })).toMatchObject({ reasons: [], report: { basis: 'TCO_14_5' } });
  });
});

describe('Regulation (EU) 2022/2065, Art. 18(1) and (2): to one addressee', () => {
  test('Regulation (EU) 2022/2065, Art. 18(2): where the state is unclear, the bodies of the platform’s own state are asked for', () => {
    expect(receivingState({ country: null }, 'IE')).toBe('IE');
    expect(receivingState({ country: 'DE' }, 'IE')).toBe('DE');
  });
  test('Regulation (EU) 2022/2065, Art. 18(2): where the state is unclear, it may be sent by hand to Europol', () => {
    expect(check({ country: null, byHand: 'Europol' })).toMatchObject({
      reasons: [],
      report: { receiverOrganisation: null, handTo: 'Europol' },
    });
    expect(check({ country: null })).toMatchObject({ reasons: [], report: { country: null, receiverOrganisation: 'northport-police' } });
  });
  test('Regulation (EU) 2022/2065, Art. 18(1): where no body of the state receives reports here, it is sent by hand and not left unsent', () => {
    expect(check({}, { receivers: [] }).reasons).toEqual(['MISSING']);
    expect(check({ byHand: 'Police of Northland' }, { receivers: [] })).toMatchObject({
      reasons: [],
      report: { handTo: 'Police of Northland' },
    });
  });
  test('Regulation (EU) 2022/2065, Art. 18(1): where a body of the state receives reports here, it is not sent past that body', () => {
    expect(check({ byHand: 'Europol' }).reasons).toEqual(['INVALID']);
  });
  test('Regulation (EU) 2022/2065, Art. 18(1): one body receives it, also where several could', () => {
    const other = { ...police, organisation: 'northport-prosecutor' };
    expect(check({}, { receivers: [police, other] }).reasons).toEqual(['MISSING']);
    expect(check({ receiver: 'northport-prosecutor' }, { receivers: [police, other] }).report.receiverOrganisation).toBe(
      'northport-prosecutor',
    );
    expect(check({ receiver: 'nobody' }, { receivers: [police, other] }).reasons).toEqual(['NOT_FOUND']);
  });
});

describe('two persons decide', () => {
  const row = { state: 'PROPOSED', generation: 0, proposedBy: 'i agent' };
  const reasons = (change: object, person: string) =>
    decisionProblems({ ...row, ...change }, { generation: 0, person }).map(({ reason }) => reason);
  test('Regulation (EU) 2022/2065, Art. 18: whoever wrote the report does not send it', () => {
    expect([reasons({}, 'i counsel'), reasons({}, 'i agent')]).toEqual([[], ['SAME_PERSON']]);
  });
  const sent = { ...row, state: 'SENT', handTo: 'Europol', handedAt: null, decidedAt: new Date('2026-03-01T12:00:00Z') };
  const now = new Date('2026-03-01T13:00:00Z');
  const delivery = { generation: 0, person: 'i counsel', at: new Date('2026-03-01T12:30:00Z'), sha256: 'a'.repeat(64) };
  const delivered = (change: object, own: object = {}) =>
    deliveryProblems({ ...sent, ...change }, { ...delivery, ...own }, now).map(({ reason }) => reason);
  test('Regulation (EU) 2022/2065, Art. 18(2): what is sent by hand is recorded with its instant and its SHA-256, once', () => {
    expect(delivered({})).toEqual([]);
    expect(delivered({ handedAt: now })).toEqual(['WRONG_STATE']);
    expect(delivered({ handTo: null })).toEqual(['WRONG_STATE']);
    expect(delivered({ state: 'PROPOSED' })).toEqual(['WRONG_STATE']);
    expect(delivered({}, { sha256: 'A'.repeat(64) })).toEqual(['INVALID']);
    expect(delivered({}, { person: 'i agent' })).toEqual(['SAME_PERSON']);
    expect(delivered({}, { at: new Date('2026-03-01T11:59:00Z') })).toEqual(['PERIOD']);
    expect(delivered({}, { at: new Date('2026-03-01T13:01:00Z') })).toEqual(['PERIOD']);
  });
});

describe('one body reads the named fields', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const officer: Caller = {
    graph: 'authority',
    issuer: police.issuer,
    subject: 'officer',
    organisation: police.organisation,
    country: 'DE',
    office: 'PUBLIC_PROSECUTOR',
    roles: ['ISSUING'],
  };
  const counsel: Caller = {
    ...officer,
    graph: 'platform',
    subject: 'counsel',
    organisation: null,
    country: null,
    office: null,
    roles: ['COUNSEL'],
  };
  const sender = { issuer: police.issuer, subject: 'counsel' };
  const report: ReportRequest['report'] = {
    id: 's',
    account: 'account-7' as AccountId,
    fields: ['NAME'],
    receiver: police,
    sender,
    isHanded: false,
  };
  const may = (caller: Caller, change: Partial<ReportRequest['report']> = {}) => {
    const decision = decide(caller, { purpose: 'REPORT', report: { ...report, ...change } }, now);
    return decision.permit ? decision.fields : decision.reason;
  };
  test.each<[string, Partial<Caller>, unknown]>([
    ['an officer of the body', {}, ['NAME']],
    ['an officer of an enforcing body', { roles: ['ENFORCING'] }, ['NAME']],
    ['an officer of another body of the same state', { organisation: 'northport-media-authority' }, 'NOT_RECIPIENT'],
    ['an officer of a body of the same name in another state', { country: 'FR' }, 'NOT_RECIPIENT'],
    ['an officer of the same name under another issuer', { issuer: 'https://other.example' }, 'NOT_RECIPIENT'],
    ['somebody who only validates', { roles: ['VALIDATING'] }, 'NOT_RECIPIENT'],
    ['an officer on the public graph', { graph: 'public' }, 'NOT_RECIPIENT'],
  ])('Regulation (EU) 2022/2065, Art. 18(1): %s reads what was sent to it, or nothing', (_, change, expected) =>
    expect(may({ ...officer, ...change })).toEqual(expected),
  );
  test('Regulation (EU) 2022/2065, Art. 18(1): staff of the platform read no field of what a body reads', () => {
    expect(may(counsel)).toBe('NOT_RECIPIENT');
  });
  test('Regulation (EU) 2022/2065, Art. 18(2): what is sent by hand is read by the counsel who sends it, until it was passed on', () => {
    expect(may(counsel, { receiver: null })).toEqual(['NAME']);
    expect(may(counsel, { receiver: null, isHanded: true })).toBe('NOT_RECIPIENT');
    expect(may({ ...counsel, subject: 'counsel-2' }, { receiver: null })).toBe('NOT_RECIPIENT');
    expect(may({ ...counsel, roles: ['AGENT'] }, { receiver: null })).toBe('NOT_RECIPIENT');
    expect(may(officer, { receiver: null })).toBe('NOT_RECIPIENT');
  });
  test('Regulation (EU) 2022/2065, Art. 18(1): a report without named fields, or about no account, gives no record', () => {
    expect(may(officer, { fields: [] })).toBe('NOTHING_GRANTED');
    expect(may(officer, { account: null })).toBe('NO_ACCOUNT');
  });
  test('Regulation (EU) 2022/2065, Art. 18: a report that was changed after two persons had sent it is not believed', () => {
    const key = new Uint8Array(32);
    const sent = {
      id: 's',
      account: 'account-7',
      fields: ['NAME'],
      receiverIssuer: police.issuer,
      receiverOrganisation: police.organisation,
      receiverCountry: 'DE',
      proposedBy: 'i agent',
      decidedBy: 'i counsel',
      digest: 'd',
    };
    const proof = vouch(key, reportFact(sent));
    expect(isVouched(key, reportFact(sent), proof)).toBe(true);
    for (const change of [
      { account: 'x' },
      { fields: ['NAME', 'PHONES'] },
      { receiverOrganisation: 'x' },
      { decidedBy: 'x' },
      { digest: 'x' },
    ])
      expect(isVouched(key, reportFact({ ...sent, ...change }), proof)).toBe(false);
  });
});
