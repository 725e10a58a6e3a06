/** What readers get of an item now, by country and everywhere else, as the service says. */
import { unionAndEea } from '@writ/statements-domain/restrictions';
import { type Asked, useAsk } from '../../app/ask.ts';
import {
  type EnforcementStatus,
  PlatformItemElsewhereDocument,
  type PlatformItemElsewhereQuery,
  PlatformItemTerritoriesDocument,
  type PlatformItemTerritoriesQuery,
} from '../../graphql/platform/graphql.ts';
import { elsewhere } from './draft/territories.ts';

export interface ItemStatuses {
  /** By country; what applies everywhere is under {@link elsewhere}. */
  byTerritory: ReadonlyMap<string, EnforcementStatus>;
  asked: Asked<PlatformItemTerritoriesQuery>;
  everywhere: Asked<PlatformItemElsewhereQuery>;
  again: () => void;
}

export function useItemStatuses(id: string): ItemStatuses {
  const asked = useAsk(PlatformItemTerritoriesDocument, { id });
  const everywhere = useAsk(PlatformItemElsewhereDocument, { id });
  const item = asked.data?.item as Partial<Record<string, EnforcementStatus>> | null | undefined;
  const rest = everywhere.data?.item?.enforcementStatus;
  const byTerritory = new Map<string, EnforcementStatus>();
  for (const code of unionAndEea) {
    const status = item?.[code];
    if (status !== undefined) byTerritory.set(code, status);
  }
  if (rest !== undefined) byTerritory.set(elsewhere, rest);
  return {
    byTerritory,
    asked,
    everywhere,
    again: () => {
      asked.again();
      everywhere.again();
    },
  };
}
