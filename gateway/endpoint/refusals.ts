/** The entry of a valid token without a role on a graph: it contains no claims of the person. */
import type { Graph } from '@writ/access';
import type { EntryDraft } from '@writ/access-log';
import { type Clock, newEventId } from '@writ/core';

export const accessRefused = (graph: Graph, clock: Clock): EntryDraft<'access.refused.v1'> => ({
  event: newEventId(),
  kind: graph === 'public' ? 'self' : graph,
  type: 'access.refused.v1',
  at: clock(),
  details: { action: 'ask', outcome: 'failure', reason: ['FORBIDDEN'], request: { graph } },
});
