/**
 * How long a body waits between its enrolment and its first order. Whoever has taken over a log-in server, or an auditor's, is seen in
 * the log in this time, before anything can be asked. An installation may lengthen it and never shorten it.
 */
import { StartError } from '@writ/core';

/** Hours, at least. */
export const enrolmentWaitHours = 72;

const longest = 8_760;

/** The waiting time of an installation, in hours. Throws {@link StartError} for one that is shorter than {@link enrolmentWaitHours}, or of more than a year. */
export function lengthenedWait(hours: number = enrolmentWaitHours): number {
  if (Number.isInteger(hours) && hours >= enrolmentWaitHours && hours <= longest) return hours;
  throw new StartError(
    `The waiting time of an enrolment can only be lengthened: give whole hours from ${enrolmentWaitHours} to ${longest}.`,
  );
}
