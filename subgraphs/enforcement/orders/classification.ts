/**
 * The category and keywords of illegal content of an order, and the language in which it came, as the platform records them for its transparency
 * reports: Regulation (EU) 2022/2065, Art. 9(2)(c), 10(2)(c) and 15(1)(a); Implementing Regulation (EU) 2024/2835, Annex I, table 1.2.
 */
import type { PrismaClient } from '@writ/prisma/client';
import { belongs } from '@writ/statements-domain/categories';
import type { Fact } from '@writ/statements-domain/facts';
import { type Problem, problem } from '@writ/statements-domain/refusal';
import { languageCode } from '@writ/statements-domain/statements';
import type { MutationClassifyOrderArgs } from '../sdl.ts';
import type { Database } from '../store/rows.ts';

export const article = 'Regulation (EU) 2022/2065, Art. 15(1)(a)';

export type ClassificationRow = NonNullable<Awaited<ReturnType<PrismaClient['orderClassification']['findFirst']>>>;

/** What is recorded. Adds every problem to `problems`. */
export function checkedClassification(
  { order, category, keywords = [], language }: MutationClassifyOrderArgs,
  isServed: boolean,
  problems: Problem[],
) {
  if (!isServed) problems.push(problem('NOT_FOUND', 'No such order was served: check its id.'));
  const strange = (keywords ?? []).filter((keyword) => !belongs(keyword, [category]));
  if (strange.length > 0)
    problems.push(problem('INVALID', `${strange.join(', ')}: not a keyword of the category; choose a keyword of the category.`));
  const code = language?.trim().toUpperCase() || null;
  if (code !== null && languageCode(code) === undefined) problems.push(problem('INVALID', 'language is a code of ISO 639-1, like EL.'));
  return { orderId: order, category, keywords: [...new Set(keywords)], language: code };
}

export async function isServed(db: Database, order: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ served: boolean }[]>`SELECT orders.is_served(${order}) AS served`;
  return row?.served === true;
}

/** As what an order is counted in reports, as the entry of its service says; null for one of before there were facts. */
export async function countedAs(db: Database, order: string): Promise<Fact<'order'> | null> {
  const [row] = await db.$queryRaw<{ fact: Fact<'order'> | null }[]>`SELECT orders.fact_of(${order}) AS fact`;
  return row?.fact ?? null;
}

/** Keeps what is recorded of the order, where something is, until the transaction ends. */
export const lockClassification = async (db: Database, orderId: string): Promise<void> => {
  await db.$queryRaw`SELECT FROM enforcement.order_classification WHERE order_id = ${orderId} FOR UPDATE`;
};

export const classificationOf = (db: Database, orderId: string): Promise<ClassificationRow | null> =>
  db.orderClassification.findFirst({ where: { orderId } });

/** Writes it, also over an earlier one: the log has each. */
export async function keepClassification(db: Database, { orderId, ...rest }: ClassificationRow): Promise<void> {
  const { count } = await db.orderClassification.updateMany({ where: { orderId }, data: rest });
  if (count === 0) await db.orderClassification.createMany({ data: [{ orderId, ...rest }] });
}
