import { readConfig, StartError } from '@writ/core';
import { expect, it } from 'vitest';
import { enrolmentWait } from './enrolment-wait.ts';

const waiting = (text?: string) => enrolmentWait(readConfig(text === undefined ? {} : { WRIT_ENROLMENT_WAIT_HOURS: text }, '/nowhere'));

it('the waiting time is 72 hours by default, and longer with a setting', () =>
  expect([waiting(), waiting('72'), waiting('168')]).toEqual([72, 72, 168]));

it.each(['71', '0', '', '72.5', '-80', '1e3', 'three days'])('the waiting time is never %j hours', (text) =>
  expect(() => waiting(text)).toThrow(StartError),
);
