import { generateKeyPairSync, sign } from 'node:crypto';
import {
  appendLeaves,
  emptyFrontier,
  formatCheckpoint,
  formatTlogProof,
  inclusionProof,
  makeVerifierKey,
  signNote,
  toBase64,
} from '@writ/tlog';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../access-log/src/entries/canonical-json.ts';
import type { EntryDraft } from '../../../access-log/src/entries/entry.ts';
import { commitmentsOf, prepareEntry } from '../../../access-log/src/entries/prepared-entry.ts';
import { publicBytes } from '../signature/keys.ts';
import type { CollectBody } from '../wire/collect.ts';
import { checkProof } from './check-proof.ts';
import { Refused } from './refused.ts';

const now = new Date('2026-11-29T09:00:00.000Z');
const origin = 'log.example.org';
const { privateKey } = generateKeyPairSync('ed25519');
const key = makeVerifierKey(origin, publicBytes(privateKey));
const policy = { logs: [{ origin, key }], witnesses: [], quorum: 0 };

const collect = {
  until: '2026-11-29T09:00:30.000Z',
  horizon: '2026-11-29T08:59:00.000Z',
  categories: [{ category: 'SUBSCRIBER' }],
  as: 'SELF',
  account: 'a-1',
};
const draft: EntryDraft = {
  event: '0b0a4d7a-6c4e-4f0e-9d9d-0a3b7b1c2d3e' as EntryDraft['event'],
  kind: 'self',
  type: 'access.decision.v1',
  at: now,
  details: { action: 'decide', outcome: 'success', target: { account: 'a-1', categories: ['SUBSCRIBER'], collect } },
};

/** The entry as the log makes it, alone in its tree, and what opens it as text. */
function bodyOf(of: EntryDraft): CollectBody {
  const entry = prepareEntry(of);
  const { root, node } = appendLeaves(emptyFrontier, [entry.leafHash]);
  const signer = { name: key.name, id: key.id, sign: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)) };
  const checkpoint = signNote(formatCheckpoint({ origin, size: 1, root }), [signer]);
  const opening = (name: string) => {
    const field = entry.fields.find((one) => one.name === name);
    return { text: field?.value.toString() ?? '', salt: field?.salt.toString('base64url') ?? '' };
  };
  const receipt = {
    event: entry.event,
    index: '0',
    leaf: toBase64(entry.leaf),
    proof: formatTlogProof({ index: 0, proof: inclusionProof(0, 1, node), checkpoint }),
    commitments: commitmentsOf(entry.fields),
    openings: { type: opening('type'), target: opening('target'), outcome: opening('outcome') },
  };
  return { receipt, anchor: null, after: null, limit: 1 };
}
const refusalOf = (body: CollectBody): unknown => {
  try {
    return checkProof(body, { policy, seen: [], now, skewMs: 0 }).scope;
  } catch (error) {
    return error instanceof Refused ? (error.step ?? error.code) : error;
  }
};

describe('the proof of an entry that the log made', () => {
  it('opens with the texts that the log committed to, which are the canonical ones', () => {
    const body = bodyOf(draft);
    expect(refusalOf(body)).toEqual(collect);
    expect(body.receipt.openings.target.text).toBe(canonicalText(draft.details.target ?? null));
  });

  it('fails in the step in which something was changed', () => {
    const { receipt, ...rest } = bodyOf(draft);
    const other = bodyOf({ ...draft, details: { ...draft.details, target: { collect: { ...collect, account: 'a-2' } } } }).receipt;
    const changed = (more: Partial<typeof receipt>) => refusalOf({ ...rest, receipt: { ...receipt, ...more } });
    const opening = (more: Partial<typeof receipt.openings>) => changed({ openings: { ...receipt.openings, ...more } });
    expect(changed({ leaf: 'AAAA' })).toBe('leaf');
    expect(changed({ event: '0b0a4d7a-6c4e-4f0e-9d9d-0a3b7b1c2d3f' })).toBe('leaf');
    expect(changed({ leaf: other.leaf })).toBe('path');
    expect(changed({ index: '1' })).toBe('path');
    expect(changed({ proof: receipt.proof.replace('log.example.org\n1\n', 'log.example.org\n2\n') })).toBe('path');
    expect(changed({ commitments: other.commitments })).toBe('opening');
    expect(opening({ target: other.openings.target })).toBe('opening');
    expect(opening({ target: { ...receipt.openings.target, text: receipt.openings.target.text.replace('a-1', 'a-2') } })).toBe('opening');
    expect(opening({ target: { ...receipt.openings.target, text: ` ${receipt.openings.target.text}` } })).toBe('opening');
    expect(opening({ type: receipt.openings.target })).toBe('opening');
  });

  it('allows nothing when its decision is a denial, or does not open its outcome', () => {
    expect(refusalOf(bodyOf({ ...draft, details: { ...draft.details, outcome: 'failure' } }))).toBe('scope');
    const { receipt, ...rest } = bodyOf(draft);
    const { outcome: _, ...openings } = receipt.openings;
    expect(refusalOf({ ...rest, receipt: { ...receipt, openings } })).toBe('scope');
    expect(refusalOf(bodyOf({ ...draft, details: { ...draft.details, target: { account: 'a-1' } } }))).toBe('scope');
  });
});
