import { byIdOrNotFound, visibleRestriction } from '../../visible.ts';

export const restriction = byIdOrNotFound(visibleRestriction);
