import canonicalize from 'canonicalize';
import { expect, it } from 'vitest';
import { describeVectors, listVectors, readVectorText } from './tlog-vectors.ts';

describeVectors('RFC 8785: the canonical JSON under every digest in the log', () => {
  const names = listVectors('jcs/input');

  it('is covered by six published cases', () => {
    expect(names).toHaveLength(6);
  });

  it.each(names)('is that of the published case %s', (name) => {
    const made = canonicalize(JSON.parse(readVectorText(`jcs/input/${name}`)));
    expect(made).toBe(readVectorText(`jcs/output/${name}`).trimEnd());
    const hex = readVectorText(`jcs/outhex/${name.replace('.json', '.txt')}`).replace(/\s/g, '');
    expect(Buffer.from(String(made)).toString('hex')).toBe(hex.replace(/0a$/, ''));
  });
});
