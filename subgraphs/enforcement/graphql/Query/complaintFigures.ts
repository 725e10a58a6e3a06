import { complaintFigures as figures } from '../../complaints/complaint-figures.ts';
import type { EnforcementContext } from '../../context.ts';

export const complaintFigures = (_: unknown, _args: unknown, { db, now }: EnforcementContext) => figures(db, now);
