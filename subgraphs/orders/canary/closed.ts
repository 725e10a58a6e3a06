/** What everybody is told while the gate of the authority graph is closed. It says nothing about why, nor by whom it was touched. */
import { PublicError } from '@writ/core';

export const gateClosed = (): PublicError =>
  new PublicError(
    'FORBIDDEN',
    'This graph is closed for every authority until the independent auditor reopens it. Orders remain unchanged, and nothing is lost.',
    { reason: 'CLOSED' },
  );
