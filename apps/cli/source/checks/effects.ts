/** Checks 50 to 59: effects are states with a sequence, seen from outside. */
import type { EffectBody, Subject } from '@writ/source/wire';
import { holds, type Kit, need, refusalOf, same, says } from '../kit.ts';
import type { Check } from './check.ts';
import { act } from './subjects.ts';

/** Every state of a run has a higher sequence than any before. */
let last = 0;
const next = (): string => {
  last = Math.max(last + 1, Date.now() * 1000);
  return String(last);
};

const isThere = async (url: string): Promise<boolean> => (await fetch(url, { redirect: 'manual' })).ok;

async function requireThere(url: string, wanted: boolean): Promise<void> {
  holds(`a stranger ${wanted ? 'does not get' : 'still gets'} ${url}`, (await isThere(url)) === wanted);
}

function itemOf(kit: Kit) {
  const { id, ...rest } = need(kit.facts.effects?.item, 'item to withhold');
  return { subject: { kind: 'item', id } satisfies Subject, ...rest };
}

const state = (status: string): EffectBody['state'] => [{ territory: 'WORLD', status: status as EffectBody['state'][number]['status'] }];
const lift = async (kit: Kit, subject: Subject) => kit.client.putEffect(subject, { sequence: next(), state: [] });

async function fromOutside(kit: Kit): Promise<void> {
  const { subject, status, publicUrl, extent } = itemOf(kit);
  await lift(kit, subject);
  await requireThere(publicUrl, true);
  const answer = await kit.client.putEffect(subject, { sequence: next(), state: state(status) });
  same('the extent', answer?.extent, extent);
  holds('PARTIAL without what remains', extent === 'FULL' || (answer?.remaining.length ?? 0) > 0);
  await requireThere(publicUrl, false);
  holds('Writ does not find the item that it withholds', (await kit.client.item({ id: subject.id })) !== null);
}

async function idempotent(kit: Kit): Promise<void> {
  const { subject, status } = itemOf(kit);
  const effect = { sequence: next(), state: state(status) };
  const first = await kit.client.putEffect(subject, effect);
  await new Promise((resolve) => setTimeout(resolve, 10));
  const second = await kit.client.putEffect(subject, effect);
  same('the same again', [second?.at, second?.extent, second?.sequence], [first?.at, first?.extent, effect.sequence]);
}

async function older(kit: Kit): Promise<void> {
  const { subject, status, publicUrl } = itemOf(kit);
  const early = next();
  await kit.client.putEffect(subject, { sequence: next(), state: state(status) });
  says('an older one', await refusalOf(kit.client.putEffect(subject, { sequence: early, state: [] })), '409 SUPERSEDED');
  await requireThere(publicUrl, false);
  const short = await refusalOf(kit.client.putEffect(subject, { sequence: '9', state: [] }));
  says('an older one with fewer digits', short, '409 SUPERSEDED');
}

async function oneState(kit: Kit): Promise<void> {
  const { subject, status, publicUrl } = itemOf(kit);
  const sequence = next();
  await kit.client.putEffect(subject, { sequence, state: state(status) });
  says('another state', await refusalOf(kit.client.putEffect(subject, { sequence, state: [] })), '409 OTHER_STATE');
  await requireThere(publicUrl, false);
}

async function lifted(kit: Kit): Promise<void> {
  const { subject, status, publicUrl } = itemOf(kit);
  await kit.client.putEffect(subject, { sequence: next(), state: state(status) });
  await requireThere(publicUrl, false);
  same('the extent', (await lift(kit, subject))?.extent, 'FULL');
  await requireThere(publicUrl, true);
}

async function account(kit: Kit): Promise<void> {
  const { id, status, publicUrl, extent } = need(kit.facts.effects?.account, 'account to suspend');
  const subject: Subject = { kind: 'account', id };
  await lift(kit, subject);
  await requireThere(publicUrl, true);
  try {
    const answer = await kit.client.putEffect(subject, { sequence: next(), state: state(status) });
    same('the extent', answer?.extent, extent);
    await requireThere(publicUrl, false);
    holds('the account is not said to be restricted', (await kit.client.account(id))?.state !== 'ACTIVE');
    const { keys } = await kit.collect(kit.order());
    if (id === kit.facts.account.id) same('its records', keys, kit.expected(kit.everything(), new Date().toISOString()));
  } finally {
    await lift(kit, subject);
  }
  await requireThere(publicUrl, true);
}

async function nothingThere(kit: Kit): Promise<void> {
  need(kit.facts.effects, 'effects');
  for (const kind of ['item', 'account'] as const) {
    const path = `/effects/${kind}/never-there`;
    says(kind, await kit.ask({ method: 'PUT', path, body: JSON.stringify({ sequence: next(), state: [] }) }), '404 NOT_FOUND');
  }
}

async function unsupported(kit: Kit): Promise<void> {
  const { subject, state: asked } = need(kit.facts.effects?.unsupported, 'state that is not supported');
  const answer = await kit.client.putEffect(subject, { sequence: next(), state: asked });
  await lift(kit, subject);
  holds('it says that it did all of it', answer?.extent !== 'FULL');
  holds('it does not say what it could not do', (answer?.unsupported.length ?? 0) > 0);
}

async function drift(kit: Kit): Promise<void> {
  const hook = need(kit.facts.effects?.drift, 'hook that undoes an effect');
  const { subject, status, publicUrl } = itemOf(kit);
  const effect = { sequence: next(), state: state(status) };
  await kit.client.putEffect(subject, effect);
  const before = await kit.client.observe([subject]);
  same(
    'what is seen before',
    before[0]?.state.map((one) => one.status),
    [status],
  );
  await act(hook);
  const [after, never] = await kit.client.observe([subject, { kind: 'item', id: 'never-there' }]);
  same('what is seen after', [after?.found, after?.state], [true, []]);
  same('what is seen of nothing', never?.found, false);
  await kit.client.putEffect(subject, effect);
  await requireThere(publicUrl, false);
  await lift(kit, subject);
}

async function atOnce(kit: Kit): Promise<void> {
  const { subject, status, publicUrl } = itemOf(kit);
  const effects = Array.from({ length: 10 }, (_, i) => ({ sequence: next(), state: i === 9 ? state(status) : [] }));
  const shuffled = effects.map((_, i) => effects[(i * 7 + 3) % effects.length] ?? effects[0]);
  const answers = await Promise.all(
    shuffled.map(async (effect) => (effect ? refusalOf(kit.client.putEffect(subject, effect)) : { says: '' })),
  );
  for (const answer of answers) says('one of many', answer, '200', '409 SUPERSEDED');
  await requireThere(publicUrl, false);
  await lift(kit, subject);
  await requireThere(publicUrl, true);
}

export const effects: readonly Check[] = [
  [50, 'withholds an item from a stranger', fromOutside],
  [51, 'answers the same effect with the same instant', idempotent],
  [52, 'refuses an older state', older],
  [53, 'refuses another state under the same number', oneState],
  [54, 'lifts an effect', lifted],
  [55, 'restricts an account, and keeps its records', account],
  [56, 'says that nothing is there', nothingThere],
  [57, "says what it can't do", unsupported],
  [58, 'sees that somebody undid an effect', drift],
  [59, 'carries out the newest of many at once', atOnce],
];
