/** Checks 8 to 24, 63 and 64: nothing leaves without a proof that the log holds an entry which says this very request. */
import { MadeLog } from '@writ/source/testing';
import type { CollectReceipt } from '@writ/source/wire';
import { type Kit, refusalOf, same, says } from '../kit.ts';
import type { Check } from './check.ts';

/** A character of base64 changed in the middle of a text. */
function changed(text: string, at = Math.floor(text.length / 2)): string {
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}

/** Posts the receipt of a good order, changed. */
async function changedReceipt(kit: Kit, change: (receipt: CollectReceipt) => CollectReceipt) {
  const body = await kit.body(kit.receipt(kit.order()));
  return kit.post({ ...body, receipt: change(body.receipt) });
}

async function otherEntry(kit: Kit): Promise<void> {
  const stranger = kit.receipt(kit.order({ identifier: { type: 'USER_ID', value: 'somebody-else' } }));
  const opened = await changedReceipt(kit, (receipt) => ({
    ...receipt,
    openings: { ...receipt.openings, target: stranger.openings.target },
  }));
  says("another entry's opening", opened, '403 PROOF_INVALID opening');
  const committed = await changedReceipt(kit, (receipt) => ({
    ...receipt,
    openings: stranger.openings,
    commitments: stranger.commitments,
  }));
  says("another entry's commitments", committed, '403 PROOF_INVALID opening');
}

async function otherTypes(kit: Kit): Promise<void> {
  const tried = async (collect: unknown, type: string, as: 'system' | 'self' | 'platform' | 'authority') =>
    kit.post(await kit.body(kit.log.receipt(kit.append(collect, { type, kind: as }))));
  says('an order by a decision', await tried(kit.order(), 'access.decision.v1', 'self'), '403 PROOF_INVALID scope');
  says('an order by an authority', await tried(kit.order(), 'record.collection.v1', 'authority'), '403 PROOF_INVALID scope');
  says('an order by a snapshot', await tried(kit.order(), 'record.preserved.v1', 'system'), '403 PROOF_INVALID scope');
  const answered = await tried(kit.single('SELF'), 'subject.access.answered.v1', 'self');
  says('an own read by an answer', answered, '403 PROOF_INVALID scope');
  says('an own read by a collection', await tried(kit.single('SELF'), 'record.collection.v1', 'system'), '403 PROOF_INVALID scope');
  says('an own read by staff', await tried(kit.single('SELF'), 'access.decision.v1', 'platform'), '403 PROOF_INVALID scope');
  const denied = kit.log.append({
    type: 'access.decision.v1',
    kind: 'self',
    values: { outcome: 'failure', target: { collect: kit.single('SELF') } },
  });
  says('an own read that was denied', await kit.post(await kit.body(kit.log.receipt(denied))), '403 PROOF_INVALID scope');
  const own = kit.log.receipt(kit.append(kit.single('SELF'), { type: 'access.decision.v1', kind: 'self' }));
  same('an own read that was permitted', (await kit.take(own)).found, kit.facts.account.id);
}

async function noAnchor(kit: Kit): Promise<void> {
  await kit.collect(kit.order({ categories: [] }));
  kit.log.grow(5);
  const { size } = (await kit.client.describe()).checkpoint ?? { size: 0 };
  const answer = await kit.post({ ...(await kit.body(kit.receipt(kit.order()))), anchor: null });
  says('without an anchor', answer, '409 PROOF_INVALID consistency');
  same('the size that it names', JSON.parse(answer.text).size, size);
}

async function forked(kit: Kit): Promise<void> {
  kit.log.grow(4);
  await kit.collect(kit.order({ categories: [] }));
  const before = kit.log.size;
  const fork = kit.log.fork(0);
  kit.log.grow(4);
  await kit.collect(kit.order({ categories: [] }));
  const entry = fork.append({ type: 'record.collection.v1', kind: 'system', values: { target: { collect: kit.order() } } });
  fork.grow(40);
  const receipt = fork.receipt(entry);
  const { size } = (await kit.client.describe()).checkpoint ?? { size: 0 };
  for (const anchor of [size, before]) {
    const proof = fork.consistency(Math.min(anchor, fork.size), Math.max(anchor, fork.size));
    const answer = await kit.post({ receipt, anchor: { size: anchor, proof }, after: null, limit: 10 });
    says(`a fork tied to ${anchor}`, answer, '409 PROOF_INVALID consistency');
  }
}

async function usedBefore(kit: Kit): Promise<void> {
  const receipt = kit.receipt(kit.order());
  const { parts } = await kit.take(receipt, { limit: 1 });
  if (parts === 1) await kit.client.endCollection(receipt.event);
  says('a second time', await refusalOf(kit.take(receipt, { limit: 1 })), parts === 1 ? '409 REVOKED' : '409 ALREADY_COLLECTED');
}

async function badScopes(kit: Kit, scopes: readonly unknown[]): Promise<void> {
  for (const scope of scopes) says(JSON.stringify(scope), await kit.post(await kit.body(kit.receipt(scope))), '400 BAD_SCOPE');
}

async function witnesses(kit: Kit): Promise<void> {
  const entry = kit.append(kit.order());
  says('one witness of two', await kit.post(await kit.body(kit.log.receipt(entry, { cosigned: 1 }))), '403 PROOF_INVALID witnesses');
  says('two witnesses', await kit.post(await kit.body(kit.log.receipt(entry, { cosigned: 2 }))), '200');
  const own = kit.append(kit.single('SELF'), { type: 'access.decision.v1', kind: 'self' });
  says('an own read without witnesses', await kit.post(await kit.body(kit.log.receipt(own, { cosigned: 0 }))), '200');
}

/** The proof of an own read was made when the adapter had seen no more; the same of an order is made anew. */
async function earlierTie(kit: Kit): Promise<void> {
  await kit.collect(kit.order({ categories: [] }));
  const own = await kit.body(kit.log.receipt(kit.append(kit.single('SELF'), { type: 'access.decision.v1', kind: 'self' })));
  const order = await kit.body(kit.receipt(kit.order({ categories: [] })));
  kit.log.grow(3);
  await kit.collect(kit.order({ categories: [] }));
  const { size } = (await kit.client.describe()).checkpoint ?? { size: 0 };
  says('an order that is tied to an earlier checkpoint', await kit.post(order), '409 PROOF_INVALID consistency');
  says('an own read that is tied to an earlier checkpoint', await kit.post(own), '200');
  same('the newest checkpoint after it', (await kit.client.describe()).checkpoint?.size, size);
  says('an own read that is tied to none', await kit.post({ ...own, anchor: { size: 1, proof: [] } }), '409 PROOF_INVALID consistency');
}

async function twentyAtOnce(kit: Kit): Promise<void> {
  await kit.collect(kit.order({ categories: [] }));
  const entries = Array.from({ length: 20 }, () => kit.append(kit.order({ categories: [] })));
  const bodies = [];
  for (const entry of entries) bodies.push(await kit.body(kit.log.receipt(entry)));
  const answers = await Promise.all(bodies.map((body) => kit.post(body)));
  same(
    'the answers',
    answers.map((answer) => answer.says),
    Array(20).fill('200'),
  );
}

async function revoked(kit: Kit): Promise<void> {
  const receipt = kit.receipt(kit.order());
  const body = await kit.body(receipt);
  says('the end', await kit.ask({ method: 'DELETE', path: `/collections/${receipt.event}` }), '204');
  says('after the end', await kit.post(body), '409 REVOKED');
  const begun = kit.receipt(kit.order());
  await kit.take(begun, { limit: 1 });
  await kit.client.endCollection(begun.event);
  await kit.client.endCollection(begun.event);
  says('after the end of one that was begun', await refusalOf(kit.take(begun, { limit: 1 })), '409 REVOKED');
}

const window = { category: 'TRAFFIC', from: '2025-01-01T00:00:00.000Z', to: '2025-02-01T00:00:00.000Z' };

export const proof: readonly Check[] = [
  [
    8,
    'refuses a collection without a proof',
    async (kit) => {
      const { receipt: _, ...rest } = await kit.body(kit.receipt(kit.order()));
      says('no receipt', await kit.post(rest), '403 PROOF_INVALID missing');
      says('an empty one', await kit.post({ ...rest, receipt: null }), '403 PROOF_INVALID missing');
    },
  ],
  [
    9,
    'refuses a scope beside the proof',
    async (kit) => says('POST', await kit.post({ ...(await kit.body(kit.receipt(kit.order()))), collect: kit.order() }), '400 BAD_REQUEST'),
  ],
  [
    10,
    'refuses the proof of another log',
    async (kit) => {
      const other = new MadeLog(kit.log.origin);
      const entry = other.append({ type: 'record.collection.v1', kind: 'system', values: { target: { collect: kit.order() } } });
      const { anchor } = await kit.body(kit.receipt(kit.order()));
      const answer = await kit.post({ receipt: other.receipt(entry), anchor, after: null, limit: 10 });
      says('another key under the same name', answer, '403 PROOF_INVALID path');
    },
  ],
  [
    11,
    'refuses a changed leaf',
    async (kit) => {
      const other = kit.receipt(kit.order());
      says(
        'bytes',
        await changedReceipt(kit, (receipt) => ({ ...receipt, leaf: changed(receipt.leaf, 30) })),
        '403 PROOF_INVALID leaf',
        '403 PROOF_INVALID path',
      );
      says(
        "another entry's",
        await changedReceipt(kit, (receipt) => ({ ...receipt, leaf: other.leaf })),
        '403 PROOF_INVALID leaf',
        '403 PROOF_INVALID path',
      );
      says('another id', await changedReceipt(kit, (receipt) => ({ ...receipt, event: other.event })), '403 PROOF_INVALID leaf');
      says(
        'with its id',
        await changedReceipt(kit, (receipt) => ({ ...receipt, leaf: other.leaf, event: other.event })),
        '403 PROOF_INVALID path',
      );
    },
  ],
  [
    12,
    'refuses a changed path',
    async (kit) => {
      kit.log.grow(4);
      const answer = await changedReceipt(kit, (receipt) => ({
        ...receipt,
        proof: receipt.proof.replace(/(\nindex \d+\n)(.*)\n/, (_, index, hash) => `${index}${changed(hash)}\n`),
      }));
      says('a hash', answer, '403 PROOF_INVALID path');
      const short = await changedReceipt(kit, (receipt) => ({ ...receipt, proof: receipt.proof.replace(/(\nindex \d+\n)(.*)\n/, '$1') }));
      says('a hash less', short, '403 PROOF_INVALID path');
      says('an index', await changedReceipt(kit, (receipt) => ({ ...receipt, index: '0' })), '403 PROOF_INVALID path');
    },
  ],
  [
    13,
    'refuses a changed scope',
    async (kit) => {
      const retold = (receipt: CollectReceipt, text: string) => ({
        ...receipt,
        openings: { ...receipt.openings, target: { ...receipt.openings.target, text } },
      });
      const wider = await changedReceipt(kit, (receipt) =>
        retold(receipt, receipt.openings.target.text.replace('"until":"2', '"until":"3')),
      );
      says('a later end', wider, '403 PROOF_INVALID opening');
      const spelled = await changedReceipt(kit, (receipt) => retold(receipt, ` ${receipt.openings.target.text}`));
      says('another spelling', spelled, '403 PROOF_INVALID opening');
    },
  ],
  [14, "refuses another entry's opening", otherEntry],
  [15, 'refuses entries of other types and kinds, and denials', otherTypes],
  [
    16,
    'refuses a checkpoint that the log did not sign',
    async (kit) => {
      const line = `\u2014 ${kit.log.origin} `;
      const unsigned = (receipt: CollectReceipt) => ({
        ...receipt,
        proof: receipt.proof
          .split('\n')
          .filter((one) => !one.startsWith(line))
          .join('\n'),
      });
      says('witnesses alone', await changedReceipt(kit, unsigned), '403 PROOF_INVALID path');
      const spoiled = (receipt: CollectReceipt) => ({
        ...receipt,
        proof: receipt.proof.replace(new RegExp(`(${line}\\S{20})(\\S)`), (_, head, one) => `${head}${one === 'A' ? 'B' : 'A'}`),
      });
      says('a spoiled signature', await changedReceipt(kit, spoiled), '403 PROOF_INVALID path');
    },
  ],
  [
    17,
    'refuses another root',
    async (kit) => {
      const other = (receipt: CollectReceipt) => ({
        ...receipt,
        proof: receipt.proof.replace(/(\n\n[^\n]+\n\d+\n)([^\n]+)/, (_, head, root) => `${head}${changed(root, 10)}`),
      });
      says('a changed root', await changedReceipt(kit, other), '403 PROOF_INVALID path');
    },
  ],
  [
    18,
    'refuses a request that is over',
    async (kit) => {
      const over = kit.receipt(kit.order({ until: new Date(Date.now() - 1000).toISOString() }));
      says('a second ago', await kit.post(await kit.body(over)), '403 PROOF_INVALID expired');
      const long = kit.append(kit.single('SELF', { until: new Date(Date.now() + 600_000).toISOString() }), {
        type: 'access.decision.v1',
        kind: 'self',
      });
      says('an own read that is good for ten minutes', await kit.post(await kit.body(kit.log.receipt(long))), '400 BAD_SCOPE');
    },
  ],
  [19, 'refuses a checkpoint that is not tied to what it has seen', noAnchor],
  [20, 'refuses a log that forked', forked],
  [21, 'answers an entry once in whole', usedBefore],
  [
    22,
    'refuses a window without an end, or that ends before it begins',
    async (kit) => {
      const { to: _, ...open } = window;
      const { from: __, ...begun } = window;
      const wrong = [[open], [begun], [{ category: 'CONTENT' }], [{ ...window, to: window.from }], [{ ...window, to: '2025-02-01' }]];
      await badScopes(kit, [...wrong.map((categories) => kit.order({ categories })), { ...kit.order(), until: undefined }]);
    },
  ],
  [
    23,
    'refuses a category, a purpose and a member that it does not know',
    async (kit) => {
      const wrong = [
        kit.order({ categories: [{ category: 'EVERYTHING' }] }),
        { ...kit.order(), as: 'ANYTHING' },
        { ...kit.order(), all: true },
      ];
      await badScopes(kit, [...wrong, kit.order({ categories: [window, window] })]);
    },
  ],
  [24, 'asks for a quorum of witnesses for an order, and not for an own read', witnesses],
  [63, 'answers twenty at once on one anchor', twentyAtOnce],
  [64, 'gives nothing more after the end', revoked],
  [67, 'takes an own read whose proof is tied to a checkpoint of before, and no order', earlierTie],
];
