import { byIdOrNotFound, visibleNotice } from '../../visible.ts';

export const notice = byIdOrNotFound(visibleNotice);
