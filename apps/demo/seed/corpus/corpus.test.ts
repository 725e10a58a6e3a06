import { describe, expect, it } from 'vitest';
import { listCorpus, readCorpusFile } from './corpus.ts';

describe('the corpus', () => {
  const files = listCorpus();

  it('has each of its 6,046 mails once, 1,896 of them unwanted', () => {
    expect(files).toHaveLength(6046);
    expect(new Set(files.map((file) => file.key)).size).toBe(6046);
    expect(files.filter((file) => file.isSpam)).toHaveLength(1896);
  });

  it('names a mail in the same way in each run', () => {
    expect(files[0]?.key).toMatch(/^[0-9a-f]{24}$/);
    expect(listCorpus().map((file) => file.key)).toEqual(files.map((file) => file.key));
  });

  it('gives a mail as bytes', () => {
    const [first] = files;
    expect(first && readCorpusFile(first).length).toBeGreaterThan(1000);
  });
});
