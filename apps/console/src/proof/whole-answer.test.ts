import { expect, it } from 'vitest';
import { wholeAnswer } from './whole-answer.ts';

it('F8: an answer that could be read in two ways is refused', () => {
  expect(wholeAnswer('{"data":{"a":1},"extensions":{}}')).toEqual({ data: { a: 1 }, extensions: {} });
  expect(wholeAnswer('{"data":{"a":1,"a":2},"extensions":{}}')).toBe('ambiguous');
  for (const text of ['', '{"data":', '5', 'null', '{"data":{}}']) expect(wholeAnswer(text)).toBeNull();
});
