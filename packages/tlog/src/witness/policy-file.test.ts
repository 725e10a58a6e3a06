import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { sampleSigner, sampleWitness } from '../../testing/sample-log.ts';
import { formatVerifierKey, makeVerifierKey } from '../note/verifier-key.ts';
import { parsePolicyFile, parseWitnessPolicy } from './policy-file.ts';

const log = sampleSigner('log.example.org/log/1').key;
const keys = ['a', 'b', 'c'].map((name) => sampleWitness(`${name}.example.org`).key);
const [a, b, c] = keys as [typeof log, typeof log, typeof log];
const logLine = `log ${formatVerifierKey(log)}`;
const witnessLines = ['A', 'B', 'C'].map((name, i) => `witness ${name} ${formatVerifierKey(keys[i] ?? log)}`).join('\n');
const fileOf = (...lines: string[]) => [logLine, witnessLines, ...lines, ''].join('\n');
const logs = [{ origin: log.name, key: log }];

describe('parseWitnessPolicy', () => {
  it.each([
    ['quorum none', [], 0],
    ['quorum B', [b], 1],
    ['group g 2 A B C\nquorum g', [a, b, c], 2],
    ['group g any A C\nquorum g', [a, c], 1],
    ['group g all C A\nquorum g', [c, a], 2],
    ['group other all A\ngroup g 1 B\nquorum g', [b], 1],
  ])('parses %j', (lines, witnesses, quorum) => {
    expect(parseWitnessPolicy(fileOf(lines))).toEqual({ logs, witnesses, quorum });
  });

  it('ignores comments, empty lines, white space, addresses and a missing last line feed', () => {
    const text = `# policy\n\n \t\n${logLine}\thttps://log.example.org/\n\t# more\n  witness  A ${formatVerifierKey(a)} https://a.example.org \nquorum A`;
    expect(parseWitnessPolicy(text)).toEqual({ logs, witnesses: [a], quorum: 1 });
  });

  it('accepts several logs, each under the name of its key', () => {
    const second = sampleSigner('log.example.org/log/2').key;
    expect(parseWitnessPolicy(fileOf(`log ${formatVerifierKey(second)}`, 'quorum none')).logs).toEqual([
      ...logs,
      { origin: second.name, key: second },
    ]);
  });

  it.each([
    ['no quorum', fileOf()],
    ['two quorums', fileOf('quorum none', 'quorum A')],
    ['a quorum of no group', fileOf('quorum D')],
    ['a quorum of a later line', `quorum A\n${fileOf()}`],
    ['a quorum of two', fileOf('quorum A B')],
    ['no log', `${witnessLines}\nquorum A\n`],
    ['a log without key', fileOf('log', 'quorum A')],
    ['a log with a broken key', fileOf('log a+b+c', 'quorum A')],
    ["a log with a witness's key", fileOf(`log ${formatVerifierKey(a)}`, 'quorum B')],
    ["a witness with a log's key", fileOf(`witness D ${formatVerifierKey(log)}`, 'quorum A')],
    ['a witness without key', fileOf('witness D', 'quorum A')],
    ['a witness with too many fields', fileOf(`witness D ${formatVerifierKey(sampleWitness('d').key)} url more`, 'quorum A')],
    ['a witness twice', fileOf(`witness A ${formatVerifierKey(sampleWitness('d').key)}`, 'quorum A')],
    ['a witness with the name none', fileOf(`witness none ${formatVerifierKey(sampleWitness('d').key)}`, 'quorum A')],
    ['one key under two names', fileOf(`witness D ${formatVerifierKey(makeVerifierKey('d', a.publicKey, 4))}`, 'quorum B')],
    ['a group without members', fileOf('group g any', 'quorum g')],
    ['a group of a group', fileOf('group g any A', 'group h any g', 'quorum h')],
    ['a group of unknown witnesses', fileOf('group g any D', 'quorum g')],
    ['a group of none', fileOf('group g any none', 'quorum g')],
    ['a member twice', fileOf('group g 2 A A', 'quorum g')],
    ['a group that requires no witness', fileOf('group g 0 A', 'quorum g')],
    ['a group that requires too many witnesses', fileOf('group g 3 A B', 'quorum g')],
    ['a group with a number in another spelling', fileOf('group g 01 A', 'quorum g')],
    ['a group with a word', fileOf('group g most A', 'quorum g')],
    ['a group with the name of a witness', fileOf('group A any B', 'quorum A')],
    ['a line of another kind', fileOf('mirror A', 'quorum A')],
    ['a carriage return', fileOf('quorum A\r')],
    ['a NUL', fileOf('quorum A', '#\u0000')],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(refusalOf(() => parseWitnessPolicy(text))).toBe('BAD_POLICY');
  });

  it('names the line', () => {
    expect(() => parseWitnessPolicy(fileOf('quorum D'))).toThrow(/^Line 5 of the policy: .*"D" is neither/);
    expect(() => parseWitnessPolicy(fileOf('log a+b+c'))).toThrow(/^Line 5 of the policy: A key looks like/);
  });

  it('parses or refuses whatever it is given', () => {
    const unit = fc.constantFrom('\n', ' ', 'log ', 'witness ', 'group ', 'quorum ', 'none', 'A', '2', 'any', '#', '\t', logLine, '\u0001');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(['accepted', 'BAD_POLICY']).toContain(refusalOf(() => parseWitnessPolicy(text)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parsePolicyFile', () => {
  it('returns the addresses of the witnesses of the quorum, in its order', () => {
    const text = `witness A ${formatVerifierKey(a)} https://a.example.org/x\nwitness B ${formatVerifierKey(b)}\nwitness C ${formatVerifierKey(c)} http://c\ngroup g 1 C A\n`;
    expect(parsePolicyFile(`${logLine} https://log.example.org\n${text}quorum g`)).toEqual({
      logs,
      witnesses: [
        { key: c, address: 'http://c' },
        { key: a, address: 'https://a.example.org/x' },
      ],
      quorum: 1,
    });
    expect(parsePolicyFile(`${text}quorum B`)).toEqual({ logs: [], witnesses: [{ key: b, address: undefined }], quorum: 1 });
    expect(parsePolicyFile('quorum none')).toEqual({ logs: [], witnesses: [], quorum: 0 });
  });

  it('refuses a key that would count twice, without a log too', () => {
    const twice = `witness A ${formatVerifierKey(a)} u\nwitness D ${formatVerifierKey(makeVerifierKey('d', a.publicKey, 4))} v\nquorum A`;
    expect(refusalOf(() => parsePolicyFile(twice))).toBe('BAD_POLICY');
    expect(refusalOf(() => parsePolicyFile(`witness A ${formatVerifierKey(log)} u\nquorum A`))).toBe('BAD_POLICY');
  });
});
