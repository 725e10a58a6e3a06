/** Who hears when nobody of the platform acts in time. Counsel names them, which is an entry: by their name or duty, without their address. */
import { requirePerson } from '@writ/access';
import { commitWithEntries, type Worked } from '@writ/access-log';
import { textReasons } from '@writ/core/refusal';
import { type Reason, reason } from '@writ/orders-domain/order';
import type { Prisma } from '@writ/prisma/client';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { RequestContext } from '../dependencies.ts';
import type { Database } from '../store/database.ts';
import { isAddress } from './settings.ts';

export type SecondPersonRow = Prisma.SecondPersonGetPayload<object>;

/** The second person of the desk is the only one. */
const id = 'DESK';

export const secondPersonOf = (db: Database): Promise<SecondPersonRow | null> => db.secondPerson.findFirst({ where: { id } });

export interface Naming {
  readonly name: string;
  readonly address: string;
  /** What counsel saw; null where nobody was named. */
  readonly generation: number | null;
}

const stale = (): Reason => reason('STALE', 'The second person has changed since you read it: read it again.');

async function keep(db: Database, { name, address, generation }: Naming, by: string, at: Date): Promise<boolean> {
  const data = { name: name.trim(), address: address.trim(), namedBy: by, namedAt: at };
  const { count } =
    generation === null
      ? await db.secondPerson.createMany({ data: [{ id, ...data }], skipDuplicates: true })
      : await db.secondPerson.updateMany({ where: { id, generation }, data: { ...data, generation: { increment: 1 } } });
  return count > 0;
}

/** Names them, or answers every reason why not. */
export function nameSecond(context: RequestContext, naming: Naming): Promise<SecondPersonRow | readonly Reason[]> {
  const { caller, operation } = context;
  return commitWithEntries(context, async (db, at): Promise<Worked<SecondPersonRow | readonly Reason[]>> => {
    const reasons: Reason[] = textReasons(naming.name, { field: 'name', needed: 'who is called when nobody acts' });
    if (naming.name.trim().length > 200) reasons.push(reason('INVALID', 'name must have at most 200 characters.'));
    if (!isAddress(naming.address.trim())) reasons.push(reason('INVALID', 'address must be one e-mail address, like name@example.org.'));
    if (reasons.length > 0) return { result: reasons, drafts: [] };
    if (!(await keep(db, naming, requirePerson(caller), at))) return { result: [stale()], drafts: [] };
    const named = await secondPersonOf(db);
    const entry = entryBy(authorOf(caller, operation), 'config.changed.v1', at, {
      action: 'nameSecondPerson',
      outcome: 'success',
      legal: { basis: 'SECOND_PERSON' },
      target: { name: naming.name.trim() },
    });
    return { result: named ?? [stale()], drafts: named === null ? [] : [entry] };
  });
}
