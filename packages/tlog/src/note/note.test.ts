import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { sampleSigner, sampleWitness } from '../../testing/sample-log.ts';
import { concatBytes, fromBase64, toBase64 } from '../bytes.ts';
import { keepSignatures, noteText, openNote, signatureLines, signNote } from './note.ts';

const log = sampleSigner('log.example.org');
const other = sampleSigner('other.example.org');
const body = 'log.example.org\n3\nroot\n';
const note = signNote(body, [log.signer]);
const keys = [log.key];
const line = (name: string, ...bytes: Uint8Array[]) => `\u2014 ${name} ${toBase64(concatBytes(bytes))}\n`;

describe('openNote', () => {
  it('returns the text and the signers', () => {
    const both = signNote(body, [other.signer, log.signer]);
    const name = { name: log.key.name, id: log.key.id };
    const unknown = { name: other.key.name, id: other.key.id };
    expect(openNote(note, keys)).toEqual({ body, verified: [name], unknown: [] });
    expect(openNote(both, keys)).toEqual({ body, verified: [name], unknown: [unknown] });
    expect(openNote(both, [log.key, other.key]).verified).toEqual([unknown, name]);
  });

  it('names a key once however often it signed', () => {
    const [signature = ''] = note.split('\n\n').slice(1);
    const opened = openNote(note + signature + signNote(body, [other.signer, other.signer]).slice(body.length + 1), keys);
    expect(opened.verified).toHaveLength(1);
    expect(opened.unknown).toHaveLength(1);
  });

  it('splits at the last empty line', () => {
    const text = 'one\n\ntwo\n\n\n';
    expect(openNote(signNote(text, [log.signer]), keys).body).toBe(text);
  });

  it('refuses every changed bit of the text and of the signature', () => {
    const start = note.indexOf('\u2014 ');
    const encoded = note.slice(note.lastIndexOf(' ') + 1, -1);
    const signature = fromBase64(encoded) ?? new Uint8Array();
    for (let bit = 0; bit < signature.length * 8; bit += 1) {
      const changed = note.replace(encoded, toBase64(flipBit(signature, bit)));
      expect(refusalOf(() => openNote(changed, keys))).toBe(bit < 32 ? 'UNKNOWN_KEY' : 'BAD_SIGNATURE');
    }
    for (let at = 0; at < start - 2; at += 1) {
      const changed = `${note.slice(0, at)}~${note.slice(at + 1)}`;
      expect(refusalOf(() => openNote(changed, keys))).toBe('BAD_SIGNATURE');
    }
  });

  it('refuses a note of which one pinned signature is invalid, even if another is valid', () => {
    const forged = note + line(other.key.name, Uint8Array.of(0, 0, 0, 0), new Uint8Array(64));
    expect(refusalOf(() => openNote(forged, [log.key, other.key]))).toBe('accepted');
    const id = new Uint8Array(4);
    new DataView(id.buffer).setUint32(0, other.key.id);
    expect(refusalOf(() => openNote(note + line(other.key.name, id, new Uint8Array(64)), [log.key, other.key]))).toBe('BAD_SIGNATURE');
    expect(refusalOf(() => openNote(note + line(other.key.name, id, new Uint8Array(1)), [log.key, other.key]))).toBe('BAD_SIGNATURE');
    expect(openNote(note + line(other.key.name, id, new Uint8Array(64)), keys).verified).toHaveLength(1);
  });

  it('requires a pinned key, by name and id', () => {
    expect(refusalOf(() => openNote(note, []))).toBe('UNKNOWN_KEY');
    expect(refusalOf(() => openNote(note, [other.key]))).toBe('UNKNOWN_KEY');
    expect(refusalOf(() => openNote(note, [{ ...log.key, id: log.key.id + 1 }]))).toBe('UNKNOWN_KEY');
    expect(refusalOf(() => openNote(note, [{ ...log.key, publicKey: other.key.publicKey }]))).toBe('BAD_SIGNATURE');
  });

  it('refuses two pinned keys that cannot be distinguished, and accepts the same one twice', () => {
    expect(refusalOf(() => openNote(note, [log.key, { ...log.key, publicKey: other.key.publicKey }]))).toBe('BAD_KEY');
    expect(refusalOf(() => openNote(note, [log.key, { ...log.key }]))).toBe('accepted');
  });

  const signature = note.slice(note.indexOf('\u2014 '));
  it.each([
    ['no empty line', 'text\n'],
    ['an empty note', ''],
    ['no signature', 'text\n\n'],
    ['an empty line at the end', `${note}\n`],
    ['no line feed at the end', note.slice(0, -1)],
    ['a carriage return', note.replaceAll('\n', '\r\n')],
    ['a tab', `a\tb\n\n${signature}`],
    ['a NUL', `a\u0000b\n\n${signature}`],
    ['half of a surrogate pair', `a\ud800\n\n${signature}`],
    ['a hyphen for the dash', note.replace('\u2014', '-')],
    ['two spaces', note.replace('\u2014 ', '\u2014  ')],
    ['a space at the end', note.replace(/\n$/, ' \n')],
    ['no name', 'text\n\n\u2014 AAAAAAA=\n'],
    ['an empty name', 'text\n\n\u2014  AAAAAAA=\n'],
    ['a plus in the name', 'text\n\n\u2014 a+b AAAAAAA=\n'],
    ['no base64', 'text\n\n\u2014 a \n'],
    ['bad base64', 'text\n\n\u2014 a AAAAAAB=\n'],
    ['an id without signature', 'text\n\n\u2014 a AAAAAA==\n'],
    ['101 signatures', `text\n\n${'\u2014 a AAAAAAA=\n'.repeat(101)}`],
    ['a million characters', `${'a'.repeat(1_000_000)}\n\n${signature}`],
  ])('refuses %s', (_, text) => {
    expect(refusalOf(() => openNote(text, keys))).toBe('BAD_NOTE');
  });

  it('accepts a note of exactly the largest length', () => {
    const spare = 1_000_000 - signNote('\n', [log.signer]).length;
    const largest = signNote(`${'a'.repeat(spare)}\n`, [log.signer]);
    expect(largest).toHaveLength(1_000_000);
    expect(refusalOf(() => openNote(largest, keys))).toBe('accepted');
  });

  it('lists two keys of one name, and two names of one id', () => {
    const second = sampleSigner(log.key.name);
    const both = openNote(signNote(body, [log.signer, second.signer]), [log.key, second.key]);
    expect(both.verified.map(({ id }) => id)).toEqual([log.key.id, second.key.id]);
    const { unknown } = openNote(`${note}\u2014 a AAAAAAA=\n\u2014 b AAAAAAA=\n`, keys);
    expect(unknown.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('accepts 16 signatures and more', () => {
    expect(openNote(note + '\u2014 a AAAAAAA=\n'.repeat(99), keys).verified).toHaveLength(1);
  });

  it('returns or refuses whatever it is given', () => {
    const unit = fc.constantFrom('\n', '\n\n', '\u2014 ', 'a', ' ', 'AAAAAAA=', '+', '\ud800', signature, body, log.key.name);
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
        if (refusalOf(() => openNote(text, keys)) === 'accepted') expect(openNote(text, keys).body).toBe(body);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('cosignatures in a note', () => {
  const witness = sampleWitness('witness.example.org');
  const signedBy = { name: witness.key.name, id: witness.key.id };

  it('count with the latest time that the witness states', () => {
    const at = (...times: number[]) => openNote(signNote(body, times.map(witness.at)), [witness.key]).verified;
    expect(at(1_956_528_000)).toEqual([{ ...signedBy, time: 1_956_528_000 }]);
    for (const times of [
      [5, 7],
      [7, 5],
      [7, 7],
    ])
      expect(at(...times)).toEqual([{ ...signedBy, time: 7 }]);
  });

  it('make the note invalid when they are invalid, beside valid signatures too', () => {
    const bad = signNote(`${body}x\n`, [witness.at(7)]).split('\n\n')[1] ?? '';
    expect(refusalOf(() => openNote(note + bad, keys))).toBe('accepted');
    expect(refusalOf(() => openNote(note + bad, [log.key, witness.key]))).toBe('BAD_SIGNATURE');
  });

  it('of unknown types are lines of unknown keys, however long', () => {
    const mlDsa = line('witness.example.org', Uint8Array.of(1, 2, 3, 4), new Uint8Array(8 + 2420));
    expect(openNote(note + mlDsa, [log.key, witness.key]).unknown).toEqual([{ name: 'witness.example.org', id: 0x01020304 }]);
  });
});

describe('keepSignatures', () => {
  const witness = sampleWitness('witness.example.org');
  const pinned = [log.key, witness.key];

  it('keeps valid signatures, one line per key and the last of each, in the order of the note', () => {
    const many = note + signatureLines(body, [witness.at(5), other.signer, log.signer, witness.at(7)]);
    expect(keepSignatures(many, pinned)).toBe(signNote(body, [log.signer, witness.at(7)]));
    expect(keepSignatures(many, [...pinned, ...pinned])).toBe(signNote(body, [log.signer, witness.at(7)]));
    expect(keepSignatures(many, keys)).toBe(note);
  });

  it('refuses what openNote refuses', () => {
    const damaged = signatureLines(`${body}x\n`, [witness.at(7)]);
    expect(refusalOf(() => keepSignatures(note + damaged, pinned))).toBe('BAD_SIGNATURE');
    expect(refusalOf(() => keepSignatures(note, [other.key]))).toBe('UNKNOWN_KEY');
    expect(refusalOf(() => keepSignatures('text\n', keys))).toBe('BAD_NOTE');
    expect(refusalOf(() => keepSignatures(note, [log.key, { ...log.key, publicKey: other.key.publicKey }]))).toBe('BAD_KEY');
  });
});

describe('signNote', () => {
  it('refuses texts and names that could not be opened again', () => {
    for (const text of ['', 'a', 'a\r\n', 'a\ud800\n']) expect(refusalOf(() => signNote(text, [log.signer]))).toBe('BAD_NOTE');
    expect(refusalOf(() => signNote(body, []))).toBe('BAD_NOTE');
    expect(refusalOf(() => signNote(body, [{ ...log.signer, name: 'a b' }]))).toBe('BAD_KEY');
  });

  it('writes notes that it opens, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\n', 'a', ' ', 'é', '\u2014', '\u{1f600}') }), (text) => {
        expect(openNote(signNote(`${text}\n`, [log.signer]), keys).body).toBe(`${text}\n`);
      }),
    );
  });
});

describe('noteText', () => {
  it('returns the text of UTF-8, with a byte order mark unchanged', () =>
    expect(noteText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xab))).toBe('\ufeff\u00eb'));

  it.each([[[0xff]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xf4, 0x90, 0x80, 0x80]], [[0xe2, 0x80]]])(
    'refuses %j, which is not UTF-8',
    (bytes) => expect(refusalOf(() => noteText(Uint8Array.from(bytes)))).toBe('BAD_NOTE'),
  );
});
