import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { citationIn, inGerman } from './citation.tsx';
import { localeOf } from './language.ts';

describe('a provision in German', () => {
  it.each([
    ['Regulation (EU) 2023/1543, Art. 10(2)', 'Verordnung (EU) 2023/1543, Art. 10 Abs. 2'],
    ['Directive (EU) 2016/680, Art. 13(3)', 'Richtlinie (EU) 2016/680, Art. 13 Abs. 3'],
    ['Regulation (EU) 2021/784, Art. 3(7) and (8)', 'Verordnung (EU) 2021/784, Art. 3 Abs. 7 und 8'],
    ['Regulation (EU) 2021/784, Art. 3(1) and 12(1)', 'Verordnung (EU) 2021/784, Art. 3 Abs. 1 und 12 Abs. 1'],
    ['Regulation (EU) 2022/2065, Art. 9(2)(a)(iv)', 'Verordnung (EU) 2022/2065, Art. 9 Abs. 2 Buchst. a Ziff. iv'],
    ['Regulation (EU) 2023/1543, Art. 9(2) and Annex I', 'Verordnung (EU) 2023/1543, Art. 9 Abs. 2 und Anhang I'],
    [
      'Regulation (EU) 2023/1543, Art. 5(4)(b), and Directive 2013/40/EU, Art. 3 to 8',
      'Verordnung (EU) 2023/1543, Art. 5 Abs. 4 Buchst. b und Richtlinie 2013/40/EU, Art. 3 bis 8',
    ],
    ['8 hours: Regulation (EU) 2023/1543, Art. 10(4)', '8 Stunden: Verordnung (EU) 2023/1543, Art. 10 Abs. 4'],
    [
      '1 working day in Europe/Dublin: Regulation (EU) 2021/784, Art. 4(3)',
      '1 Arbeitstag (Ortszeit Europe/Dublin): Verordnung (EU) 2021/784, Art. 4 Abs. 3',
    ],
  ])('%s is %s', (english, german) => {
    expect(inGerman(english)).toBe(german);
  });

  it('is written on a German page, and not on an English one', () => {
    const provision = 'Regulation (EU) 2023/1543, Art. 10(2)';
    expect(citationIn(localeOf('de'))(provision)).toBe(inGerman(provision));
    expect(citationIn(localeOf('en'))(provision)).toBe(provision);
  });

  it('has no English word left, for whatever the law as it is shipped cites', () => {
    const folder = new URL('../../../../../packages/orders-domain/law/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const provisions = files.flatMap((name) =>
      [...readFileSync(fileURLToPath(new URL(name, folder)), 'utf8').matchAll(/"((?:Regulation|Directive)[^"]*)"/g)].map(
        ([, text = '']) => text,
      ),
    );
    expect(provisions.length).toBeGreaterThan(50);
    expect(provisions.map(inGerman).filter((text) => /Regulation|Directive|Annex|\band\b|\bto\b|\d\(/.test(text))).toEqual([]);
  });
});
