import type { AlertKind, AlertEvent as Event } from '@writ/schema/generated/orders.ts';
import type { AlertRow } from '../alerts/alert-text.ts';

const stages = ['BEGUN', 'HALF', 'NEAR', 'OVER'] as const;

/** Columns of text, which this subgraph alone writes. */
export const alertFields = {
  event: ({ event }: AlertRow) => event as Event,
  kind: ({ kind }: AlertRow) => kind as AlertKind,
  stage: ({ stage }: AlertRow) => stages[stage] ?? 'OVER',
};
