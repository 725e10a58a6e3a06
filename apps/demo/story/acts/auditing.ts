/** The auditor views the case, opens fields of an entry, and is logged for it like everybody else. */
import { at, type Json, shown } from '../answer.ts';
import { Deviation } from '../deviation.ts';
import { document } from '../documents.ts';
import { auditor, officer } from '../people.ts';
import type { Say, Stage } from '../stage.ts';
import type { SeenAccess } from './looking-back.ts';
import type { Order } from './order.ts';

interface Entry {
  readonly index: string;
  readonly type: string;
  readonly outcome: string;
}

async function entries(stage: Stage, filter: Json): Promise<Entry[]> {
  const found: Entry[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await stage.get(auditor, document('audit', 'entries'), { filter, first: 256, after });
    const nodes = page.list('entries.nodes');
    found.push(
      ...nodes.map((node) => ({ index: String(at(node, 'index')), type: String(at(node, 'type')), outcome: String(at(node, 'outcome')) })),
    );
    if (page.at('entries.pageInfo.hasNextPage') !== true) return found;
    after = page.text('entries.pageInfo.endCursor');
  }
}

/** Whether the last thing of the case is there: it was fulfilled, and then read once more in vain. */
function isOver(found: readonly Entry[]): boolean {
  const end = found.find(({ type }) => type === 'order.fulfilled.v1');
  const after = ({ index, type }: Entry) => type === 'access.decision.v1' && Number(index) > Number(end?.index);
  return found.some(after);
}

/** What the log must have of a case that went well, after two refused attempts to read. */
function requireCase(found: readonly Entry[], reads: number): void {
  const count = (type: string, outcome: string): number =>
    found.filter((one) => one.type === `${type}.v1` && one.outcome === outcome).length;
  const expected = {
    'order.submitted': 1,
    'order.validated': 1,
    'order.served': 1,
    'order.reviewed': 1,
    'order.released': 1,
    'order.fulfilled': 1,
  };
  for (const [type, times] of Object.entries(expected))
    if (count(type, 'SUCCESS') !== times) throw new Deviation(`${times} entry of ${type}`, shown(found.map((one) => one.type)));
  const [permitted, denied] = [count('access.decision', 'SUCCESS'), count('access.decision', 'FAILURE')];
  if (permitted !== reads || denied !== 2) throw new Deviation(`${reads} permitted and 2 denied reads`, `${permitted} and ${denied}`);
}

const fields = ['initiator', 'legal', 'target'] as const;

async function opened(stage: Stage, index: string, wanted: readonly string[]): Promise<readonly Json[]> {
  return (await stage.get(auditor, document('audit', 'opening'), { index, fields: wanted })).list('opening');
}

const valueIn = (openings: readonly Json[], field: string): Json => {
  const text = at(
    openings.find((one) => at(one, 'field') === field),
    'value',
  );
  if (typeof text !== 'string') throw new Deviation(`the field ${field} opened`, shown(openings));
  return JSON.parse(text) as Json;
};

/** Opens the decision that the person was notified of. With the commitments of the person's receipt, the opening can be proved at the end. */
async function openDecision(stage: Stage, reference: string, { index, receipt }: SeenAccess): Promise<void> {
  const openings = await opened(stage, index, fields);
  const [who, why] = [at(valueIn(openings, 'initiator'), 'subject'), at(valueIn(openings, 'legal'), 'reference')];
  if (who !== officer.login || why !== reference) throw new Deviation(`a read by ${officer.login} for ${reference}`, shown(openings));
  const byField = openings.map((one) => [
    String(at(one, 'field')),
    { value: JSON.parse(String(at(one, 'value'))) as Json, salt: at(one, 'salt') ?? null },
  ]);
  await stage.keepReceipt({ ...Object(receipt), openings: Object.fromEntries(byField) });
}

/** The index of the entry that the auditor's opening of `index` left; it shows under the next checkpoint. Looking for it leaves more. */
async function ownLook(stage: Stage, index: string): Promise<string> {
  const others = new Set<string>();
  const newLooks = async (): Promise<string[]> =>
    (await entries(stage, { types: ['audit.inspected.v1'] }))
      .map((entry) => entry.index)
      .filter((look) => Number(look) > Number(index) && !others.has(look));
  const find = async (): Promise<string | null> => {
    for (const look of await newLooks()) {
      const target = valueIn(await opened(stage, look, ['target']), 'target');
      if (at(target, 'index') === index && shown(at(target, 'fields')) === shown(fields)) return look;
      others.add(look);
    }
    return null;
  };
  return stage.wait(`an entry that says that the auditor opened entry ${index}`, 10_000, find, (look) => look ?? undefined);
}

/** Where people sign: who signed what of the order, and the release as a file that is verified at the end. */
async function auditSignatures(stage: Stage, { id }: Order, say: Say): Promise<void> {
  if (stage.signing.origin === null) return;
  const acts = (await stage.get(auditor, document('audit', 'signed-acts'), { id })).list('order.signedActs');
  const names = acts.map((act) => at(JSON.parse(String(at(act, 'statement'))) as Json, 'act'));
  if (names.join() !== 'ISSUE,VALIDATE,REVIEW,RELEASE')
    throw new Deviation('signatures of issue, validation, review and release', names.join());
  await stage.keepSignedAct(String(at(acts.at(-1), 'evidence')), await stage.signing.roots());
  say(`Four people signed it, each over what they were shown: ${names.join(', ')}. Keeps the signed release, which verifies offline.`);
}

/** Step: the auditor follows the case through the log; `reads` is how many reads it permitted. */
export const audit = (stage: Stage, order: Order & { reference: string }, known: readonly SeenAccess[], reads: number): Promise<void> =>
  stage.step('An independent auditor follows the case', async (say) => {
    const found = await stage.wait(
      'the end of the case, and the read that was denied after it, under a published checkpoint',
      10_000,
      () => entries(stage, { order: order.id }),
      (all) => (isOver(all) ? all : undefined),
    );
    requireCase(found, reads);
    say(
      `${found.length} entries of case ${order.reference}: submitted, validated, served, reviewed, released, ${reads} permitted and 2 denied reads, fulfilled.`,
    );
    const [first] = known;
    if (first === undefined) throw new Deviation('a read to look into', 'none');
    await openDecision(stage, order.reference, first);
    say(`Opens entry ${first.index}: who asked (${officer.login}), under which law, for what. Records stay closed to an auditor.`);
    say(`Finds the own look in the log: entry ${await ownLook(stage, first.index)}.`);
    await auditSignatures(stage, order, say);
  });
