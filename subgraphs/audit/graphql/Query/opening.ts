/**
 * `opening`: what an entry says in the fields that an auditor names, with the salts that its leaf was made with. It is an entry itself
 * before it is answered. Who acted in a case does not audit it: asking for that is an entry too.
 */
import { canonicalText, type Json } from '@writ/access-log';
import { notFound, PublicError } from '@writ/core';
import type { Opening, QueryOpeningArgs } from '@writ/schema/generated/audit.ts';
import { parseLeaf } from '@writ/tlog';
import type { AuditContext } from '../../context.ts';
import { parseDecimal } from '../../entries/decimal.ts';
import { actedIn } from '../../findings/conflict-of-interest.ts';
import { logInspection, logOwnAct } from '../../inspection.ts';

const fieldsMax = 32;

/** Each field once. Throws BAD_USER_INPUT for none, too many, or what no field is called. */
function parseFields(fields: readonly string[]): string[] {
  const named = [...new Set(fields)];
  if (named.length === 0 || named.length > fieldsMax || !named.every((name) => /^[\x21-\x7e]{1,100}$/.test(name)))
    throw new PublicError('BAD_USER_INPUT', `Name 1 to ${fieldsMax} fields, such as initiator, target or legal.`);
  return named;
}

/** Throws NOT_FOUND for an entry that is not published, and BAD_USER_INPUT for one that says everything in public. */
async function requirePrivate({ reader }: AuditContext, index: number): Promise<void> {
  const stored = await reader.leaf(index);
  if (stored === null) throw notFound();
  if ('public' in parseLeaf(stored.leaf))
    throw new PublicError('BAD_USER_INPUT', 'This entry is entirely public: its leaf shows everything, and there is nothing to open.');
}

/** Throws FORBIDDEN, once that is an entry, when the caller acted in the case of this entry. */
async function requireNoConflict(context: AuditContext, index: number, target: Json): Promise<void> {
  if (!(await actedIn(context, index))) return;
  await logOwnAct(context, target);
  throw new PublicError('FORBIDDEN', 'You acted in this case yourself: somebody else must check it.', { reason: 'SAME_PERSON' });
}

export async function opening(_: unknown, args: QueryOpeningArgs, context: AuditContext): Promise<Opening[]> {
  const index = parseDecimal('index', args.index);
  const fields = parseFields(args.fields);
  const target = { index: args.index, fields };
  await requirePrivate(context, index);
  await requireNoConflict(context, index, target);
  await logInspection(context, target);
  const found = await context.details.opening(index, fields);
  const openings = new Map(Object.entries(found?.openings ?? {}));
  return fields.flatMap((field) => {
    const opened = openings.get(field);
    return opened === undefined ? [] : [{ field, value: canonicalText(opened.value), salt: opened.salt }];
  });
}
