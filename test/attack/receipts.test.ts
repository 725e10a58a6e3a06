/**
 * Findings F8 and L3 of the security review of November 2026: a doctored file was called verified, and a text of megabytes ended in a trace. The
 * command itself is run, as a person runs it, and the pages read the same texts.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner } from '@writ/tlog/testing';
import { sampleReceipt } from '@writ/verifier/testing/sample-receipt.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../apps/cli/main.ts';
import { readForm } from '../../apps/console/pages/client/read-form.ts';
import { readInputs } from '../../apps/verifier-page/inputs.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const genuine = '{"name":"Orla Kern","lines":[1,2.5]}';
const canonical = '{"data":{"lines":[1,2.5],"name":"Orla Kern"}}';
const digest = createHash('sha256').update(canonical).digest('hex');
const receipt = sampleReceipt(origin, [signer], { 'response.digest': digest }, ['response.digest']);
const receiptText = JSON.stringify(receipt);
const vkey = formatVerifierKey(key);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-receipts-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the command says, and how it ends. */
async function verify(
  file: string | Uint8Array,
  answer?: string | Uint8Array,
  ...options: string[]
): Promise<{ code: number; said: string }> {
  await writeFile(join(folder, 'receipt'), file);
  if (answer !== undefined) await writeFile(join(folder, 'answer'), answer);
  const said: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
  );
  const beside = answer === undefined ? [] : ['--answer', join(folder, 'answer')];
  const code = await main(['verify', 'receipt', join(folder, 'receipt'), '--key', vkey, ...beside, ...options]);
  for (const spy of spies) spy.mockRestore();
  return { code, said: said.join('') };
}

const forgeries: [string, string][] = [
  ['data twice', `{"data":{"name":"FORGED"},"data":${genuine}}`],
  ['data twice, the genuine first', `{"data":${genuine},"data":{"name":"FORGED"}}`],
  ['a name twice inside', '{"data":{"name":"FORGED","name":"Orla Kern","lines":[1,2.5]}}'],
  ['a name twice, once escaped', '{"data":{"n\\u0061me":"FORGED","name":"Orla Kern","lines":[1,2.5]}}'],
  ['a member beside data', `{"data":${genuine},"note":"the operator adds: FORGED"}`],
  ['a number with hidden digits', '{"data":{"name":"Orla Kern","lines":[1.00000000000000000009,2.5]}}'],
];

describe('F8: a forged answer', () => {
  it('is distinguished from the genuine one, which is verified', async () => {
    expect(await verify(receiptText, `{"data":${genuine}}`)).toMatchObject({ code: 0, said: expect.stringMatching(/\nVerified\.\n$/) });
  });

  it.each(forgeries)('is refused beside its receipt, and as the whole answer: %s', async (_, answer) => {
    const whole = answer.replace(/}$/, `,"extensions":{"receipt":[${receiptText}]}}`);
    for (const { code, said } of [await verify(receiptText, answer), await verify(whole)]) {
      expect(said).toMatch(/\nNot verified\.\n$/);
      expect(code).toBe(1);
    }
  });

  it.each(forgeries)('is refused or unreadable in the page and in the console: %s', (_, answer) => {
    const inPage = readInputs({ key: vkey, origin: '', witnesses: '', quorum: '', receipt: receiptText, answer });
    const inConsole = readForm({ key: vkey, witnesses: '', receipt: receiptText, answer });
    // The member beside data is valid JSON: their checks of the answer refuse it, as the table of receipts holds for each of them.
    const isReadable = answer.includes('note');
    expect([Array.isArray(inPage), Array.isArray(inConsole)]).toEqual([!isReadable, !isReadable]);
  });

  it('is refused where a receipt in a text has a name twice', async () => {
    const doubled = JSON.stringify(receiptText.replace('{"event":', '{"event":"FORGED","event":'));
    for (const file of [doubled, `[${doubled}]`])
      expect(await verify(file)).toMatchObject({ code: 1, said: expect.stringContaining('"event" stands twice') });
  });

  it('with extensions of its own is verified for its data alone, and the output states that', async () => {
    const { code, said } = await verify(receiptText, `{"data":${genuine},"extensions":{"note":"FORGED","\\u001b[2J":1}}`);
    expect(said).toContain('no receipt covers extensions.note, extensions.\\u{1b}[2J: anybody could have put it there.');
    expect(said).toMatch(/\nVerified, except for what no receipt covers: see "rest"\.\n$/);
    expect(code).toBe(0);
  });

  it('can be compared with the text that was checked, which --show prints', async () => {
    const { said } = await verify(receiptText, `{"data":${genuine},"extensions":{"note":"FORGED"}}`, '--show');
    expect(said).toContain(`answer, as it was checked (RFC 8785):\n${canonical}\n`);
    expect(said).toContain(`opened, as it was checked (RFC 8785):\n{"response.digest":"${digest}"}\n`);
    const json = JSON.parse((await verify(receiptText, `{"data":${genuine}}`, '--show', '--json')).said);
    expect(json.texts.answer).toBe(canonical);
    expect((await verify(receiptText, '{"data":"FORGED"}', '--show')).said).not.toContain('as it was checked');
  });
});

const isPlain = ({ code, said }: { code: number; said: string }): void => {
  expect([0, 1, 2]).toContain(code);
  expect(said).not.toMatch(/unexpected error|\n\s+at |RangeError|node:internal/);
  expect(said.trim()).not.toBe('');
};

const mega = 5_000_000;
const withPart = (changes: object): string => JSON.stringify({ ...receipt, ...changes });
const opening = receipt.openings['response.digest'];
const extra = (text: string): string => receipt.proof.replace(/\n/, `\nextra ${text}\n`);
const hostile: [string, string | Uint8Array][] = [
  ['a leaf of megabytes', withPart({ leaf: 'A'.repeat(mega) })],
  ['a salt of megabytes', withPart({ openings: { 'response.digest': { ...opening, salt: 'A'.repeat(mega) } } })],
  ['extra of megabytes in the proof', withPart({ proof: extra('A'.repeat(mega)) })],
  ['a hash of megabytes in the proof', withPart({ proof: receipt.proof.replace(/\n/, `\n${'A'.repeat(mega)}\n`) })],
  ['a proof of line feeds', withPart({ proof: '\n'.repeat(mega) })],
  ['an event of megabytes', withPart({ event: 'e'.repeat(mega) })],
  ['a commitment of megabytes', withPart({ commitments: { a: 'A'.repeat(mega) } })],
  ['a field’s name of megabytes', withPart({ commitments: { ['a'.repeat(mega)]: 'A' } })],
  [
    'a hundred thousand commitments',
    withPart({ commitments: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${i}`, ''])) }),
  ],
  ['a hundred thousand receipts', `[${'{},'.repeat(100_000)}{}]`],
  ['a thousand receipts', `[${'{},'.repeat(999)}{}]`],
  ['deeply nested lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['deeply nested objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ['a deeply nested opening', withPart({ openings: { a: { salt: '', value: JSON.parse(`${'['.repeat(190)}${']'.repeat(190)}`) } } })],
  ['a text in a text in a text', Array.from({ length: 12 }).reduce<string>((text) => JSON.stringify(text), receiptText)],
  ['invalid UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0x22)],
  ['a surrogate in UTF-8', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)],
  ['half a pair in an opened value', receiptText.replace(/"value":"[^"]*"/, '"value":"\\ud800"')],
  ['half a pair in a name', receiptText.replace('"response.digest":{', '"\\udc00":{')],
  ['a huge number', withPart({}).replace(/"index":"\d+"/, `"index":${'9'.repeat(1_000_000)}`)],
  ['an infinite number', withPart({}).replace(/"index":"\d+"/, '"index":1e999')],
  ['a name that is a prototype', '{"__proto__":{"receipt":[1]},"constructor":1,"extensions":{"receipt":[{"__proto__":null}]}}'],
  ['an empty input', ''],
  ['null bytes', new Uint8Array(100)],
];

describe('L3: no input causes a stack trace', () => {
  it.each(hostile)('%s', async (_, file) => {
    for (const result of [await verify(file), await verify(receiptText, file)]) {
      isPlain(result);
      expect(result.said.length).toBeLessThan(300_000);
    }
  });

  it('a file that is changed by chance', async () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.constantFrom(null, [], {}, 1e21, '\ud800'),
    );
    const changed = fc
      .record({ name: fc.constantFrom(...Object.keys(receipt)), part })
      .map(({ name, part: value }) => withPart({ [name]: value }));
    const cut = fc.nat({ max: receiptText.length }).map((at) => receiptText.slice(0, at));
    const inserted = fc
      .record({ at: fc.nat({ max: receiptText.length }), text: fc.string({ unit: 'binary', maxLength: 5 }) })
      .map(({ at, text }) => receiptText.slice(0, at) + text + receiptText.slice(at));
    const bytes = fc.uint8Array({ maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(changed, cut, inserted, bytes), async (file) => {
        isPlain(await verify(file));
        isPlain(await verify(receiptText, file));
      }),
      { numRuns: 200, seed: 20261128 },
    );
  });
});
