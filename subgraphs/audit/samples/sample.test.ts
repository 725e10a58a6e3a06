import { signatureLines } from '@writ/tlog';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callers, draftOf, type Served, serve } from '../testing/served.ts';
import { cosigning, makeWitness, type TestWitness } from '../testing/witness.ts';
import { drawOrder } from './draw.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await served.add(...given);
});
afterAll(() => served.close());
beforeEach(() => {
  served.state.logFails = false;
  served.appended.length = 0;
});

const ann = 'ann' as NonNullable<ReturnType<typeof draftOf>['subject']>;
/** The entries 0 to 59: every third a decision, every fifth about ann, every second refused. */
const given = Array.from({ length: 60 }, (_, i) =>
  draftOf({
    type: i % 3 === 0 ? 'access.decision.v1' : 'record.disclosed.v1',
    details: { outcome: i % 2 === 0 ? 'success' : 'failure', legal: { order: i % 4 === 0 ? 'o-1' : 'o-2' } },
    ...(i % 5 === 0 ? { subject: ann } : {}),
  }),
);
const decisions = { types: ['access.decision.v1'] };

const fields = `announced at size seed witnessed entries population { types outcome from to order account } checkpoint { origin size root note }`;
const announcing = `mutation ($population: EntryFilter!, $size: Int!) { announceSample(population: $population, size: $size) {
  __typename ... on Sample { ${fields} } ... on Refusal { reasons message } } }`;
const announce = (population: object, size: number) => served.ask('auditor', announcing, { population, size });
const look = (announced: unknown) =>
  served.ask('auditor', `query ($announced: ID!) { sample(announced: $announced) { ${fields} } }`, { announced });
async function drawn(population: object, size: number) {
  const { data } = await announce(population, size);
  await served.publish();
  return (await look(data.announceSample.announced)).data.sample;
}

describe('the announcement of a sample', () => {
  test('is an entry, before its seed exists', async () => {
    const { announced, before } = await served.unpublished(async () => {
      const { data, errors } = await announce({ ...decisions, from: '2026-01-01T00:00:00Z' }, 5);
      expect(errors).toEqual([]);
      expect(data.announceSample).toMatchObject({
        __typename: 'Sample',
        at: served.state.now.toISOString(),
        size: 5,
        population: { ...decisions, outcome: null, from: '2026-01-01T00:00:00.000Z', to: null, order: null, account: null },
        seed: null,
        checkpoint: null,
        witnessed: false,
        entries: null,
      });
      return { announced: data.announceSample.announced, before: await look(data.announceSample.announced) };
    });
    expect(served.appended).toMatchObject([
      {
        kind: 'audit',
        type: 'sample.announced.v1',
        organisation: callers.auditor.organisation,
        details: {
          initiator: { issuer: 'i', subject: 'auditor' },
          action: 'announce',
          outcome: 'success',
          target: { population: { ...decisions, from: '2026-01-01T00:00:00.000Z' }, size: 5 },
        },
      },
    ]);
    expect(before.codes).toEqual(['NOT_FOUND']);
    await served.publish();
    expect((await look(announced)).data.sample).toMatchObject({ announced, size: 5, seed: expect.any(String) });
  });

  test('is refused with every reason, which leaves no entry', async () => {
    const refused = async (population: object, size: number) => (await announce(population, size)).data.announceSample;
    expect(await refused({}, 0)).toMatchObject({ __typename: 'Refusal', reasons: ['INVALID'] });
    expect(await refused({}, 257)).toMatchObject({ reasons: ['LIMIT_EXCEEDED'] });
    const at = '2026-01-01T00:00:00Z';
    expect(await refused({ from: at, to: at }, -1)).toMatchObject({ reasons: ['INVALID', 'PERIOD'] });
    expect((await announce({ types: Array.from({ length: 65 }, () => 'x') }, 1)).codes).toEqual(['BAD_USER_INPUT']);
    expect(served.appended).toEqual([]);
    expect(await refused({}, 256)).toMatchObject({ __typename: 'Sample' });
  });

  test('needs its entry, and is for auditors alone', async () => {
    served.state.logFails = true;
    expect((await announce({}, 1)).codes).toEqual(['LOG_UNAVAILABLE']);
    for (const who of ['ann', 'agent'] as const)
      expect((await served.ask(who, announcing, { population: {}, size: 1 })).codes).toEqual(['FORBIDDEN']);
    expect(served.appended).toEqual([]);
  });
});

describe('the draw of a sample', () => {
  test('uses the root of the first checkpoint that covers its announcement, and the same one later', async () => {
    const sample = await drawn(decisions, 5);
    const [row] = await served.sql('select size, note from log.log_checkpoint where size > $1 order by size limit 1', [sample.announced]);
    expect(sample.checkpoint).toMatchObject({ size: row.size, root: sample.seed, note: row.note });
    expect(row.note.split('\n')[2]).toBe(sample.seed);
    const expected = [...drawOrder({ seed: sample.seed, announced: Number(sample.announced) }, Number(sample.announced))]
      .filter((index) => given[index]?.type === 'access.decision.v1')
      .slice(0, 5);
    expect(sample.entries).toEqual(expected.map(String));
    await served.add(draftOf({ type: 'access.decision.v1', at: new Date('2026-03-01T00:00:00.000Z') }), draftOf());
    expect((await look(sample.announced)).data.sample).toEqual(sample);
  });

  test.each<[string, object, (i: number) => boolean]>([
    ['type', decisions, (i) => i % 3 === 0],
    ['outcome', { outcome: 'FAILURE' }, (i) => i % 2 === 1],
    ['order', { order: 'o-1' }, (i) => i % 4 === 0],
    ['account', { account: 'ann' }, (i) => i % 5 === 0],
    ['all at once', { ...decisions, account: 'ann', outcome: 'SUCCESS' }, (i) => i % 30 === 0],
  ])('takes the whole population by %s and nothing else, when it asks for more', async (_by, filter, belongs) => {
    const to = '2026-02-20T00:00:00Z';
    const { entries } = await drawn({ ...filter, to }, 256);
    expect(entries.map(Number).sort((a: number, b: number) => a - b)).toEqual(given.flatMap((_draft, i) => (belongs(i) ? [i] : [])));
  });

  test('never takes an entry that came after the announcement', async () => {
    const { announced } = (await announce({ types: ['late.v1'] }, 256)).data.announceSample;
    await served.add(draftOf({ type: 'late.v1' }));
    expect((await look(announced)).data.sample.entries).toEqual([]);
    expect((await drawn({ types: ['late.v1'] }, 256)).entries).toHaveLength(1);
    const about = (await announce({ account: 'bea' }, 256)).data.announceSample.announced;
    await served.add(draftOf({ subject: 'bea' as typeof ann }));
    expect((await look(about)).data.sample.entries).toEqual([]);
    expect((await drawn({ account: 'bea' }, 256)).entries).toHaveLength(1);
  });

  test('takes no other entry in the place of an erased one', async () => {
    const type = 'passing.v1';
    const rows = Array.from({ length: 30 }, (_, i) => draftOf({ type, organisation: i === 7 ? 'gone-police' : 'northport-police' }));
    const indices = await served.add(...rows);
    const before = await drawn({ types: [type] }, 256);
    await served.erase('organisation:gone-police');
    const after = (await look(before.announced)).data.sample;
    expect(before.entries).toHaveLength(30);
    expect(after.entries).toEqual(before.entries.filter((index: string) => index !== String(indices[7])));
  });
});

describe('a view of a sample', () => {
  test('is an entry first, and is not answered otherwise', async () => {
    const { announced } = await drawn({}, 1);
    served.appended.length = 0;
    await look(announced);
    expect(served.appended).toMatchObject([{ type: 'audit.inspected.v1', details: { target: { sample: announced } } }]);
    served.state.logFails = true;
    const { data, codes } = await look(announced);
    expect([data.sample, codes]).toEqual([null, ['LOG_UNAVAILABLE']]);
  });

  test('is for auditors, and only where a sample was announced', async () => {
    const { announced } = await drawn({}, 1);
    expect((await served.ask('agent', `{ sample(announced: "${announced}") { size } }`)).codes).toEqual(['FORBIDDEN']);
    const [alike] = await served.add(draftOf({ kind: 'audit', details: { target: { population: {}, size: 1 } } }));
    served.appended.length = 0;
    for (const none of ['0', String(alike), '9007199254740991']) expect((await look(none)).codes).toEqual(['NOT_FOUND']);
    expect((await look('01')).codes).toEqual(['BAD_USER_INPUT']);
    expect(served.appended).toEqual([]);
  });
});

describe('with configured witnesses,', () => {
  const [one, two, stranger] = ['one', 'two', 'stranger'].map((name) => makeWitness(`witness.example/${name}`)) as Three;
  let watched: Served;
  beforeAll(async () => {
    watched = await serve({ witnesses: { witnesses: [one.key, two.key], quorum: 2 } });
    await watched.add(...given.slice(0, 3));
  });
  afterAll(() => watched.close());

  const announced = async () => (await watched.ask('auditor', announcing, { population: {}, size: 1 })).data.announceSample.announced;
  const seen = async (index: string) =>
    (await watched.ask('auditor', `{ sample(announced: "${index}") { seed witnessed entries checkpoint { note } } }`)).data.sample;
  /** Publishes a new head with these lines beside the log's own. */
  const publishWith = (lines: (body: string) => string) =>
    watched.unpublished(async () => {
      await watched.log.append(draftOf());
      const [{ size, note }] = await watched.sql('select size, note from log.log_head');
      const body = note.slice(0, note.indexOf('\n\n') + 1);
      await watched.sql('insert into log.log_checkpoint (size, note) values ($1, $2)', [size, `${note}${lines(body)}`]);
    });
  const by =
    (...witnesses: TestWitness[]) =>
    (body: string) =>
      witnesses.length === 0 ? '' : signatureLines(body, witnesses.map(cosigning));

  test('only a checkpoint that enough of them signed gives the seed, and permanently the first of them', async () => {
    const index = await announced();
    for (const few of [[], [one], [one, stranger]]) {
      await publishWith(by(...few));
      expect(await seen(index)).toEqual({ seed: null, witnessed: false, entries: null, checkpoint: null });
    }
    await publishWith(by(one, two));
    const sample = await seen(index);
    expect(sample).toMatchObject({ witnessed: true, seed: sample.checkpoint.note.split('\n')[2], entries: [expect.any(String)] });
    await publishWith(by(two, one));
    expect(await seen(index)).toEqual(sample);
  });

  describe('a checkpoint of the epoch before', () => {
    /** What was published under another origin of the same entries, signed by nobody but these witnesses; with the size of now. */
    const publishOf = async (origin: string, ...witnesses: TestWitness[]) => {
      const [{ size, root }] = await watched.sql('select size, root from log.log_head');
      const body = `${origin}\n${size}\n${root.toString('base64')}\n`;
      const lines = signatureLines(body, [...witnesses, stranger].map(cosigning));
      await watched.sql('insert into log.log_checkpoint (size, note) values ($1, $2)', [size, `${body}\n${lines}`]);
      // The announcement is seen once the epoch of now covers it.
      await publishWith(by());
      return root.toString('base64');
    };
    const earlier = () => watched.log.origin.replace(/1$/, '0');

    test('gives the seed when enough of them signed it, even if its key is not known any more', async () => {
      const index = await announced();
      await publishOf(earlier(), one);
      expect(await seen(index)).toMatchObject({ seed: null });
      const seed = await publishOf(earlier(), one, two);
      const sample = await seen(index);
      expect(sample).toMatchObject({ witnessed: true, seed });
      await publishWith(by(one, two));
      expect(await seen(index)).toEqual(sample);
    });

    test('of another host is an error', async () => {
      const index = await announced();
      await publishOf('other.example/log/0', one, two);
      const { codes } = await watched.ask('auditor', `{ sample(announced: "${index}") { seed } }`);
      expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
    });
  });

  test('with a forged line of a witness is an error, not a checkpoint without that witness', async () => {
    const index = await announced();
    await publishWith((body) => signatureLines(body.replace(/\n[0-9]+\n/, '\n1\n'), [cosigning(one)]));
    const { codes } = await watched.ask('auditor', `{ sample(announced: "${index}") { seed } }`);
    expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
  });
});

type Three = [TestWitness, TestWitness, TestWitness];
