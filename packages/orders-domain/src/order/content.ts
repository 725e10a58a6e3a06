/**
 * What an issuer writes: the content of an order, as values. It is attacker-controlled until `checks/text-check.ts` has read it, and
 * what is asked here is all that can ever be granted: nothing later widens it.
 */

import type { DataCategory } from '@writ/access/vocabulary';
import type { IdentifierType } from '../identifiers/identifier-type.ts';
import type { OrderKind } from '../law/kinds.ts';
import type { OffenceThreshold } from './offence-threshold.ts';

export interface Identifier {
  readonly type: IdentifierType;
  readonly value: string;
}

/** A body, as the tokens of its people name it. */
export interface Body {
  readonly organisation: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
}

export interface LegalBasis {
  /** The law that gives the power to order. */
  readonly provision: string;
  /** The provision of criminal law that the case is about. */
  readonly offence: string | null;
  /** By what the offence allows traffic and content to be asked for; null when they are not. */
  readonly threshold: OffenceThreshold | null;
  /** The offence by its key in the catalogue of `law/offences.ts`, or OTHER; null where none is named, left out by an order from before there was one. */
  readonly catalogue?: string | null;
  /** Why the order is necessary and proportionate, or why the content is illegal. */
  readonly grounds: string;
  /** How the order can be contested. */
  readonly redress: string | null;
  /** The rule of law by which the order must hold everywhere; null unless it names WORLD. */
  readonly worldwide: string | null;
}

/** Regulation (EU) 2023/1543, Art. 3(18). */
export const emergencyGrounds = ['IMMINENT_THREAT_TO_LIFE', 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE'] as const;
export type EmergencyGround = (typeof emergencyGrounds)[number];

export interface Emergency {
  readonly ground: EmergencyGround;
  /** The threat, in words. */
  readonly threat: string;
}

/** Directive (EU) 2016/680, Art. 13(3)(a) to (e). */
export const secrecyGrounds = [
  'OBSTRUCTION_OF_INQUIRIES',
  'PREJUDICE_TO_INVESTIGATION',
  'PUBLIC_SECURITY',
  'NATIONAL_SECURITY',
  'RIGHTS_OF_OTHERS',
] as const;
export type SecrecyGround = (typeof secrecyGrounds)[number];

export interface Secrecy {
  readonly ground: SecrecyGround;
  readonly reason: string;
  /** When it ends at the latest; null where the law needs no day: Regulation (EU) 2023/1543, Art. 13(2). */
  readonly until: Date | null;
}

/** Which of the order's authorities receives what is disclosed. */
export type Recipient = 'ISSUING_AUTHORITY' | 'VALIDATING_AUTHORITY';

export interface OrderContent {
  readonly kind: OrderKind;
  readonly emergency: Emergency | null;
  /** The issuing authority's own number of the case. */
  readonly reference: string;
  readonly legalBasis: LegalBasis;
  readonly purpose: string;
  readonly identifiers: readonly Identifier[];
  readonly categories: readonly DataCategory[];
  /** The window is `[from, to)`. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly territories: readonly string[];
  readonly recipient: Recipient;
  readonly secrecy: Secrecy | null;
  /** The enforcing authority that the issuer has notified: Regulation (EU) 2023/1543, Art. 8; null when none. */
  readonly notified: Body | null;
  /** Why no enforcing authority is notified though traffic or content is asked for. */
  readonly notNotified: string | null;
  /** The order that this one continues: its id. */
  readonly earlier: string | null;
  /** The preservation order whose snapshot is to be produced: its id. */
  readonly preservation: string | null;
  /** By when the authority notifies the person concerned, or the platform where that is its duty. */
  readonly informBy: Date | null;
  /** Who is informed of what was done under the order: Regulation (EU) 2022/2065, Art. 9(2)(a)(vi) and 10(2)(a)(vi). */
  readonly reportTo: string | null;
  /** Why the order goes to a processor and not to the controller: Regulation (EU) 2023/1543, Art. 5(6). */
  readonly processor: string | null;
}
