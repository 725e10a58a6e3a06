/**
 * Adapters with one fault each, and the check that must see it. A fault of the server half is a line of its source that is changed in a copy;
 * one of the adapter's own part is a source that does one thing wrong.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CollectRequest, Source, serveSource, Window } from '@writ/source';
import type { MemorySource } from '@writ/source/testing';
import type { Identifier, RecordLine } from '@writ/source/wire';
import { alma, type ReferenceChanges } from './reference.ts';

const packageFolder = fileURLToPath(new URL('../../../../packages/source/src/', import.meta.url));
const copies = fileURLToPath(new URL('../../../../.turbo/source-mutants/', import.meta.url));

/** A fault of the server half: what stands in the file, once, and what stands there instead. */
export type LineFault = readonly [seenBy: number, fault: string, file: string, ...changes: readonly [from: string, to: string][]];

/** Opens fields without a look at what the leaf commits to. */
const asTheyCome =
  '((given: { openings: object }) => new Map(Object.entries(given.openings).map(([field, { text }]) => [field, JSON.parse(text)])))({ leaf';

export const lineFaults: readonly LineFault[] = [
  [
    2,
    'takes what is not signed',
    'serve/admit.ts',
    ["if ('fault' in verdict) throw", "if (verdict.fault === 'SIGNATURE_MISSING') return;\n  if ('fault' in verdict) throw"],
  ],
  [3, 'takes any key', 'signature/signature.ts', ['if (!key || !verify(', 'if (false && !verify(']],
  [4, 'takes old signatures', 'signature/signature.ts', ['> clockSkewMs) return', '> 100 * clockSkewMs) return']],
  [5, 'forgets nonces', 'serve/admit.ts', ['if (!(await options.book.useNonce(verdict.nonce, verdict.expires, now)))', 'if (false)']],
  [6, 'does not hash the body', 'signature/signature.ts', ['if (digest !== contentDigest(request.body))', 'if (false)']],
  [7, 'does not look at the signature', 'signature/signature.ts', ['|| !verify(', '|| false && !verify(']],
  [9, 'takes members that it does not know', 'wire/collect.ts', ['collectBody = z.strictObject', 'collectBody = z.object']],
  [11, 'takes the id of another entry', 'proof/check-proof.ts', ['if (leaf.id !== receipt.event)', 'if (false)']],
  [12, 'does not walk the path', 'proof/check-proof.ts', ['verifyInclusion({', 'void ({']],
  [12, 'takes another index', 'proof/check-proof.ts', ['if (String(index) !== receipt.index)', 'if (false)']],
  [13, 'does not open what it reads', 'proof/check-proof.ts', ['openFields({ leaf', asTheyCome]],
  [14, "takes another entry's opening", 'proof/check-proof.ts', ['openFields({ leaf', asTheyCome]],
  [15, 'takes any type of entry', 'proof/check-proof.ts', ["values.get('type') !== legal.type || ", '']],
  [15, 'takes any kind of entry', 'proof/check-proof.ts', [' || !isKind', '']],
  [15, 'takes a denial', 'proof/check-proof.ts', ['if (legal.outcome !== null &&', 'if (false &&']],
  [18, 'takes what is over', 'proof/check-proof.ts', ['if (Date.parse(scope.until) <= at)', 'if (false)']],
  [18, 'takes own reads that are good for long', 'proof/check-proof.ts', ["if (scope.as !== 'ORDER' &&", 'if (false &&']],
  [
    19,
    'asks for no consistency',
    'proof/check-proof.ts',
    ["requireSameHistory(seen, checkpoint, body.anchor, { isSingle: scope.as !== 'ORDER' });", 'true;'],
  ],
  [20, 'believes any consistency', 'proof/checkpoints.ts', ['if (!isConsistent(', 'if (false && !isConsistent(']],
  [20, 'ties a checkpoint to any old one', 'proof/checkpoints.ts', ['const tied = isSingle ?', 'const tied = true ?']],
  [67, 'ties an own read to the newest alone', 'proof/checkpoints.ts', ['const tied = isSingle ?', 'const tied = false ?']],
  [66, 'gives every category of an own read', 'serve/collections.ts', ['body.only === undefined || name === body.only', 'true']],
  [
    66,
    'gives one category of an order',
    'serve/collections.ts',
    ["if (proven.scope.as === 'ORDER' && body.only !== undefined)", 'if (false)'],
  ],
  [21, 'answers an entry again', 'serve/collections.ts', ["if (proven.scope.as === 'ORDER') requireGoesOn(entry, body.after);", '']],
  [22, 'takes a window without an end', 'wire/scope.ts', ['from && to && from < to', 'true']],
  [23, 'takes members of a scope that it does not know', 'wire/scope.ts', ['orderScope = z.strictObject', 'orderScope = z.object']],
  [23, 'takes a category twice', 'wire/scope.ts', ['.refine(onceEach,', '.refine(() => true,']],
  [24, 'asks for no witness', 'proof/check-proof.ts', ["if (scope.as === 'ORDER') attempt(", 'if (false) attempt(']],
  [24, 'asks for witnesses of every read', 'proof/check-proof.ts', ["if (scope.as === 'ORDER') attempt(", 'if (true) attempt(']],
  [
    33,
    'gives a letter every field',
    'serve/collections.ts',
    ["'fields' in scope ? scope.fields : undefined", "'fields' in scope && scope.as !== 'LETTER' ? scope.fields : undefined"],
  ],
  [33, 'lets a letter name any field', 'wire/scope.ts', ["fields: z.tuple([z.literal('EMAILS')])", 'fields']],
  [
    33,
    'has no address for a letter',
    'serve/line-check.ts',
    ['const named = fields.map(', "const named = (fields.join() === 'EMAILS' ? [] : fields).map("],
  ],
  [33, 'knows no letters', 'wire/scope.ts', [', letterScope]', ']']],
  [33, 'gives a case every field', 'serve/collections.ts', ["'fields' in scope ? scope.fields : undefined", 'undefined']],
  [
    37,
    'tells which accounts a name names',
    'serve/collections.ts',
    ['accounts.length > 1 ? [ambiguous, ambiguous] : accounts', 'accounts'],
  ],
  [38, 'looks for what it has no index of', 'serve/collections.ts', ['if (!identifierTypes.includes(identifier.type))', 'if (false)']],
  [41, 'sends a record too many', 'serve/collections.ts', ['if (count === of.limit && last)', 'if (count > of.limit && last)']],
  [
    41,
    'leaves out a record between parts',
    'serve/collections.ts',
    ['return formatPosition(positionOf(last));', 'return formatPosition(positionOf(given));'],
  ],
  [42, 'begins a part anew', 'serve/collections.ts', ['horizon: scope.horizon, after }', 'horizon: scope.horizon, after: null }']],
  [43, 'counts the first line', 'serve/part.ts', ["if (line.type !== 'begin') this", 'this']],
  [43, 'hashes nothing', 'serve/part.ts', ['this.#hash.update(bytes);', '']],
  [
    43,
    'does not sign what comes next',
    'serve/part.ts',
    ['endStatement({ ...part, lines, sha256 })', 'endStatement({ ...part, next: null, lines, sha256 })'],
  ],
  [46, 'gives files after the end', 'serve/collections.ts', ['if (known.revokedAt !== null) throw', 'if (false) throw']],
  [
    47,
    'gives any file of an author',
    'serve/serve.ts',
    [
      'if (!item || !file) throw notFound();',
      "if (!item) throw notFound();\n    if (!file) return void response.writeHead(200).end('any');",
    ],
  ],
  [68, 'signs no item', 'serve/serve.ts', ['[itemSignatureHeader]: signItem(answer, this.#options.key)', "'x-none': 'none'"]],
  [68, 'signs every item alike', 'signature/item.ts', ['update(answer)', "update('')"]],
  [51, 'makes an effect anew', 'serve/effects.ts', ['(isSame && known.answer?.at) || ', '']],
  [52, 'takes an older state', 'serve/effects.ts', ['if (known && BigInt(sequence) < BigInt(known.sequence))', 'if (false)']],
  [52, 'compares sequences as texts', 'serve/effects.ts', ['BigInt(sequence) < BigInt(known.sequence)', 'sequence < known.sequence']],
  [53, 'takes two states under one number', 'serve/effects.ts', ['if (isSame && known.state !== state)', 'if (false)']],
  [60, 'reads a body of any length', 'serve/body.ts', ['512 * 1024;', '512 * 1024 * 1024;']],
  [61, 'stumbles over a path', 'serve/serve.ts', ["throw new Refused('BAD_REQUEST', 'The path is not", "throw new Error('The path is not"]],
  [62, 'lets answers be kept', 'serve/serve.ts', ["{ 'cache-control': 'no-store' }", '{}']],
  [64, 'goes on after the end', 'serve/collections.ts', ['if (await book.isRevoked(entry)) throw', 'if (false) throw']],
];

function changed(text: string, [from, to]: readonly [string, string], file: string): string {
  if (text.split(from).length !== 2) throw new Error(`${file} does not have once: ${from}`);
  return text.replace(from, () => to);
}

/** The server half with the fault. Throws when the line is not there: the fault is to be written anew then. */
export async function faultyServe([, fault, file, ...changes]: LineFault): Promise<typeof serveSource> {
  const folder = `${copies}${fault.replaceAll(/\W+/g, '-')}/`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(packageFolder, folder, {
    recursive: true,
    filter: (path) => !/\.test\.ts$|\/(client|openapi|book\/sqlite)/.test(path.slice(packageFolder.length - 1)),
  });
  const text = changes.reduce((all, change) => changed(all, change, file), readFileSync(`${packageFolder}${file}`, 'utf8'));
  writeFileSync(`${folder}${file}`, text);
  const module: { serveSource: typeof serveSource } = await import(/* @vite-ignore */ pathToFileURL(`${folder}index.ts`).href);
  return module.serveSource;
}

type Faulty = NonNullable<ReferenceChanges['source']>;
type SourceFault = readonly [seenBy: number, fault: string, source: Faulty];

/** A source that does what the good one does, but for this. */
const but =
  (change: (good: MemorySource) => Partial<Source>): Faulty =>
  (good) => ({
    describe: () => good.describe(),
    resolve: (identifier) => good.resolve(identifier),
    collect: (request) => good.collect(request),
    gaps: (request) => good.gaps(request),
    blob: (account, sha256) => good.blob(account, sha256),
    item: (name) => good.item(name),
    account: (id) => good.account(id),
    holder: (person) => good.holder(person),
    put: (subject, effect) => good.put(subject, effect),
    observe: (subjects) => good.observe(subjects),
    ...change(good),
  });

/** Changes the records that are given. */
const records = (change: (given: RecordLine[], request: CollectRequest, good: MemorySource) => RecordLine[]): Faulty =>
  but((good) => ({
    async *collect(request) {
      const given: RecordLine[] = [];
      for await (const record of good.collect(request)) given.push(record);
      yield* change(given, request, good);
    },
  }));

/** Collects something else than was asked for. */
const asked = (change: (request: CollectRequest) => CollectRequest): Faulty =>
  but((good) => ({ collect: (request) => good.collect(change(request)) }));

const everyWindow = (request: CollectRequest, change: (window: Window) => Window): CollectRequest => ({
  ...request,
  categories: request.categories.map(change),
});
const later = (instant: string | undefined): string => new Date(Date.parse(instant ?? '') + 1).toISOString();

const resolving = (change: (given: string[], identifier: Identifier, good: MemorySource) => string[]): Faulty =>
  but((good) => ({ resolve: (identifier) => change(good.resolve(identifier), identifier, good) }));

const beginsWith = ({ platform }: MemorySource, text: string): string[] =>
  platform.accounts.filter(({ identifiers }) => identifiers.some(({ value }) => value.startsWith(text))).map(({ id }) => id);

/** Items are those that were there first. */
const itemsOfThen = but((good) => {
  const then = [...good.platform.items];
  return { item: (name) => then.find((item) => ('id' in name ? item.id === name.id : item.url === name.url)) };
});

const full = { extent: 'FULL' as const, remaining: [], unsupported: [] };

export const sourceFaults: readonly SourceFault[] = [
  [25, 'leaves out the last record', records((given) => given.slice(0, -1))],
  [26, 'sends records as they come', records((given) => given.toReversed())],
  [26, 'sends a record twice', records((given) => given.flatMap((one): RecordLine[] => (one.type === 'traffic' ? [one, one] : [one])))],
  [
    27,
    'cuts milliseconds off',
    records((given) => given.map((one) => ({ ...one, recordedAt: one.recordedAt.replace(/\.\d{3}Z/, '.000Z') }))),
  ],
  [
    28,
    'leaves out the beginning of a window',
    asked((of) => everyWindow(of, (one) => (one.from ? { ...one, from: later(one.from) } : one))),
  ],
  [29, 'has the end of a window', asked((of) => everyWindow(of, (one) => (one.to ? { ...one, to: later(one.to) } : one)))],
  [
    30,
    'takes days for instants',
    asked((of) => everyWindow(of, (one) => (one.from ? { ...one, from: `${one.from.slice(0, 10)}T00:00:00.000Z` } : one))),
  ],
  [31, 'sends every category', asked((of) => ({ ...of, categories: [...of.categories, { category: 'TRAFFIC' }] }))],
  [31, 'sends no private messages', records((given) => given.filter(({ type }) => type !== 'message'))],
  [32, 'does not keep the horizon', asked((of) => ({ ...of, horizon: '9999-12-31T00:00:00.000Z' }))],
  [
    33,
    "sends somebody else's records",
    records((given, _, { platform }) => [
      ...given,
      ...platform.records.filter(({ account, type }) => account === 'did:plc:bert' && type === 'message'),
    ]),
  ],
  [34, 'still knows who was erased', resolving((given, { value }) => (value === 'erased@example.org' ? ['erased'] : given))],
  [35, 'knows one spelling', resolving((given, { value }) => (value === value.toLowerCase() ? given : []))],
  [36, 'finds by a part', resolving((given, { value }, good) => (given.length > 0 ? given : beginsWith(good, value)))],
  [36, 'finds by a wildcard', resolving((given, { value }) => (value === '%' ? [alma] : given))],
  [37, 'takes the first of several', resolving((given) => given.slice(0, 1))],
  [
    40,
    'knows no Unicode',
    records((given) => given.map((one) => ('text' in one && one.text ? { ...one, text: one.text.replaceAll(/\P{ASCII}/gu, '?') } : one))),
  ],
  [40, 'loses a field', records((given) => given.map((one) => (one.type === 'traffic' ? { ...one, agent: undefined } : one)))],
  [41, 'begins a part with the end of the last', asked((of) => ({ ...of, after: null }))],
  [44, 'ends a huge account early', records((given) => given.slice(0, 2000))],
  [45, 'gives other bytes', but(() => ({ blob: () => ({ mediaType: 'image/png', bytes: Buffer.from('another picture') }) }))],
  [45, 'gives no bytes', but(() => ({ blob: () => undefined }))],
  [
    48,
    'shows a private item',
    but((good) => ({
      item: (name) => {
        const shown = good.item('id' in name && name.id === 'at://private' ? { id: 'at://post-1' } : name);
        return shown && { ...shown, id: 'id' in name ? name.id : shown.id };
      },
    })),
  ],
  [49, 'shows what was there at its start', itemsOfThen],
  [50, 'says that it did', but(() => ({ put: () => full }))],
  [
    50,
    'does not find what it withholds',
    but((good) => ({
      item: (name) => {
        const found = good.item(name);
        return found && good.isPublic(found.id) ? found : undefined;
      },
    })),
  ],
  [54, 'never lifts', but((good) => ({ put: (subject, effect) => (effect.state.length === 0 ? full : good.put(subject, effect)) }))],
  [
    55,
    'loses the records of a suspended account',
    records((given, { account }, good) => (good.stateOf({ kind: 'account', id: account }).length > 0 ? [] : given)),
  ],
  [
    55,
    'says that a suspended account is active',
    but((good) => ({ account: (id) => ({ id, handle: good.account(id)?.handle ?? id, state: 'ACTIVE' }) })),
  ],
  [56, 'carries out a state on nothing', but((good) => ({ put: async (subject, effect) => (await good.put(subject, effect)) ?? full }))],
  [
    57,
    'takes what it can do for all',
    but((good) => ({
      put: async (subject, effect) => {
        const result = await good.put(subject, effect);
        return result && { ...result, extent: 'FULL', unsupported: [] };
      },
    })),
  ],
  [
    58,
    'sees what it was told',
    but((good) => ({ observe: (of) => good.observe(of).map((one) => ({ ...one, state: [{ territory: 'WORLD', status: 'DISABLED' }] })) })),
  ],
  [
    65,
    'asks no issuer',
    but((good) => ({ holder: ({ subject }) => good.platform.accounts.find(({ holder }) => holder?.subject === subject)?.id })),
  ],
];
