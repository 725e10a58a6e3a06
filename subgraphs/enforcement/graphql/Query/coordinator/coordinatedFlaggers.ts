import type { EnforcementContext } from '../../../context.ts';
import { figuresOf } from '../../../notices/coordinator-store.ts';
import { allFlaggers } from '../../../notices/flagger-store.ts';
import type { QueryCoordinatedFlaggersArgs } from '../../../sdl.ts';
import { requireAdmitted } from '../../../store/facts.ts';

export async function coordinatedFlaggers(_: unknown, { from, to }: QueryCoordinatedFlaggersArgs, context: EnforcementContext) {
  const { db, caller, now, platform } = context;
  await requireAdmitted(db, caller, now);
  const own = (await allFlaggers(db)).filter(({ country }) => caller.country === platform.country || caller.country === country);
  return Promise.all(
    own.map(async ({ id, name, country }) => {
      const figures = await figuresOf(db, id, from, to);
      return { id, name, country, ...figures, notActionedShare: figures.decided === 0 ? null : figures.notActioned / figures.decided };
    }),
  );
}
