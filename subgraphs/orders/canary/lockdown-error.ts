/** The error for everybody while the authority graph is closed. It reveals neither the reason nor who touched the canary. */
import { PublicError } from '@writ/core';

export const lockdownError = (): PublicError =>
  new PublicError(
    'FORBIDDEN',
    'This graph is closed for every authority until the independent auditor reopens it. Orders remain unchanged, and nothing is lost.',
    { reason: 'CLOSED' },
  );
