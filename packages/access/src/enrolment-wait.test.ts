import { StartError } from '@writ/core';
import { expect, it } from 'vitest';
import { enrolmentWaitHours, lengthenedWait } from './enrolment-wait.ts';

it('the waiting time of an enrolment is 72 hours by default', () => expect([enrolmentWaitHours, lengthenedWait()]).toEqual([72, 72]));

it.each([72, 73, 8_760])('the waiting time of an enrolment may be %i hours', (hours) => expect(lengthenedWait(hours)).toBe(hours));

it.each([71, 0, -1, 72.5, Number.NaN, Number.POSITIVE_INFINITY, 8_761])('the waiting time of an enrolment is never %d hours', (hours) =>
  expect(() => lengthenedWait(hours)).toThrow(StartError),
);
