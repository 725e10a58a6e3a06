import { StartError } from '@writ/core';
import { expect, it } from 'vitest';
import { enrolmentWaitHours, lengthenedWait } from './enrolment-wait.ts';

it('is 72 hours where nothing is asked', () => expect([enrolmentWaitHours, lengthenedWait()]).toEqual([72, 72]));

it.each([72, 73, 8_760])('may be %i hours', (hours) => expect(lengthenedWait(hours)).toBe(hours));

it.each([71, 0, -1, 72.5, Number.NaN, Number.POSITIVE_INFINITY, 8_761])('is never %d hours', (hours) =>
  expect(() => lengthenedWait(hours)).toThrow(StartError),
);
