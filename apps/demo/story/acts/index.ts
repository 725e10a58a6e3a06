/**
 * The story: an order becomes a record, and everybody can see it. Each line is a step that asks Writ for something and holds the answer
 * against what Writ promises; the ones that follow build on it.
 */
import type { Stage } from '../stage.ts';
import type { TransparencyDatabase } from '../transparency-database.ts';
import { release, review, validation } from './agreeing.ts';
import { audit } from './auditing.ts';
import { blockingOrder, effect, reasons, restriction } from './blocking.ts';
import { besideTheGrant, disclosure } from './disclosure.ts';
import { accesses } from './looking-back.ts';
import { ownRecords } from './own-records.ts';
import { acknowledged, carefulOrder, carelessOrder, informed, tooEarly } from './requesting.ts';

/** Plays it. Answers who saw what, one line each. */
export async function play(stage: Stage, transparencyDatabase: TransparencyDatabase | null): Promise<string[]> {
  const own = await ownRecords(stage);
  await carelessOrder(stage, own.email);
  const submitted = await carefulOrder(stage, own.email);
  await tooEarly(stage, submitted);
  const served = await validation(stage, submitted);
  const approved = await review(stage, served);
  const order = await release(stage, approved);
  const disclosed = await disclosure(stage, order, own);
  await besideTheGrant(stage, order);
  const blocking = await blockingOrder(stage);
  await restriction(stage, blocking);
  await effect(stage, blocking);
  await reasons(stage, blocking.other, transparencyDatabase);
  await acknowledged(stage, order);
  await informed(stage, order);
  const { reference } = submitted;
  const reads = disclosed.operations + 1;
  const seen = await accesses(stage, reference, reads);
  await audit(stage, { ...order, reference }, seen, reads);
  return [
    `${own.name}: everything that is kept on them, and each of the ${reads} reads of it.`,
    `${seen[0]?.authority ?? 'The police'}: one subscriber, ${disclosed.traffic} traffic records, ${disclosed.content} items and messages; nothing else.`,
    'The prosecutor: nothing. The platform and the judge: orders, and no record. The auditor: entries, and no record.',
    `Readers in Germany and France: one item less. Readers elsewhere: everything.`,
  ];
}
