/** Checks 25 to 40: what was asked for, all of it, and nothing else. */
import { type Category, type CategoryWindow, type Identifier, identifierTypes, type RecordLine } from '@writ/source/wire';
import { z } from 'zod';
import { farPast, holds, type Kit, need, refusalOf, same, says, shift } from '../kit.ts';
import type { Check } from './check.ts';

const now = (): string => new Date().toISOString();

/** A window that begins at a record has it, one that ends there has it not. */
const edges =
  (category: Category) =>
  async (kit: Kit): Promise<void> => {
    const records = kit.of(category);
    const record = need(records[Math.floor(records.length / 2)], `records of ${category}`);
    const at = need(record.at, 'instant of a record');
    const around: [string, string][] = [
      [at, shift(at, 1)],
      [shift(at, -1), at],
      [shift(at, 1), shift(at, 2)],
      [shift(at, -86_400_000), shift(at, 1)],
      [at, shift(at, 86_400_000)],
    ];
    for (const [from, to] of around) {
      const windows: CategoryWindow[] = [{ category, from, to }];
      same(`from ${from} to ${to}`, (await kit.collect(kit.order({ categories: windows }))).keys, kit.expected(windows, now()));
    }
  };

async function whole(kit: Kit): Promise<void> {
  const windows = kit.everything();
  const { keys, found } = await kit.collect(kit.order());
  same('the account', found, kit.facts.account.id);
  same('the keys', keys, kit.expected(windows, now()));
}

async function inOrder(kit: Kit): Promise<void> {
  const { keys } = await kit.collect(kit.order(), 2);
  same('keys in parts of two', keys, kit.expected(kit.everything(), now()));
  holds('a key stands twice', new Set(keys).size === keys.length);
}

async function instants(kit: Kit): Promise<void> {
  const answer = await kit.post(await kit.body(kit.receipt(kit.order())));
  const found = [...answer.text.matchAll(/"(?:at|recordedAt|asOf|registeredAt|sentAt|deletedAt)":"([^"]*)"/g)].map(
    ([, instant]) => instant ?? '',
  );
  holds('no instant was sent', found.length > 0);
  for (const instant of found) same('an instant', instant, new Date(instant).toISOString());
  for (const { key, at, recordedAt } of kit.facts.records) {
    holds(`${key} is not recorded at ${recordedAt}`, answer.text.includes(recordedAt));
    holds(`${key} is not at ${at}`, at === undefined || answer.text.includes(at));
  }
}

async function askedCategories(kit: Kit): Promise<void> {
  const [subscriber, ...others] = kit.everything();
  for (const window of [subscriber, ...others]) {
    const categories = window ? [window] : [];
    same(`${window?.category} alone`, (await kit.collect(kit.order({ categories }))).keys, kit.expected(categories, now()));
  }
  const backwards = kit.everything().reverse();
  same('in another order', (await kit.collect(kit.order({ categories: backwards }))).keys, kit.expected(kit.everything(), now()));
}

/** A page of a person's own records is of one category, though the decision is of several. */
async function oneCategory(kit: Kit): Promise<void> {
  const own = kit.log.receipt(kit.append(kit.single('SELF'), { type: 'access.decision.v1', kind: 'self' }));
  for (const window of kit.everything()) {
    const answer = await kit.post({ ...(await kit.body(own)), only: window.category });
    same(`own records of ${window.category}`, keysIn(answer.text), kit.expected([window], now()));
  }
  says('an order', await kit.post({ ...(await kit.body(kit.receipt(kit.order()))), only: 'SUBSCRIBER' }), '400 BAD_REQUEST');
  says('no category', await kit.post({ ...(await kit.body(own)), only: 'EVERYTHING' }), '400 BAD_REQUEST');
}

const keyed = z.object({ key: z.string() });
/** The keys of the records in an answer that was read whole. */
const keysIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line === '' ? [] : (keyed.safeParse(JSON.parse(line)).data?.key ?? [])));

async function horizons(kit: Kit): Promise<void> {
  const recorded = [...new Set(kit.facts.records.map(({ recordedAt }) => recordedAt))].sort();
  const middle = need(recorded[Math.floor(recorded.length / 2)], 'records');
  for (const horizon of [middle, shift(middle, -1), recorded[0] ?? middle, farPast])
    same(`known at ${horizon}`, (await kit.collect(kit.order({ horizon }))).keys, kit.expected(kit.everything(), horizon));
}

async function nobodyElse(kit: Kit): Promise<void> {
  const answer = await kit.post(await kit.body(kit.receipt(kit.order())));
  for (const secret of kit.facts.secrets) holds('something of the secrets of the facts was sent', !answer.text.includes(secret));
  const { records } = await kit.take(kit.receipt(kit.order()));
  for (const { account, key } of records) same(`the account of ${key}`, account, kit.facts.account.id);
  const named = kit.log.receipt(
    kit.append(kit.single('CASE', { categories: [{ category: 'SUBSCRIBER' }], fields: ['SERVICE'] }), {
      type: 'access.decision.v1',
      kind: 'platform',
    }),
  );
  for (const record of (await kit.take(named)).records)
    for (const name of Object.keys(record))
      holds(`a case that names the service got ${name}`, ['type', 'key', 'account', 'recordedAt', 'service'].includes(name));
  await addressesAlone(kit);
}

const emailsOf = (records: readonly RecordLine[]) => records.flatMap((one) => (one.type === 'subscriber' ? (one.emails ?? []) : []));

/** A letter is sent to an address, and needs nothing else of its reader. */
async function addressesAlone(kit: Kit): Promise<void> {
  const letter = (more: object) => {
    const scope = kit.single('LETTER', { categories: [{ category: 'SUBSCRIBER' }], fields: ['EMAILS'], ...more });
    return kit.log.receipt(kit.append(scope, { type: 'letter.addressed.v1', kind: 'system' }));
  };
  const { records } = await kit.take(letter({}));
  for (const record of records)
    for (const name of Object.keys(record))
      holds(`a letter got ${name}`, ['type', 'key', 'account', 'recordedAt', 'emails'].includes(name));
  const whole = await kit.take(kit.receipt(kit.order({ categories: [{ category: 'SUBSCRIBER' }] })));
  same('the addresses that a letter gets', emailsOf(records), emailsOf(whole.records));
  says('a letter that names more', await kit.post(await kit.body(letter({ fields: ['EMAILS', 'NAME'] }))), '400 BAD_SCOPE');
}

const without = (text: string): string => text.replaceAll(/"(?:asOf|sha256|signature)":"[^"]*"/g, '');
const nobody: Identifier = { type: 'USER_ID', value: 'nobody-of-this-name' };

async function unknown(kit: Kit): Promise<void> {
  const ask = async (identifier: Identifier) => kit.post(await kit.body(kit.receipt(kit.order({ identifier }))));
  const one = await ask(nobody);
  says('nobody', one, '200');
  const lines = one.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  same('what comes of nobody', [lines.map(({ type }) => type), lines[0]?.accounts], [['begin', 'end'], []]);
  const other =
    kit.facts.account.identifier.type === 'EMAIL' ? { type: 'EMAIL' as const, value: 'nobody-of-this-name@example.org' } : nobody;
  same('another nobody', without((await ask(other)).text), without(one.text));
  if (kit.facts.erased) same('somebody who was erased', without((await ask(kit.facts.erased)).text), without(one.text));
}

async function isFound(kit: Kit, identifier: Identifier): Promise<string> {
  const scope = kit.order({ identifier, categories: [] });
  try {
    return (await kit.collect(scope)).found;
  } catch (error) {
    return (await refusalOf(Promise.reject(error))).says;
  }
}

async function spellings(kit: Kit): Promise<void> {
  const all = need(kit.facts.account.spellings[0], 'spellings') && kit.facts.account.spellings;
  for (const identifier of all) same(`${identifier.type} ${identifier.value}`, await isFound(kit, identifier), kit.facts.account.id);
}

async function noPart(kit: Kit): Promise<void> {
  const { type, value } = kit.facts.account.identifier;
  const parts = [
    value.slice(0, -1),
    value.slice(1),
    `${value.slice(0, -1)}%`,
    `${value.slice(0, -1)}_`,
    `${value.slice(0, -1)}*`,
    '%',
    '*',
    `${value}%`,
    `${value}' OR '1'='1`,
  ];
  for (const part of parts) {
    const found = await isFound(kit, { type, value: part });
    holds(`${part} named ${found}`, found === 'NOBODY' || found.startsWith('4'));
  }
}

async function ambiguous(kit: Kit): Promise<void> {
  const identifier = need(kit.facts.ambiguous, 'ambiguous identifier');
  const { found, lines } = await kit.collect(kit.order({ identifier }));
  same('several accounts', [found, lines.length], ['AMBIGUOUS', 0]);
}

async function unknownType(kit: Kit): Promise<void> {
  const { identifierTypes: known } = await kit.client.describe();
  const other = need(
    identifierTypes.find((type) => !known.includes(type)),
    'type of identifier that is unknown: it knows all',
  );
  const value = other === 'IMEI' ? '490154203237518' : 'x';
  says(other, await kit.post(await kit.body(kit.receipt(kit.order({ identifier: { type: other, value } })))), '422 UNSUPPORTED_IDENTIFIER');
}

async function resolves(kit: Kit): Promise<void> {
  const { found, lines } = await kit.collect(kit.order({ categories: [] }));
  same('what comes without a category', [found, lines.length], [kit.facts.account.id, 0]);
}

async function toTheLetter(kit: Kit): Promise<void> {
  const described = need(
    kit.facts.records.find(({ has }) => has),
    'records with fields',
  );
  holds('no field', described.has !== undefined);
  const { records } = await kit.collect(kit.order());
  for (const { key, has = {} } of kit.facts.records) {
    const record = records.find((one) => one.key === key);
    const found = Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => name in has));
    same(`the fields of ${key}`, sorted(found), sorted(has));
  }
}

const sorted = (value: Record<string, unknown>) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

export const exactness: readonly Check[] = [
  [25, 'gives the whole', whole],
  [26, 'gives it in order, each key once', inOrder],
  [27, 'writes instants in UTC with milliseconds', instants],
  [28, 'keeps the edges of a window of IDENTIFICATION', edges('IDENTIFICATION')],
  [29, 'keeps the edges of a window of TRAFFIC', edges('TRAFFIC')],
  [30, 'keeps the edges of a window of CONTENT', edges('CONTENT')],
  [31, 'gives the categories that were asked for', askedCategories],
  [32, 'keeps the horizon', horizons],
  [33, "gives nobody else's records, no secret, and no field that was not named", nobodyElse],
  [34, 'answers for an unknown name as for an erased one', unknown],
  [35, 'finds every spelling of an identifier', spellings],
  [36, 'finds nobody by a part of a name, or a wildcard', noPart],
  [37, 'does not tell which accounts a name of several names', ambiguous],
  [38, 'refuses a type of identifier that it has no index of', unknownType],
  [39, 'tells only who is meant when no category is asked for', resolves],
  [40, 'gives every text to the letter', toTheLetter],
  [66, 'gives one category of an own read alone, and an order in whole', oneCategory],
];
