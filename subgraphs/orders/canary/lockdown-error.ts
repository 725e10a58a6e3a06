/** What everybody is told while the gate of the authority graph is closed. It says nothing about why, nor by whom it was touched. */
import { PublicError } from '@writ/core';

export const lockdownError = (): PublicError =>
  new PublicError(
    'FORBIDDEN',
    'This graph is closed for every authority until the independent auditor opens it again. Orders stay as they are, and nothing is lost.',
    { reason: 'CLOSED' },
  );
