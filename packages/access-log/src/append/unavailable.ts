/** The one public error of this package. */
import { PublicError } from '@writ/core';

/** What a caller gets when an entry can't be written now. It does not state whether the entry is in the log. */
export const logUnavailable = (): PublicError =>
  new PublicError('LOG_UNAVAILABLE', "The access log can't be written right now, so nothing is released. Try again in a moment.", {
    retryAfterSeconds: 2,
  });
