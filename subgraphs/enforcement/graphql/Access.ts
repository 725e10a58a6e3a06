/** `Access`: what became of a complaint about it. The access itself is another subgraph's; its id is enough here. */
import type { EnforcementContext } from '../context.ts';
import type { ComplaintRow } from '../store/rows.ts';
import { isOwnComplaint, visible } from '../viewer.ts';

interface Access {
  id: string;
}

/** The newest complaint, for staff and for the person who filed it: everybody else sees none. */
async function complaint({ id }: Access, _args: unknown, { loaders, viewer }: EnforcementContext): Promise<ComplaintRow | null> {
  const [row, who] = await Promise.all([loaders.complaintOfAccess.load(id), viewer()]);
  return visible(who, row, isOwnComplaint);
}

export const access = { __resolveReference: ({ id }: Access) => ({ id }), complaint };
