import { describe, expect, it } from 'vitest';
import { firstPlausibleDate, plausibleDate, undatedMail } from './mail-date.ts';

describe('the date of a mail', () => {
  it('is parsed with its zone and without its remark', () => {
    expect(plausibleDate('Thu, 22 Aug 2002 18:26:25 +0700 (ICT)')?.toISOString()).toBe('2002-08-22T11:26:25.000Z');
  });

  it.each(['Sat, 01 Jan 1994 00:00:00 +0000', 'Tue, 01 Jan 2036 00:00:00 +0000', 'Thu, 22 Aug 102 18:26:25 +0000', 'yesterday', ''])(
    'is not believed when it is %j',
    (text) => expect(plausibleDate(text)).toBeUndefined(),
  );

  it('is the next one that can be believed, and a fixed one when there is none', () => {
    expect(firstPlausibleDate(['1980-01-01', undefined, '2002-08-22T11:26:25Z']).toISOString()).toBe('2002-08-22T11:26:25.000Z');
    expect(firstPlausibleDate(['never'])).toEqual(undatedMail);
  });
});
