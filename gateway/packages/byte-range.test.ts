import { expect, test } from 'vitest';
import { rangeOf } from './byte-range.ts';

test.each([
  ['bytes=0-', { from: 0, to: 10 }],
  ['bytes=3-5', { from: 3, to: 6 }],
  ['bytes=3-99', { from: 3, to: 10 }],
  ['bytes=-4', { from: 6, to: 10 }],
  ['bytes=-99', { from: 0, to: 10 }],
  ['bytes=9-9', { from: 9, to: 10 }],
])('the range %s is a part of the file', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range);
});

test.each([undefined, 'bytes=', 'bytes=-', 'bytes=5-3', 'bytes=0-1,4-5', 'lines=0-1', 'bytes=a-b'])(
  'with the header %s all of it is sent',
  (header) => {
    expect(rangeOf(header, 10)).toBeNull();
  },
);

test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('the range %s has no byte of the file', (header) => {
  expect(rangeOf(header, 10)).toBeUndefined();
});
