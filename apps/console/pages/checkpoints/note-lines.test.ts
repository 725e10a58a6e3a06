import { formatCheckpoint, signNote } from '@writ/tlog';
import { sampleSigner, sampleWitness } from '@writ/tlog/testing';
import { expect, it } from 'vitest';
import { noteLines } from './note-lines.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const witness = sampleWitness('one.example.org');
const root = new Uint8Array(32).fill(7);
const note = signNote(formatCheckpoint({ origin, size: 9, root }), [signer, witness.at(1_800_000_000)]);
const idOf = (id: number): string => id.toString(16).padStart(8, '0');

it('the page names the signers by name and key, with the time of a witness', () => {
  expect(noteLines(note)).toEqual([
    { name: origin, keyId: idOf(key.id), at: null },
    { name: 'one.example.org', keyId: idOf(witness.key.id), at: new Date('2027-01-15T08:00:00.000Z') },
  ]);
});

it('the page skips malformed lines, and accepts no invalid time', () => {
  expect(noteLines('')).toEqual([]);
  expect(noteLines(`${note}\u2014 nameless\n\u2014 a b c\nx\n`)).toHaveLength(2);
  const farAway = Buffer.alloc(76, 0xff).toString('base64');
  expect(noteLines(`a\n\n\u2014 one ${farAway}\n`)).toEqual([{ name: 'one', keyId: 'ffffffff', at: null }]);
});
