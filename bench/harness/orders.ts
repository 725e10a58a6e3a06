/** As many orders in force as disclosures need. */
import { ordersOf, type Target, type tokensOf } from './people.ts';

/** Operations that one order discloses a day. */
const disclosuresPerOrder = 100;

interface Where {
  readonly baseUrl: string;
  readonly token: ReturnType<typeof tokensOf>;
  /** Of the account that they name. */
  readonly email: string;
}

/**
 * Orders that disclose so many operations between them, and one for each that is asked at a time, since those under one order wait for
 * each other. Two counsels release at most 20 a day each.
 */
export async function bringInForce({ baseUrl, token, email }: Where, operations: number, atATime: number): Promise<Target[]> {
  const order = ordersOf(baseUrl, token, email);
  const count = Math.max(atATime, Math.ceil(operations / disclosuresPerOrder));
  const targets: Target[] = [];
  while (targets.length < count) targets.push(await order(`counsel-${1 + (targets.length % 2)}`));
  return targets;
}
