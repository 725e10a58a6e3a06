import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-text.ts';

describe('the text of an HTML mail', () => {
  it('has the words and the lines and no markup', () => {
    expect(
      htmlToText('<html><head><title>T</title></head><body><p>Dear <b>friend</b>,</p><br>buy&nbsp;now &amp; save &#163;5</body></html>'),
    ).toBe('Dear friend ,\n\nbuy now & save £5');
  });

  it('has no scripts, styles and comments, closed or not', () => {
    expect(htmlToText('a<script>var x = "<p>";</script>b<!-- c -->d<style>p{}</style>e<script>never closed')).toBe('a bd e');
  });

  it('keeps a lone sign and an unknown entity', () => {
    expect(htmlToText('1 < 2 &unknown; &#0; &#xd800;')).toBe('1 < 2 &unknown;');
  });
});
