/**
 * The table of law: one row a kind of order, for counsel to correct. A new kind is a new row. What stands here can't go
 * below the floor of `floor.ts`, whoever edits it. Articles are where each rule comes from.
 */
import type { KindLaw } from './kind-law.ts';
import { europeanPreservation, europeanProduction, nationalPreservation, nationalProduction } from './kinds-of-evidence.ts';
import { orderToAct, orderToInform, terroristRemoval } from './kinds-of-services.ts';

/** Every kind of order that Writ knows. */
export const kinds = {
  EPOC: europeanProduction,
  EPOC_PR: europeanPreservation,
  DSA_ACT: orderToAct,
  DSA_INFORM: orderToInform,
  TCO_REMOVAL: terroristRemoval,
  NATIONAL_PRODUCTION: nationalProduction,
  NATIONAL_PRESERVATION: nationalPreservation,
} as const satisfies Readonly<Record<string, KindLaw>>;
export type OrderKind = keyof typeof kinds;

/** The kinds, in the table's order. */
export const orderKinds: readonly OrderKind[] = [
  'EPOC',
  'EPOC_PR',
  'DSA_ACT',
  'DSA_INFORM',
  'TCO_REMOVAL',
  'NATIONAL_PRODUCTION',
  'NATIONAL_PRESERVATION',
];
