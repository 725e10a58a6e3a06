/** Setting WRIT_ENROLMENT_WAIT_HOURS: how long an enrolled body waits for its first order, where that is longer than it must. */
import { lengthenedWait } from '@writ/access';
import type { Config } from '@writ/core';

/** In hours. Throws StartError for less than it must be, and for what is no whole number. */
export function enrolmentWait({ environment }: Config): number {
  const text = environment['WRIT_ENROLMENT_WAIT_HOURS'];
  return text === undefined ? lengthenedWait() : lengthenedWait(/^[1-9][0-9]{0,4}$/.test(text) ? Number(text) : Number.NaN);
}
