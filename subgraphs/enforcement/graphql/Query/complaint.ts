import { byIdOrNotFound, visibleComplaint } from '../../visible.ts';

export const complaint = byIdOrNotFound(visibleComplaint);
