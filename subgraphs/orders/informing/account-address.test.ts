import { SourceError } from '@writ/source/client';
import { recordLine } from '@writ/source/wire';
import { expect, test } from 'vitest';
import { type AddressServices, accountAddress } from './account-address.ts';

const at = new Date('2026-11-29T12:00:00.000Z');
const line = (emails?: string[]) =>
  recordLine.parse({ type: 'subscriber', key: 'ana', account: 'ana', recordedAt: at.toISOString(), ...(emails && { emails }) });

/** A log that writes down what it is given, and a source that answers these lines. */
function serving(lines: readonly ReturnType<typeof line>[], fault?: SourceError, refusal?: () => SourceError | undefined) {
  const drafts: Parameters<AddressServices['log']['append']>[0][] = [];
  const told: string[] = [];
  const services: AddressServices = {
    clock: () => at,
    onRefused: (code) => told.push(code),
    log: {
      append: async (draft) => {
        drafts.push(draft);
        const openings = (fields: readonly string[]) =>
          Object.fromEntries(
            Object.entries({ type: draft.type, ...draft.details })
              .filter(([field]) => fields.includes(field))
              .map(([field, value]) => [field, { value: value ?? null, salt: 'A'.repeat(43) }]),
          );
        return { event: draft.event, index: 0, size: 1, leaf: new Uint8Array(), proof: '', commitments: {}, openings };
      },
      consistencyProof: async () => [],
    },
    source: {
      describe: async () => {
        if (fault) throw fault;
        return { protocol: 'writ-source/1', name: '', identifierTypes: [], categories: [], effects: [], checkpoint: null };
      },
      async *collect() {
        const refused = refusal?.();
        if (refused) throw refused;
        yield {
          after: null,
          asOf: at.toISOString(),
          found: { account: 'ana' as const },
          lines: (async function* () {
            yield* lines;
          })(),
          end: () => ({ lines: lines.length, sha256: '', next: null, signature: '' }),
        };
      },
    },
  };
  return { ask: accountAddress(services), drafts, told };
}

test('the source is asked for the addresses alone, under an entry about the account', async () => {
  const { ask, drafts } = serving([line(['ana@example.org', 'other@example.org'])]);
  expect(await ask('ana', 'letter-1')).toBe('ana@example.org');
  expect(drafts).toMatchObject([
    {
      type: 'letter.addressed.v1',
      kind: 'system',
      subject: 'ana',
      details: {
        legal: { basis: 'LETTER', reference: 'letter-1' },
        target: { account: 'ana', collect: { as: 'LETTER', account: 'ana', fields: ['EMAILS'], categories: [{ category: 'SUBSCRIBER' }] } },
      },
    },
  ]);
});

test('there is none where the platform knows no address, or no such account', async () => {
  expect(await serving([line()]).ask('ana', 'letter-1')).toBeNull();
  expect(await serving([]).ask('ana', 'letter-1')).toBeNull();
});

test('a source that is away is no account without an address, and nothing is logged', async () => {
  const { ask, drafts } = serving([], new SourceError('NETWORK', 'nobody answers'));
  await expect(ask('ana', 'letter-1')).rejects.toThrow('nobody answers');
  expect(drafts).toEqual([]);
});

const badScope = () =>
  new SourceError('BAD_SCOPE', 'The scope as: Invalid input', { problem: { title: 'bad scope', status: 400, code: 'BAD_SCOPE' } });

test('a source that refuses, as one does that was written before this scope, is a fault in the log once, and operators are notified', async () => {
  let refusal: SourceError | undefined = badScope();
  const { ask, drafts, told } = serving([line(['ana@example.org'])], undefined, () => refusal);
  const faults = () => drafts.filter(({ type }) => type === 'source.fault.v1');
  for (const letter of ['letter-1', 'letter-1', 'letter-2']) await expect(ask('ana', letter)).rejects.toMatchObject({ code: 'BAD_SCOPE' });
  expect(told).toEqual(['BAD_SCOPE']);
  expect(faults()).toMatchObject([
    { kind: 'system', details: { action: 'address', outcome: 'failure', reason: 'BAD_SCOPE: The scope as: Invalid input' } },
  ]);
  expect(faults()[0], 'no account is named').not.toHaveProperty('subject');
  refusal = undefined;
  expect(await ask('ana', 'letter-2')).toBe('ana@example.org');
  refusal = badScope();
  await expect(ask('ana', 'letter-3')).rejects.toMatchObject({ code: 'BAD_SCOPE' });
  expect([faults().length, told.length], 'a fault that came back').toEqual([2, 2]);
});

test('a source that is busy when it is asked is no fault: the letter is sent later', async () => {
  const busy = new SourceError('BUSY', 'Later.', { problem: { title: 'busy', status: 503, code: 'BUSY' } });
  const { ask, drafts } = serving([], undefined, () => busy);
  await expect(ask('ana', 'letter-1')).rejects.toBe(busy);
  expect(drafts.map(({ type }) => type)).toEqual(['letter.addressed.v1']);
});
