import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner } from '@writ/tlog/testing';
import { sampleWitness } from '@writ/verifier/testing/sample-receipt.ts';
import { describe, expect, it } from 'vitest';
import { readInputs, type Texts } from './inputs.ts';

const origin = 'log.example.org/log/1';
const { key } = sampleSigner(origin);
const witnesses = [sampleWitness('one.example.org', 1), sampleWitness('two.example.org', 2)].map((witness) => witness.key);
const witnessLines = witnesses.map(formatVerifierKey).join('\n');
const empty: Texts = { key: '', origin: '', witnesses: '', quorum: '', receipt: '', answer: '' };
const filled: Texts = { ...empty, key: formatVerifierKey(key), receipt: '{"event":"e"}' };
const read = (texts: Partial<Texts>) => readInputs({ ...filled, ...texts });

describe('the parser of the form', () => {
  it('accepts a key and a receipt, and uses the name in the key as the name of the log', () => {
    expect(read({})).toEqual({ pins: { origin, key }, receipt: { event: 'e' }, answer: undefined });
    expect(read({ key: `\n ${filled.key} \n`, receipt: '\ufeff[]\n' })).toMatchObject({ pins: { key }, receipt: [] });
    expect(read({ origin: ' other.example.org ' })).toMatchObject({ pins: { origin: 'other.example.org', key } });
  });

  it('requires all pinned witnesses, or as many as the number states', () => {
    expect(read({ witnesses: `\n${witnessLines}\n\n` })).toMatchObject({ pins: { policy: { witnesses, quorum: 2 } } });
    expect(read({ witnesses: witnessLines, quorum: ' 1 ' })).toMatchObject({ pins: { policy: { logs: [{ origin, key }], quorum: 1 } } });
  });

  it('uses the given answer, or else none', () => {
    expect(read({ answer: '{"data":2}' })).toMatchObject({ answer: { data: 2 } });
    expect(read({ answer: 'null' })).toMatchObject({ answer: null });
  });

  it.each<[string, Partial<Texts>, keyof Texts, RegExp]>([
    ['no key', { key: '' }, 'key', /Paste the log's public key/],
    ['an invalid key', { key: 'log.example.org' }, 'key', /A key looks like/],
    ['a witness for the log', { key: witnessLines.split('\n')[0] ?? '' }, 'key', /key of a witness/],
    ['an invalid witness', { witnesses: 'x' }, 'witnesses', /A key looks like/],
    ['the log as its witness', { witnesses: filled.key }, 'witnesses', /./],
    ['one witness twice', { witnesses: `${witnessLines}\n${witnessLines}` }, 'witnesses', /./],
    ['a number without witnesses', { quorum: '1' }, 'quorum', /needs the keys of witnesses/],
    ['a number of no witnesses', { witnesses: witnessLines, quorum: '0' }, 'quorum', /from 1 to 2/],
    ['more witnesses than there are', { witnesses: witnessLines, quorum: '3' }, 'quorum', /from 1 to 2/],
    ['an invalid number', { witnesses: witnessLines, quorum: '1.5' }, 'quorum', /whole number/],
    ['no receipt', { receipt: ' ' }, 'receipt', /Paste a receipt/],
    ['a receipt that is not JSON', { receipt: '{"event":' }, 'receipt', /not JSON/],
    ['an answer with a name twice', { answer: '{"data":1,"data":2}' }, 'answer', /"data" stands twice/],
    ['an answer that is not JSON', { answer: 'secret' }, 'answer', /not JSON/],
  ])('names the field of %s', (_, texts, field, message) => {
    expect(read(texts)).toEqual([{ field, message: expect.stringMatching(message) }]);
  });

  it('reports all errors at once, in the order of the form, and quotes nothing of an answer', () => {
    const problems = readInputs({ ...empty, quorum: '2', answer: 'secret' });
    expect(problems).toMatchObject([{ field: 'key' }, { field: 'quorum' }, { field: 'receipt' }, { field: 'answer' }]);
    expect(JSON.stringify(problems)).not.toContain('secret');
  });
});
