/** A complete order of each kind, for tests that walk through all of them. */
import { memberStates } from '@writ/access/vocabulary';
import type { OrderKind } from '../src/law/kinds.ts';
import type { OrderContent } from '../src/order/content.ts';
import { production, removal } from './sample-order.ts';

/** An order to preserve, as a European order if not said otherwise. */
export const preserving = (change: Partial<OrderContent> = {}): OrderContent =>
  production({ kind: 'EPOC_PR', informBy: null, notNotified: null, ...change });

/** A regulator's order to say who is behind an account. */
export const informing = (change: Partial<OrderContent> = {}): OrderContent =>
  production({
    kind: 'DSA_INFORM',
    categories: ['SUBSCRIBER', 'IDENTIFICATION'],
    legalBasis: {
      provision: 'Consumer Protection Act, section 12',
      offence: null,
      threshold: null,
      grounds: 'The trader behind the account is not named, and no milder means is left.',
      redress: 'An action before the administrative court within a month.',
      worldwide: null,
    },
    reportTo: 'North regulator, desk for orders',
    informBy: null,
    ...change,
  });

const samples: Readonly<Record<OrderKind, (change: Partial<OrderContent>) => OrderContent>> = {
  EPOC: production,
  EPOC_PR: preserving,
  DSA_ACT: removal,
  DSA_INFORM: informing,
  TCO_REMOVAL: (change) => removal({ kind: 'TCO_REMOVAL', reportTo: null, territories: [...memberStates].sort(), ...change }),
  NATIONAL_PRODUCTION: (change) => production({ kind: 'NATIONAL_PRODUCTION', ...change }),
  NATIONAL_PRESERVATION: (change) => preserving({ kind: 'NATIONAL_PRESERVATION', ...change }),
};

export const sampleOf = (kind: OrderKind, change: Partial<OrderContent> = {}): OrderContent => samples[kind](change);
