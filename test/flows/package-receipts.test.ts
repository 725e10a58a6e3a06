/**
 * The chain of custody after a package was fetched: its body signs that it opened it, gave it to another body and deleted it, each with the key that it enrolled for
 * signatures. Where an emergency order is not validated, the body owes the deletion of the package, and its signed receipt ends that duty.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyDetached } from '@writ/cms';
import { hasOpenssl, makeCertificate } from '@writ/cms/testing';
import { statementText } from '@writ/orders-domain/package-receipts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeliveryKey, deliveryKey } from '../harness/delivery-keys.ts';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { dutiesOn } from '../harness/duties.ts';
import { addressIn, emergency, subscriberAlone } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { given, openWithOpenssl, type PackageView, packagesOn, refused, sealOfStack, sha256Of } from '../harness/packages.ts';
import { signedReceipt, signedText, toSecond } from '../harness/receipts.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const organisation = 'northport-police';
const hourMs = 3_600_000;
/** By how much the installation's clock is ahead. */
let ahead = 0;
let stack: Stack;
let folder: string;
let elsewhere: string;
let orders: ReturnType<typeof ordersOn>;
let packages: ReturnType<typeof packagesOn>;
let duties: ReturnType<typeof dutiesOn>;
let key: DeliveryKey;
let signing: DeliveryKey;
let held: string;
let urgent: OrderView;
let urgentId: string;
/** A package that was fetched under an order that stays in force, and its hash. */
let first: PackageView;
let firstHash: string;

/** A package of the order that was fetched and opened, and its hash. */
async function fetched(order: OrderView): Promise<{ of: PackageView; hash: string }> {
  const asked = given(await packages.request('police', order, key));
  const ready = await packages.until('police', order.id, asked.id, 'READY');
  const { bytes } = await packages.fetchVolume('police', ready.volumes[0]?.url ?? '');
  const { report } = await openWithOpenssl(folder, bytes, key, sealOfStack(stack));
  const of = (await packages.ofOrder('police', order.id)).find(({ id }) => id === ready.id) ?? expect.fail();
  return { of, hash: report.hash };
}

type Kind =
  | { type: 'acknowledged' }
  | { type: 'deleted'; ended: 'ORDER' | 'CASE' }
  | { type: 'transferred'; recipient: string; basis: string };
const stated = <One extends Kind>(id: string, hash: string, kind: One) => ({
  ...kind,
  package: id,
  hashes: [hash],
  body: { organisation, country: 'DE' },
  at: toSecond(stack.clock()),
});
const deletionsOf = async (order: OrderView, states = ['OPEN', 'OVERDUE', 'DONE']) =>
  (await duties.list('police', states, order.id)).filter(({ kind }) => kind === 'DELETE');
const revoke = async (order: OrderView) =>
  orders.must('judge', 'refuseValidation', await orders.read('judge', order.id), { reason: ['String!', 'Nobody is in danger.'] });
const intoForce = (reference: string, changes: Record<string, unknown> = {}) =>
  orders.intoForce(epoc(held, { ...subscriberAlone, reference, ...changes }));

describe.skipIf(!hasOpenssl)('receipts of packages (need openssl)', () => {
  beforeAll(async () => {
    stack = await startStack({ lookMs: 200, clock: () => new Date(Date.now() + ahead) });
    [folder, elsewhere] = [await mkdtemp(join(tmpdir(), 'writ-receipts-')), await mkdtemp(join(tmpdir(), 'writ-receipts-'))];
    [orders, packages, duties] = [ordersOn(stack), packagesOn(stack), dutiesOn(stack)];
    held = await addressIn(stack);
    urgent = await intoForce('R 1/26', { emergency });
    key = await deliveryKey(stack, folder, { organisation, tried: true });
    signing = await deliveryKey(stack, folder, { organisation, tried: false, purpose: 'SIGNING' });
  });
  afterAll(async () => {
    await stack?.close();
    for (const one of [folder, elsewhere]) await rm(one, { recursive: true, force: true });
  });

  it('make a duty to delete what was fetched once its order is revoked, and end it with a signature', async () => {
    const order = urgent;
    const { of, hash } = await fetched(order);
    urgentId = of.id;
    given(await packages.acknowledge('police', of, [hash]));
    expect(await deletionsOf(order)).toEqual([]);
    expect((await revoke(order)).status).toBe('REVOKED');
    const [duty, ...others] = await deletionsOf(order);
    expect(others, 'nothing was read but in the package').toEqual([]);
    expect(duty).toMatchObject({
      state: 'OPEN',
      article: 'Regulation (EU) 2023/1543, Art. 4(5)',
      cause: `refuseValidation ${of.id}`,
      package: of.id,
    });
    expect((await duties.confirm('police', duty ?? expect.fail(), 'Deleted.')).reasons).toEqual(['WRONG_STATE']);
    const start = await logSize(stack);
    const receipt = signedReceipt(signing, stated(of.id, hash, { type: 'deleted', ended: 'ORDER' }));
    const done = given(await packages.report('police', 'Deleted', of, receipt));
    expect(done.history.at(-1)).toMatchObject({
      act: 'RECIPIENT_DELETED',
      receipt: { ...receipt, thumbprint: signing.thumbprint, ended: 'ORDER', recipient: null },
    });
    expect(await deletionsOf(order)).toMatchObject([{ state: 'DONE', late: false }]);
    const entries = (await entriesFrom(stack, start)).filter(({ type }) => type !== undefined);
    expect(entries.map(({ type }) => type)).toEqual(expect.arrayContaining(['package.deleted.v1', 'record.deleted.v1']));
    expect(entries.find(({ type }) => type === 'package.deleted.v1')).toMatchObject({
      target: {
        package: of.id,
        hashes: [hash],
        ended: 'ORDER',
        receipt: {
          statement: sha256Of(Buffer.from(receipt.statement)),
          signature: sha256Of(Buffer.from(receipt.signature)),
          thumbprint: signing.thumbprint,
        },
      },
    });
    expect(refused(await packages.report('police', 'Deleted', of, receipt)), 'a replay').toEqual(['WRONG_STATE']);
  });

  it('are taken of the package that they name, by its hash, in their form, and about what was done since it was fetched', async () => {
    const order = await intoForce('R 2/26');
    ({ of: first, hash: firstHash } = await fetched(order));
    const statement = stated(first.id, firstHash, { type: 'deleted', ended: 'CASE' });
    const said = statementText(statement);
    const attempts: [string, string, string][] = [
      [said.replace(firstHash, '0'.repeat(64)), 'DIGEST_MISMATCH', 'not those of this package'],
      [said.replace(first.id, urgentId), 'INVALID', 'about another package'],
      [said.replace('northport-police', 'northport-district-court'), 'INVALID', 'of another body'],
      [said.replace('"CASE"', '"BOREDOM"'), 'INVALID', 'ended must be one of ORDER, CASE, PERIOD'],
      [said.replace('"type":"deleted"', '"type":"burnt"'), 'INVALID', 'type must be one of'],
      [statementText({ ...statement, type: 'acknowledged' } as never), 'INVALID', 'and no other'],
      [statementText(stated(first.id, firstHash, { type: 'acknowledged' })), 'INVALID', 'of the type acknowledged'],
      [said.replace('receipt.v1', 'receipt.v2'), 'INVALID', 'format must be'],
      [`${said}\n`, 'INVALID', 'RFC 8785'],
      [`{"type":"deleted",${said.slice(1)}`, 'INVALID', 'RFC 8785'],
      ['[]', 'INVALID', 'no JSON object'],
      ['{', 'INVALID', 'no JSON object'],
      [statementText({ ...statement, at: toSecond(new Date(stack.clock().getTime() + hourMs)) }), 'NOT_YET', 'has not come yet'],
      [statementText({ ...statement, at: '2026-01-01T00:00:00Z' }), 'INVALID', 'before the package was fetched'],
    ];
    const start = await logSize(stack);
    for (const [text, reason, why] of attempts) {
      const answer = await packages.report('police', 'Deleted', first, signedText(signing, text));
      expect([refused(answer), 'message' in answer && answer.message], text).toEqual([[reason], expect.stringContaining(why)]);
    }
    const right = signedText(signing, said);
    expect(refused(await packages.report('judge', 'Deleted', first, right)), 'another body').toEqual(['NOT_FOUND']);
    expect(refused(await packages.report('police', 'Deleted', { id: 'none' }, right))).toEqual(['NOT_FOUND']);
    expect((await entriesFrom(stack, start)).filter(({ type }) => type?.startsWith('package.'))).toEqual([]);
  });

  it('are taken with the signature of an enrolled key for signatures alone', async () => {
    const receipt = signedReceipt(signing, stated(first.id, firstHash, { type: 'deleted', ended: 'CASE' }));
    const [head = '', mark = ''] = receipt.signature.split('..');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, unknown>;
    const headed = (more: object) => `${Buffer.from(JSON.stringify({ ...header, ...more })).toString('base64url')}..${mark}`;
    const strange = makeCertificate(elsewhere, 'P-256', 'digitalSignature');
    const revoked = await deliveryKey(stack, elsewhere, { kind: 'P-384', organisation, tried: false, purpose: 'SIGNING' });
    const byRevoked = signedText(revoked, receipt.statement);
    await stack.sql(
      'postgres',
      `UPDATE orders.delivery_key SET revoked_by = '{}', revoked_at = now(), revoke_reason = 'Lost.' WHERE id = $1`,
      [revoked.id],
    );
    const attempts: [string, string, string][] = [
      [signedText(strange, receipt.statement).signature, 'NOT_FOUND', 'no key for signatures'],
      [byRevoked.signature, 'NOT_FOUND', 'neither revoked nor expired'],
      [signedText(key, receipt.statement).signature, 'INVALID', 'This key opens packages'],
      [signedText(signing, `${receipt.statement} `).signature, 'INVALID', 'not over this text'],
      [headed({ alg: 'none' }), 'INVALID', 'signs with ES256 alone'],
      [headed({ alg: 'HS256' }), 'INVALID', 'signs with ES256 alone'],
      [headed({ jwk: {} }), 'INVALID', 'and nothing else'],
      [receipt.signature.replace('..', `.${Buffer.from(receipt.statement).toString('base64url')}.`), 'INVALID', 'without its content'],
    ];
    for (const [signature, reason, why] of attempts) {
      const answer = await packages.report('police', 'Deleted', first, { ...receipt, signature });
      expect([refused(answer), 'message' in answer && answer.message], why).toEqual([[reason], expect.stringContaining(why)]);
    }
  });

  it('are taken by the database with such a key alone, and are never changed there', async () => {
    const text = statementText(stated(first.id, firstHash, { type: 'transferred', recipient: 'Nobody', basis: 'None' }));
    const put = (thumbprint: string, digest = sha256Of(Buffer.from(text))) =>
      stack.sql(
        'orders',
        `INSERT INTO orders.package_receipt (event, package_id, type, statement, digest, signature, thumbprint, at) VALUES (gen_random_uuid(), $1, 'transferred', $2, $3, 'a..a', $4, now())`,
        [first.id, text, digest, thumbprint],
      );
    const refusal = 'by a key of its body for signatures that may be used';
    for (const thumbprint of [key.thumbprint, `sha256:${'0'.repeat(64)}`])
      await expect(put(thumbprint), thumbprint).rejects.toThrow(refusal);
    await expect(put(signing.thumbprint, '0'.repeat(64))).rejects.toThrow('violates check constraint');
    for (const change of [`UPDATE orders.package_receipt SET type = 'deleted'`, 'DELETE FROM orders.package_receipt'])
      await expect(stack.sql('orders', change)).rejects.toThrow('permission denied');
  });

  it('tell the auditor who opened it, who has it now and that it is gone; from then on nobody fetches or confirms it', async () => {
    const opened = signedReceipt(signing, stated(first.id, firstHash, { type: 'acknowledged' }));
    expect(refused(await packages.acknowledge('police', first, [firstHash], signedText(key, opened.statement)))).toEqual(['INVALID']);
    expect(given(await packages.acknowledge('police', first, [firstHash], opened)).state).toBe('ACKNOWLEDGED');
    const transfer = { type: 'transferred', recipient: 'Staatsanwaltschaft Nordhafen', basis: '§ 163(2) StPO' } as const;
    const given1 = signedReceipt(signing, stated(first.id, firstHash, transfer));
    given(await packages.report('police', 'Transferred', first, given1));
    expect(refused(await packages.report('police', 'Transferred', first, given1)), 'a replay').toEqual(['WRONG_STATE']);
    const url = first.volumes[0]?.url ?? '';
    expect((await packages.fetchVolume('police', url)).status).toBe(200);
    const gone = signedReceipt(signing, stated(first.id, firstHash, { type: 'deleted', ended: 'CASE' }));
    given(await packages.report('police', 'Deleted', first, gone));
    expect((await packages.fetchVolume('police', url)).status).toBe(404);
    const later = signedReceipt(signing, stated(first.id, firstHash, { ...transfer, recipient: 'Another body' }));
    expect(refused(await packages.report('police', 'Transferred', first, later))).toEqual(['WRONG_STATE']);
    const [order] = await stack.sql<{ id: string }>('postgres', 'SELECT order_id AS id FROM orders.package WHERE id = $1', [first.id]);
    const seen = (await packages.ofOrder('auditor', order?.id ?? '')).find(({ id }) => id === first.id);
    const signed = seen?.history.filter(({ receipt }) => receipt !== null) ?? [];
    expect(signed.map(({ act }) => act)).toEqual(['ACKNOWLEDGED', 'TRANSFERRED', 'RECIPIENT_DELETED']);
    for (const { receipt, index } of signed) {
      expect(index).toMatch(/^\d+$/);
      expect(receipt?.thumbprint).toBe(signing.thumbprint);
      verifyDetached(receipt?.signature ?? '', readFileSync(signing.certificateFile, 'utf8'), receipt?.statement ?? '');
    }
    expect(signed[1]?.receipt).toMatchObject({ recipient: transfer.recipient, basis: transfer.basis, ended: null });
  });

  it('are owed by nobody after a withdrawal, nor of a package that nobody fetched; and late once the day is over', async () => {
    const withdrawn = await intoForce('R 3/26');
    await fetched(withdrawn);
    await orders.must('police', 'withdrawOrder', await orders.read('police', withdrawn.id), { reason: ['String!', 'Solved.'] });
    expect(await deletionsOf(withdrawn)).toEqual([]);
    const unread = await intoForce('R 4/26', { emergency });
    const asked = given(await packages.request('police', unread, key));
    await packages.until('police', unread.id, asked.id, 'READY');
    await revoke(unread);
    expect(await deletionsOf(unread)).toEqual([]);
    const late = await intoForce('R 5/26', { emergency });
    const { of, hash } = await fetched(late);
    await revoke(late);
    expect(await deletionsOf(late)).toMatchObject([{ state: 'OPEN', package: of.id }]);
    await packages.until('police', late.id, of.id, 'WITHDRAWN');
    ahead += 25 * hourMs;
    await expect.poll(async () => (await deletionsOf(late)).map(({ state }) => state), { timeout: 60_000 }).toEqual(['OVERDUE']);
    given(await packages.report('police', 'Deleted', of, signedReceipt(signing, stated(of.id, hash, { type: 'deleted', ended: 'ORDER' }))));
    expect(await deletionsOf(late)).toMatchObject([{ state: 'DONE', late: true }]);
  });
});
