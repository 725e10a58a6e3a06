import type { EnforcementContext } from '../../../context.ts';
import type { ErasureRow } from '../../../erasure/store.ts';
import { byIdOrNotFound } from '../../../visible.ts';

/** For staff alone, by the rule beside the field. */
export const erasureRequest = byIdOrNotFound(
  (id: string, { loaders }: EnforcementContext): Promise<ErasureRow | null> => loaders.erasures.load(id),
);
