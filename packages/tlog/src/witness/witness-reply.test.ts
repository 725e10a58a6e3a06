import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { sampleSigner, sampleWitness } from '../../testing/sample-log.ts';
import { utf8 } from '../bytes.ts';
import { formatCheckpoint } from '../note/checkpoint-text.ts';
import { openNote, signatureLines, signNote } from '../note/note.ts';
import { readWitnessReply } from './witness-reply.ts';

const log = sampleSigner('log.example.org/log/1');
const witness = sampleWitness('witness.example.org');
const text = formatCheckpoint({ origin: log.key.name, size: 42, root: new Uint8Array(32).fill(7) });
const note = signNote(text, [log.signer]);
const plain = 'text/plain; charset=utf-8';
const read = (status: number, body: string, contentType: string | null = plain) =>
  readWitnessReply({ status, contentType, body, note, witness: witness.key });
const refusal = (status: number, body: string, contentType: string | null = plain) => refusalOf(() => read(status, body, contentType));

describe('an answer of 200', () => {
  it('returns the line to append, and its time', () => {
    const reply = read(200, signatureLines(text, [witness.at(99)]));
    expect(reply).toEqual({ outcome: 'cosigned', line: signatureLines(text, [witness.at(99)]), time: 99 });
    expect(openNote(note + signatureLines(text, [witness.at(99)]), [log.key, witness.key]).verified).toHaveLength(2);
  });

  it('returns the latest of several, and ignores lines of other keys', () => {
    const stranger = sampleWitness('witness.example.org');
    for (const times of [
      [5, 7],
      [7, 5],
    ])
      expect(read(200, signatureLines(text, [stranger.at(9), ...times.map(witness.at), log.signer]))).toMatchObject({
        line: signatureLines(text, [witness.at(7)]),
        time: 7,
      });
    expect(refusal(200, signatureLines(text, [stranger.at(9), log.signer]))).toBe('BAD_REPLY');
  });

  it('is refused for another checkpoint, for every changed bit, and when it has no signature lines', () => {
    expect(refusal(200, signatureLines(text.replace('42', '43'), [witness.at(9)]))).toBe('BAD_SIGNATURE');
    const signature = witness.at(9).sign(utf8(text));
    for (let bit = 0; bit < signature.length * 8; bit += 1)
      expect(refusal(200, signatureLines(text, [{ ...witness.at(9), sign: () => flipBit(signature, bit) }]))).toBe('BAD_SIGNATURE');
    const good = signatureLines(text, [witness.at(9)]);
    expect(refusal(200, good)).toBe('accepted');
    for (const body of ['', '\n', 'ok\n', good.slice(0, -1), `${good}\n`, `\n${good}`, `x\n\n${good}`, `${good}ok\n`])
      expect(refusal(200, body)).toBe('BAD_NOTE');
  });
});

describe('an answer of 409', () => {
  it('is a size when its type says so', () => {
    for (const size of [0, 1, 20852014, Number.MAX_SAFE_INTEGER])
      expect(read(409, `${size}\n`, 'text/x.tlog.size')).toEqual({ outcome: 'conflict', size });
    for (const body of ['', '\n', '5', '05\n', '-5\n', '5\n\n', ' 5\n', '5\r\n', 'five\n', '9007199254740992\n'])
      expect(refusal(409, body, 'text/x.tlog.size')).toBe('BAD_REPLY');
  });

  it('is a refusal otherwise', () => {
    for (const type of [null, plain, 'text/x.tlog.size; charset=utf-8'])
      expect(read(409, '5\n', type)).toEqual({ outcome: 'refused', status: 409, message: '5' });
  });
});

describe('every other answer', () => {
  it('is a refusal with its text, cleaned and cut', () => {
    expect(read(422, 'no  proof\n')).toEqual({ outcome: 'refused', status: 422, message: 'no proof' });
    expect(read(403, '\u001b[31mred\u0007\r\nX-Header: 1\u202e')).toMatchObject({ message: '[31mred X-Header: 1' });
    expect(read(500, 'a'.repeat(10_000), null)).toEqual({ outcome: 'refused', status: 500, message: 'a'.repeat(200) });
    expect(read(204, '')).toEqual({ outcome: 'refused', status: 204, message: '' });
  });
});

it('the answer of a witness is read only with the key of a witness', () => {
  const body = signatureLines(text, [log.signer]);
  expect(refusalOf(() => readWitnessReply({ status: 200, contentType: null, body, note, witness: log.key }))).toBe('BAD_KEY');
});

it('the answer of a witness is read or refused, whatever it is', () => {
  const line = signatureLines(text, [witness.at(9)]);
  const unit = fc.constantFrom('\n', line, '\u2014 ', 'a', ' ', '7', 'AAAAAAA=', '\ud800', '\u0000');
  const type = fc.constantFrom(null, plain, 'text/x.tlog.size');
  fc.assert(
    fc.property(fc.constantFrom(200, 400, 409, 500), fc.string({ unit, maxLength: 6 }), type, (status, body, contentType) => {
      const code = refusal(status, body, contentType);
      expect(['accepted', 'BAD_NOTE', 'BAD_REPLY']).toContain(code);
      if (code === 'accepted' && status === 200) expect(read(status, body)).toMatchObject({ line, time: 9 });
    }),
    { numRuns: 1000 },
  );
});
