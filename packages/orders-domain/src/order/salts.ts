/** The salts of an order's parts: without them nobody can guess a part from its hash. */
import { randomBytes } from 'node:crypto';
import { orderParts } from '@writ/tlog/order-digest';

/** The salt of each part: 64 characters of hex, made with the order and never used for another. */
export type Salts = Readonly<Partial<Record<string, string>>>;

export const freshSalts = (): Salts => Object.fromEntries(orderParts.map((name) => [name, randomBytes(32).toString('hex')]));
