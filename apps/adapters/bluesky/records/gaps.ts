/** What the PDS doesn't hold, and why: the authority is told. */
import type { GapLine } from '@writ/source';

export type Gap = Omit<GapLine, 'type'>;
