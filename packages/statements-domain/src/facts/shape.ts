/**
 * What an entry that counts says for reports: a fact, without person, account, item, body or day. The schemas are the only description of a
 * fact: types, the printed page and JSON Schema, and the check before anything is committed to follow from them. Every key of its kind is
 * always there. `null` means that Writ does not know; that there is nothing is `NONE`, an empty list or 0.
 */
import { dataCategories } from '@writ/access/vocabulary';
import { z } from 'zod';
import * as words from './words.ts';

const whole = z.int().nonnegative();
const count = (says: string) => whole.describe(says);
const hours = (says: string) => z.int().nonnegative().describe(`Whole hours that are over, rounded down: ${says}`);
const each = <Word extends string>(of: readonly [Word, ...Word[]], says: string) =>
  z.array(z.enum(of)).describe(`${says} Sorted, each word once.`);

const state = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .nullable()
  .describe('ISO 3166 alpha-2 of the issuing authority; null where its sign-in named none.');

const effect = z
  .enum(['act', 'inform', 'none'])
  .describe('As what the law counts an order of the kind: `reports` of the law in force when it was served.');

/** What each fact about an order says of it. */
const ofOrder = {
  kind: z.enum(words.kinds).describe('The kind of order.'),
  state,
  emergency: z.boolean().describe('Whether it was issued as an emergency.'),
  data: each(
    dataCategories as unknown as [(typeof dataCategories)[number], ...(typeof dataCategories)[number][]],
    'The categories of data that it asks for; empty for an order on items.',
  ),
};

const category = z.enum(words.categories).describe('The category of the Annex.');
const orderCategory = z.enum(words.orderCategories).describe('The category that the platform has recorded of the order by then.');
const keywords = each(words.keywords, 'The keywords of the Annex that were chosen; empty: none.');
const flagger = z.boolean().describe('Whether a trusted flagger gave the notice within its expertise: Regulation (EU) 2022/2065, Art. 22.');
const machine = z.enum(words.machines).describe('What part automated means had in the decision; FULLY: solely automated means.');
const basis = each(
  ['VISIBILITY', 'MONETARY', 'PROVISION', 'ACCOUNT', 'NOTICE', 'ACCESS'],
  'What is contested: the measures of a restriction, the refusal to act on a notice, or an access to records.',
);
const contested = {
  basis,
  flagger: z.boolean().describe('Whether it contests the refusal to act on the notice of a trusted flagger.'),
  covers: z.enum(['DECISION', 'EXECUTION']).describe('EXECUTION: only how the platform carried an order out.'),
};
const challenge = z.enum(['THIRD_COUNTRY_CONFLICT', 'LEGALITY']).describe('On what ground it is contested.');
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 4217.');

/** Every kind of fact, by its name, in the order of the page. */
export const factShapes = {
  order: z
    .strictObject({
      fact: z.literal('order'),
      ...ofOrder,
      effect,
      category: orderCategory,
      keywords,
      items: count('Targets that it names: items of information, or identifiers of accounts.'),
      informHours: whole
        .nullable()
        .describe(
          'Whole hours until its authority was informed of the receipt: 0 for one that was submitted here, whose answer says it; null for one that came otherwise.',
        ),
    })
    .describe('An order was received.'),
  classification: z
    .strictObject({
      fact: z.literal('classification'),
      ...ofOrder,
      effect,
      category: z.enum(words.categories).describe('The category that the order counts under from now on.'),
      keywords,
      wasCategory: z.enum(words.orderCategories).describe('The category that it counted under before.'),
      wasKeywords: each(words.keywords, 'The keywords that it had before.'),
      items: count('As in the fact of the order.'),
      informHours: whole.nullable().describe('As in the fact of the order.'),
    })
    .describe(
      'The platform recorded the category of an order that was received before: of the facts `order` that equal it with `wasCategory` and `wasKeywords`, one counts under `category` and `keywords`.',
    ),
  effect: z
    .strictObject({
      fact: z.literal('effect'),
      ...ofOrder,
      effect,
      category: orderCategory,
      keywords,
      hours: hours('from the receipt to the effect.'),
    })
    .describe('An order took effect, once for each order: what it asks was done, released or preserved.'),
  notification: z
    .strictObject({
      fact: z.literal('notification'),
      ...ofOrder,
      here: z.boolean().describe('Whether the enforcing authority is enrolled and was notified here; false: a document shows it.'),
    })
    .describe('The enforcing authority of an order was notified: Regulation (EU) 2023/1543, Art. 8.'),
  refusal: z
    .strictObject({
      fact: z.literal('refusal'),
      ...ofOrder,
      by: z
        .enum(['PLATFORM', 'VALIDATION', 'ENFORCING'])
        .describe('Who refused: the platform, the body that was to validate it, or the enforcing authority that objected.'),
      whole: z.boolean().describe('Whether nothing of the order is left.'),
      grounds: each(words.grounds, 'The coded grounds; empty where a refused validation has none.'),
    })
    .describe('An order was refused.'),
  remedy: z
    .strictObject({ fact: z.literal('remedy'), ...ofOrder, ground: challenge })
    .describe('A legal remedy against an order was recorded.'),
  'remedy-ended': z
    .strictObject({
      fact: z.literal('remedy-ended'),
      ...ofOrder,
      ground: challenge,
      outcome: z.enum(['ORDER_STANDS', 'ANNULLED', 'TAKEN_BACK']).describe('How it ended.'),
    })
    .describe('A legal remedy against an order ended.'),
  'cost-claimed': z
    .strictObject({ fact: z.literal('cost-claimed'), ...ofOrder, amount: count('In hundredths of the currency.'), currency })
    .describe('The platform claimed its costs: Regulation (EU) 2023/1543, Art. 14.'),
  'cost-answered': z
    .strictObject({
      fact: z.literal('cost-answered'),
      ...ofOrder,
      amount: count('What was claimed, in hundredths of the currency.'),
      paid: count('What is reimbursed, in hundredths of the currency; 0 where it was refused.'),
      currency,
    })
    .describe('The authority answered a claim for costs.'),
  'notice-received': z
    .strictObject({ fact: z.literal('notice-received'), flagger, category, keywords })
    .describe('A notice was submitted; each is about one item.'),
  notice: z
    .strictObject({
      fact: z.literal('notice'),
      flagger,
      category,
      keywords,
      outcome: z.enum(['ACTIONED', 'NOT_ACTIONED']).describe('Whether the platform acts on it.'),
      hours: hours('from the notice to the decision.'),
      law: count('Restrictions that name it because its content is illegal.'),
      terms: count("Restrictions that name it because its content breaks the platform's terms."),
      machine,
      again: z.boolean().describe('Whether it was decided before: a complaint has reopened it.'),
    })
    .describe('A notice was decided.'),
  measure: z
    .strictObject({
      fact: z.literal('measure'),
      ground: z.enum(['LAW', 'TERMS', 'ORDER']).describe("Illegal content, the platform's terms, or an order of an authority."),
      category: z
        .enum(words.orNone(words.categories))
        .describe('The category of its statement; NONE under an order, which has no statement.'),
      keywords,
      visibility: each(words.visibilities, 'What it does to who sees the content; empty: nothing.'),
      monetary: z.enum(words.orNone(words.monetaries)).describe('What it does to payments.'),
      provision: z.enum(words.orNone(words.provisions)).describe('What it does to the service.'),
      account: z.enum(words.orNone(words.accountDecisions)).describe('What it does to the account.'),
      subject: z.enum(['ITEM', 'ACCOUNT']).describe('Whether an item or an account is restricted.'),
      source: z.enum(words.orNone(words.sources)).describe('What led to it; SOURCE_VOLUNTARY: own initiative; NONE under an order.'),
      machineFound: z
        .boolean()
        .nullable()
        .describe('Whether automated means detected the content; null under an order, where nobody records it.'),
      machine: machine.nullable().describe('What part automated means had in the decision; null under an order, where nobody records it.'),
      puid: z
        .string()
        .regex(/^(NONE|[A-Za-z0-9_-]{1,500})$/)
        .describe("The statement's number, by which the Commission's database has it; NONE under an order."),
    })
    .describe('A restriction was applied.'),
  'complaint-filed': z.strictObject({ fact: z.literal('complaint-filed'), ...contested }).describe('A complaint was filed.'),
  complaint: z
    .strictObject({
      fact: z.literal('complaint'),
      ...contested,
      outcome: z.enum(words.outcomes).describe('UPHELD: the decision remains.'),
      hours: hours('from the complaint to its decision.'),
      imposed: whole
        .nullable()
        .describe(
          'Restrictions that are newly imposed as a result; 0 where the outcome imposes none; null where others may follow it, which Writ does not connect with the complaint.',
        ),
      machine,
    })
    .describe('A complaint was decided.'),
  'dispute-submitted': z
    .strictObject({ fact: z.literal('dispute-submitted') })
    .describe('A dispute before a certified dispute settlement body was recorded: Regulation (EU) 2022/2065, Art. 21.'),
  dispute: z
    .strictObject({
      fact: z.literal('dispute'),
      outcome: z.enum(words.outcomes).describe('How the body decided.'),
      hours: hours('from the submission to the decision of the body.'),
    })
    .describe('The body decided a dispute.'),
  'dispute-ended': z
    .strictObject({
      fact: z.literal('dispute-ended'),
      outcome: z.enum(words.outcomes).describe('How the body had decided.'),
      implemented: z.boolean().describe('Whether the platform implements the outcome.'),
    })
    .describe('The platform implements what the body decided, or says why it does not.'),
  suspension: z
    .strictObject({ fact: z.literal('suspension'), misuse: z.enum(words.misuses).describe('For what.') })
    .describe('Somebody was suspended for misuse: Regulation (EU) 2022/2065, Art. 23.'),
} as const;

/** The name of a kind of fact. */
export type FactName = keyof typeof factShapes;

/** A fact of one kind. */
export type Fact<Name extends FactName = FactName> = { [Each in Name]: z.infer<(typeof factShapes)[Each]> }[Name];

/** Each word once, in ascending order of its bytes. */
export const sorted = <Word extends string>(list: readonly Word[]): Word[] => [...new Set(list)].sort();

/** Whole hours from one instant to another; 0 where the first is the later one. */
export const wholeHours = (from: Date, to: Date): number => Math.max(0, Math.floor((to.getTime() - from.getTime()) / 3_600_000));

/** The fact, checked: nothing that is not declared may be committed to. Throws ZodError, which names keys and no values. */
export function checkedFact<Name extends FactName>(fact: { readonly fact: Name } & Fact<Name>): Fact<Name> {
  return factShapes[fact.fact].parse(fact) as Fact<Name>;
}
