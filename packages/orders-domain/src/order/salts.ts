/** The salts of an order's parts: without them nobody can guess a part from its hash. */
import { orderParts } from '@writ/tlog/order-digest';

/** The salt of each part: 64 characters of hex, made with the order and never used for another. */
export type Salts = Readonly<Partial<Record<string, string>>>;

/** Salts of a new order. `random` gives 64 characters of hex, other ones each time. */
export const freshSalts = (random: () => string): Salts => Object.fromEntries(orderParts.map((name) => [name, random()]));
