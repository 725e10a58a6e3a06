/**
 * What an issuer writes: the content of an order, as values. It is attacker-controlled until `text-check.ts` has read it, and
 * what is asked here is all that can ever be granted: nothing later widens it.
 */
import type { DataCategory } from '@writ/access';
import type { OrderKind } from './law/kinds.ts';

/** How a target is named: an account by its identifier, or an item by its id or URL. */
export const identifierTypes = ['USER_ID', 'EMAIL', 'PHONE_NUMBER', 'IP_ADDRESS_PORT_TIME', 'ITEM_ID', 'ITEM_URL'] as const;
export type IdentifierType = (typeof identifierTypes)[number];

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
  /** Why the order is necessary and proportionate, or why the content is illegal. */
  readonly grounds: string;
  /** How the order can be contested. */
  readonly redress: string | null;
  /** The rule of law by which the order must hold everywhere; null unless it names WORLD. */
  readonly worldwide: string | null;
}

/** Regulation (EU) 2023/1543, Art. 3(18). */
export type EmergencyGround = 'IMMINENT_THREAT_TO_LIFE' | 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE';

export interface Emergency {
  readonly ground: EmergencyGround;
  /** The threat, in words. */
  readonly threat: string;
}

/** Directive (EU) 2016/680, Art. 13(3)(a) to (e). */
export type SecrecyGround =
  | 'OBSTRUCTION_OF_INQUIRIES'
  | 'PREJUDICE_TO_INVESTIGATION'
  | 'PUBLIC_SECURITY'
  | 'NATIONAL_SECURITY'
  | 'RIGHTS_OF_OTHERS';

export interface Secrecy {
  readonly ground: SecrecyGround;
  readonly reason: string;
  /** When it ends at the latest. */
  readonly until: Date;
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
}
