/**
 * F14 of the security review of November 2026: what a validator signed left out what they relied on. Over the graphs: each signer and the
 * auditor recompute the digest from what they are shown, and it is another one for every text that was left out.
 */
import { digestVersion, orderParts, recomputed, type VisiblePart } from '@writ/tlog/order-digest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressIn, notified } from '../harness/order-traces.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let held: string;
let served: OrderView;

const signer = 'organisation country office';
/** What everybody reads of an order, and the texts and identifiers of its case, which an auditor does not. */
const fields = (
  isOfCase: boolean,
  [text, grounds, threat, reason, value] = isOfCase ? ['purpose', 'grounds', 'threat', 'reason', 'value'] : ['', '', '', '', ''],
) => `digest digestParts { name salt hash } kind reference ${text} recipient territories informBy notNotified earlier
  preservation reportTo processor legalBasis { provision offence threshold ${grounds} redress worldwide } emergency { ground ${threat} }
  secrecy { ground ${reason} until } notified { organisation country } notificationEvidence { at reference sha256 } issuing { ${signer} } validating { ${signer} }
  targets { type ${value} decisions { category outcome from to } }`;

type Shown = Parameters<typeof recomputed>[0] & { digest: string; digestParts: VisiblePart[] };

async function shownTo(login: string, id: string): Promise<Shown> {
  const graph = login === 'auditor' ? 'audit' : /^(agent|counsel)/.test(login) ? 'platform' : 'authority';
  const selection = fields(graph !== 'audit');
  const { data, text } = await stack.ask(graph, login, `query ($id: ID!) { order(id: $id) { ${selection} } }`, { id });
  return data?.order ?? expect.fail(text);
}
const again = (shown: Shown) => recomputed(shown, shown.digestParts);
/** All parts of an order but those whose texts somebody is not told: they have its hash, and no salt by which they could try a text. */
const without = (...hidden: string[]) => orderParts.filter((part) => !hidden.includes(part));
const saltless = ({ digestParts }: Shown) => digestParts.filter(({ salt }) => salt === null).map(({ name }) => name);
/** Annex I, Section M, of a European order, which is not for its addressee: Regulation (EU) 2023/1543, Art. 9(2). */
const sectionM = ['grounds', 'purpose'];

beforeAll(async () => {
  stack = await startStack();
  orders = ordersOn(stack);
  held = await addressIn(stack);
  served = await orders.validate('judge', await orders.submit('police', await orders.draft('police', epoc(held, { notified }))));
});
afterAll(() => stack.close());

describe('F14: the digest of an order', () => {
  it.each(['police', 'judge', 'enforcing-1'])('is recomputed by %s from what they see, which is all of it', async (login) => {
    const shown = await shownTo(login, served.id);
    expect(again(shown)).toEqual({ digest: served.digest, own: [...orderParts] });
    expect(saltless(shown)).toEqual([]);
  });

  it.each(['agent-1', 'counsel-1'])('is recomputed by %s before a claim from the hashes of what tells of the case', async (login) => {
    const shown = await shownTo(login, served.id);
    const hidden = [...sectionM, 'emergency', 'secrecy', 'targets'];
    expect(again(shown)).toEqual({ digest: served.digest, own: without(...hidden) });
    expect(saltless(shown)).toEqual(hidden);
  });

  it.each(['agent-1', 'counsel-1'])(
    'is recomputed by %s with the case, who sees neither grounds nor purpose and cannot guess them either',
    async (login) => {
      const order = await orders.read(login, served.id);
      await (login === 'agent-1' ? orders.claim(login, order) : orders.must(login, 'takeOrder', order));
      const shown = await shownTo(login, served.id);
      expect([shown.purpose, shown.legalBasis.grounds]).toEqual([null, null]);
      expect(again(shown)).toEqual({ digest: served.digest, own: without(...sectionM) });
      expect(saltless(shown)).toEqual(sectionM);
    },
  );

  it('is recomputed by the auditor, who sees no identifier and no text of the case, and cannot guess one either', async () => {
    const shown = await shownTo('auditor', served.id);
    const hidden = [...sectionM, 'emergency', 'secrecy', 'targets'];
    expect(again(shown)).toEqual({ digest: served.digest, own: without(...hidden) });
    expect(saltless(shown)).toEqual(hidden);
    for (const { hash } of shown.digestParts) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, (shown: Shown) => Partial<Shown>]>([
    ['the purpose', () => ({ purpose: 'another' })],
    ['the grounds', ({ legalBasis }) => ({ legalBasis: { ...legalBasis, grounds: 'others' } })],
  ])(
    'changes when who validates or is notified saw something else instead of %s, and not for counsel, who sees none',
    async (_, change) => {
      for (const login of ['judge', 'enforcing-1']) {
        const shown = await shownTo(login, served.id);
        expect(again({ ...shown, ...change(shown) }).digest, login).not.toBe(served.digest);
      }
      const shown = await shownTo('counsel-1', served.id);
      expect(again({ ...shown, ...change(shown) }).digest).toBe(served.digest);
    },
  );

  it.each<[string, Partial<Shown>]>([
    ['an emergency', { emergency: { ground: 'IMMINENT_THREAT_TO_LIFE', threat: 'Somebody is threatened.' } }],
    ['the notified authority', { notified: { organisation: 'eastland-enforcing-authority', country: 'IE' } }],
    ['the reason why none is notified', { notNotified: 'The offence touches this state alone.' }],
    ['the day by which the person is informed', { informBy: '2030-01-01T00:00:00.000Z' }],
    ['the desk that is notified of what was done', { reportTo: 'another desk' }],
    ['the reason for addressing a processor', { processor: 'another reason' }],
    ['the validating authority', { validating: null }],
    ['the office of the issuer', { issuing: { ...notified, office: 'JUDGE' } }],
  ])('changes when a signer saw something else instead of %s', async (_, change) => {
    const shown = await shownTo('counsel-1', served.id);
    expect(again({ ...shown, ...change }).digest).not.toBe(served.digest);
  });

  it('remains valid in version 1: an order that was submitted before is validated, reviewed and released by it', async () => {
    const asked = await orders.submit('police', await orders.draft('police', epoc(held, { reference: 'before' })));
    const digest = 'ab'.repeat(32);
    await stack.sql('postgres', 'UPDATE orders.legal_order SET digest = $1 WHERE id = $2', [digest, asked.id]);
    const validated = await orders.validate('judge', { ...asked, digest });
    expect([validated.status, digestVersion(validated.digest ?? '')]).toEqual(['SERVED', 1]);
    expect((await shownTo('judge', asked.id)).digestParts).toEqual([]);
    const approved = await orders.decide('agent-1', await orders.claim('agent-1', validated));
    expect(approved.digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await orders.release('counsel-1', approved)).status).toBe('IN_FORCE');
  });

  it('is stored in version 2 with the salts that it was made with, and with no others', async () => {
    const set = (columns: string) => stack.sql('postgres', `UPDATE orders.legal_order SET ${columns} WHERE id = $1`, [served.id]);
    await expect(set(`digest_salts = '{}'`)).rejects.toThrow('legal_order_salts');
    await expect(set(`digest = '3:' || right(digest, 64)`)).rejects.toThrow('legal_order_digest');
    const rows = await stack.sql<{ salt: string }>(
      'postgres',
      'SELECT value AS salt FROM orders.legal_order, jsonb_each_text(digest_salts)',
      [],
    );
    expect(new Set(rows.map(({ salt }) => salt)).size).toBe(rows.length);
  });
});
