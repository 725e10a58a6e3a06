/** A duty that ended without anybody's words says so in the language of the page. */
import { dutyEndingOf, dutyEndings } from '@writ/orders-domain/duty-endings';
import { describe, expect, it } from 'vitest';
import german from '../words/de/order.json' with { type: 'json' };
import english from '../words/en/order.json' with { type: 'json' };

const wordsOf = (words: Record<string, string>, code: string): string | undefined => words[`order.duties.ended.${code}`];

describe('how a duty ended', () => {
  it.each(Object.entries(dutyEndings))('of %s has words in English and in German', (code, sentence) => {
    expect(dutyEndingOf(sentence)).toBe(code);
    const [en, de] = [wordsOf(english, code), wordsOf(german, code)];
    expect(en).toMatch(/\.$/);
    expect(de).toMatch(/\.$/);
    expect(de).not.toBe(en);
  });

  it('is left as it is where a body wrote it', () => {
    expect(dutyEndingOf('Deleted on both disks.')).toBeNull();
  });
});
