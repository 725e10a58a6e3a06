/**
 * The law in force in this process: what ships with the build until a version of the database takes its place. It is a fact of the whole
 * process, as the calendar is, so that no rule has to be handed it.
 */
import type { KindLaw, LawTable } from './kind-law.ts';
import { type OrderKind, orderKinds } from './kinds.ts';
import { shippedLaw } from './shipped.ts';

let inForce: LawTable = shippedLaw;

/** Whatever is decided from now on in this process is decided by it. Times that run already keep the instants that they have. */
export function putInForce(table: LawTable): void {
  inForce = table;
}

export const lawInForce = (): LawTable => inForce;

/** The law of a kind. */
export const lawOf = (kind: OrderKind): KindLaw => inForce.kinds[kind];

/** The kinds of whose orders the platform informs the person concerned; of every other kind it never does. */
export const informedByPlatform = (): OrderKind[] => orderKinds.filter((kind) => lawOf(kind).informs === 'PLATFORM');

/** The kinds that the platform carries out by restricting items. */
export const actingKinds = (): OrderKind[] => orderKinds.filter((kind) => lawOf(kind).permits === 'RESTRICTIONS');
