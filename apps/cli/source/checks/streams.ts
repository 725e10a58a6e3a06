/** Checks 41 to 46: parts, their ends, and files. */
import { verify } from 'node:crypto';
import { endLine, endStatement, type RecordLine } from '@writ/source/wire';
import { farPast, holds, type Kit, need, refusalOf, same, says, sha256 } from '../kit.ts';
import type { Check } from './check.ts';

const everythingOf = (kit: Kit): string[] => kit.expected(kit.everything(), new Date().toISOString());

async function pages(kit: Kit): Promise<void> {
  const expected = everythingOf(kit);
  for (const limit of [1, 3, 1000]) {
    const { keys, parts } = await kit.collect(kit.order(), limit);
    same(`parts of ${limit}`, keys, expected);
    holds(
      `parts of ${limit} have other sizes`,
      parts >= Math.ceil(expected.length / limit) && parts <= Math.ceil(expected.length / limit) + 1,
    );
  }
}

/** Leaves in the middle of a part, as a crash does, and goes on from the last part that counts. */
async function crash(kit: Kit): Promise<void> {
  const receipt = kit.receipt(kit.order());
  const consistency = async (from: number, to: number) => kit.log.consistency(from, to);
  const first: string[] = [];
  let next: string | null = null;
  for await (const part of kit.client.collect({ receipt, consistency, limit: 3, onePart: true })) {
    for await (const line of part.lines) if (line.type !== 'gap') first.push(line.key);
    next = part.end().next;
  }
  need(next ?? undefined, 'more than three records');
  for await (const part of kit.client.collect({ receipt, consistency, limit: 1000, after: next })) {
    for await (const _ of part.lines) break;
    break;
  }
  const rest = await kit.take(receipt, { after: next });
  same('the part before the crash and what came after', [...first, ...rest.keys], everythingOf(kit));
  const again = await kit.take(receipt, { after: next });
  same('the last part once more', again.keys, rest.keys);
}

async function trueEnd(kit: Kit): Promise<void> {
  const receipt = kit.receipt(kit.order());
  const { text, bytes } = await kit.post({ ...(await kit.body(receipt)), limit: 2 });
  const lines = text.split('\n');
  same('the text after the last line feed', lines.pop(), '');
  const last = endLine.parse(JSON.parse(lines.pop() ?? '{}'));
  same('the count', last.lines, lines.length - 1);
  same('the digest', last.sha256, sha256(bytes.subarray(0, bytes.lastIndexOf('\n', -2) + 1)));
  const statement = endStatement({ entry: receipt.event, after: null, lines: last.lines, sha256: last.sha256, next: last.next });
  holds("the end is not signed by the adapter's key", verify(null, statement, kit.adapterKey, Buffer.from(last.signature, 'base64')));
}

async function huge(kit: Kit): Promise<void> {
  const { identifier, records } = need(kit.facts.huge, 'huge account');
  const categories = [{ category: 'TRAFFIC', from: farPast, to: new Date(Date.now() + 1000).toISOString() }];
  const receipt = kit.receipt(kit.order({ identifier, categories }));
  let count = 0;
  for await (const part of kit.client.collect({ receipt, consistency: async (from, to) => kit.log.consistency(from, to), limit: 100_000 }))
    for await (const line of part.lines) {
      if (line.type !== 'gap') count += 1;
      if (count % 2000 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
  same('the records', count, records);
}

const filesOf = (records: readonly RecordLine[]) =>
  records.flatMap((record) => ('attachments' in record ? (record.attachments ?? []) : []));

async function files(kit: Kit): Promise<void> {
  const receipt = kit.receipt(kit.order());
  const attached = filesOf((await kit.take(receipt)).records);
  need(attached[0], 'records with files');
  for (const { sha256: hash, bytes } of attached) {
    const { bytes: content } = await kit.client.blob(receipt.event, hash);
    let length = 0;
    for await (const part of content) length += part.length;
    same(`the length of ${hash}`, length, bytes);
  }
}

async function noOtherFile(kit: Kit): Promise<void> {
  const receipt = kit.receipt(kit.order({ categories: [{ category: 'SUBSCRIBER' }] }));
  await kit.take(receipt);
  const whole = kit.receipt(kit.order());
  const [own] = filesOf((await kit.take(whole)).records);
  const file = (entry: string, hash: string) => kit.ask({ path: `/collections/${entry}/blobs/${hash}` });
  const unknown = sha256(Buffer.from('no file at all'));
  says('a file that is none', await file(whole.event, unknown), '403 NOT_COLLECTED');
  if (own) says('a file of another collection', await file(receipt.event, own.sha256), '403 NOT_COLLECTED');
  if (kit.facts.strangersFile) says("somebody else's file", await file(whole.event, kit.facts.strangersFile), '403 NOT_COLLECTED');
  if (own) {
    await kit.client.endCollection(whole.event);
    says('a file after the end', await refusalOf(kit.client.blob(whole.event, own.sha256)), '409 REVOKED', '403 NOT_COLLECTED');
  }
}

export const streams: readonly Check[] = [
  [41, 'gives the same in parts of 1, 3 and 1000', pages],
  [42, 'goes on without a hole after a crash in mid-stream', crash],
  [43, 'ends each part with its count, its digest and a signature', trueEnd],
  [44, 'gives a huge account to a slow reader', huge],
  [45, 'gives files whose bytes have their hash', files],
  [46, 'gives no file outside the collection', noOtherFile],
];
