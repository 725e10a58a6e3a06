import { formatTlogProof, fromBase64, openNote, parseTlogProof, parseVerifierKey, toBase64 } from '@writ/tlog';
import { expect, it } from 'vitest';
import { describeVectors, readVectorJson } from './tlog-vectors.ts';

interface Examples {
  signed_note: { vkey: string; note: string };
  signed_note_go: { vkey: string; note: string };
  sumdb_checkpoint: { vkey: string; note: string };
  cosignature_v1: { witness_vkey: string; note: string };
}
interface ProofCases {
  valid: { index: number; extra?: string; hashes: string[]; text: string }[];
  invalid: string[];
}

describeVectors('A published signed note', () => {
  it.each(['signed_note', 'signed_note_go', 'sumdb_checkpoint'] as const)('opens with its key and not when it is changed: %s', (name) => {
    const { vkey, note } = readVectorJson<Examples>('signed-note-examples.json')[name];
    const key = parseVerifierKey(vkey);
    const { body, verified, unknown } = openNote(note, [key]);
    expect(note.startsWith(`${body}\n`)).toBe(true);
    expect({ verified, unknown }).toEqual({ verified: [{ name: key.name, id: key.id }], unknown: [] });
    expect(() => openNote(`x${note}`, [key])).toThrow(/does not match/);
  });

  it('counts a cosignature beside a signature of an unknown type', () => {
    const { witness_vkey, note } = readVectorJson<Examples>('signed-note-examples.json').cosignature_v1;
    const { verified, unknown } = openNote(note, [parseVerifierKey(witness_vkey)]);
    expect(verified).toMatchObject([{ name: 'witness.example.org', time: 1_767_139_200 }]);
    expect(unknown.map(({ name }) => name)).toEqual(['rome2026h1.example.org']);
  });
});

describeVectors('Published tlog-proof texts', () => {
  it('are parsed and written again unchanged', () => {
    const { valid } = readVectorJson<ProofCases>('tlog-proof-cases.json');
    expect(valid).toHaveLength(3);
    for (const { index, extra, hashes, text } of valid) {
      const parsed = parseTlogProof(text);
      expect(parsed.index).toBe(index);
      expect(parsed.proof.map(toBase64)).toEqual(hashes);
      expect(parsed.extra).toEqual(extra === undefined ? undefined : fromBase64(extra));
      expect(formatTlogProof(parsed)).toBe(text);
    }
  });

  it('are refused when malformed', () => {
    const { invalid } = readVectorJson<ProofCases>('tlog-proof-cases.json');
    expect(invalid).toHaveLength(7);
    for (const text of invalid) expect(() => parseTlogProof(text), text).toThrow(expect.objectContaining({ code: 'BAD_PROOF' }));
  });
});
