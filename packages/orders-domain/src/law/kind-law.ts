/**
 * What the law says about a kind of order, as a file of data that counsel edits (`law/*.json`): who may sign for what, what the order must say,
 * which clocks run. The schema is the description of such a file, and the descriptions in it are for whoever edits one. It holds no rule of its
 * own; the floor that no file can lower is in `floor.ts`.
 */
import { dataCategories, offices } from '@writ/access/vocabulary';
import { z } from 'zod';
import { identifierTypes } from '../identifiers/identifier-type.ts';
import { offenceThresholds } from '../order/offence-threshold.ts';
import { clarificationCodes } from './clarifications.ts';
import { type OrderKind, orderKinds } from './kinds.ts';

/** On what ground an order is contested in court. */
const challengeGrounds = ['THIRD_COUNTRY_CONFLICT', 'LEGALITY'] as const;
export type ChallengeGround = (typeof challengeGrounds)[number];

const impedimentKinds = ['FORCE_MAJEURE', 'DE_FACTO_IMPOSSIBILITY'] as const;
/** Why the platform can't comply, through no fault of its own: Regulation (EU) 2021/784, Art. 3(7), and Regulation (EU) 2023/1543, Art. 10(7). */
export type ImpedimentKind = (typeof impedimentKinds)[number];

const textFields = ['reference', 'purpose', 'provision', 'offence', 'grounds', 'redress', 'reportTo'] as const;

const article = z.string().min(1).describe('Where the value comes from: the act and its article, or which law counsel has to name.');
const category = z.enum(dataCategories);
const office = z.enum(offices);
const code = z.enum(clarificationCodes);
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166 alpha-2.');

const term = z
  .strictObject({
    amount: z.int().positive(),
    unit: z.enum(['HOURS', 'DAYS', 'WORKING_DAYS', 'WEEKS', 'MONTHS']),
    of: z.enum(['PLATFORM', 'ISSUING', 'ENFORCING']),
    article,
  })
  .describe(
    'A time that the law gives, by Regulation (EEC, Euratom) No 1182/71 and in the calendar of whose time it is. HOURS of the platform are exact, which is earlier; those of everybody else begin with the next full hour.',
  );
/** A time that the law gives, with its article. */
export type Term = Readonly<z.infer<typeof term>>;

const signing = z.strictObject({
  categories: z.array(category).describe('The categories that it covers; none for a kind that asks for no data.'),
  alone: z.array(office).describe('Offices whose signature is enough.'),
  ifValidated: z.array(office).describe('Offices whose signature counts once another body has validated it.'),
  validatedBy: z.array(office).describe('Offices that may validate it.'),
  article,
});
/** Who may sign for some categories. */
export type Signing = Readonly<z.infer<typeof signing>>;

const exigency = z.strictObject({
  categories: z.array(category),
  by: z.array(office),
  confirmation: term,
  lapses: z
    .boolean()
    .describe('Whether the law takes all effect from an order that is not confirmed in time: then nobody releases or answers it either.'),
  article,
});
/** Who orders some categories in exigent circumstances, before whoever would have to, and until when that is confirmed. */
export type Exigency = Readonly<z.infer<typeof exigency>>;

const text = z.strictObject({
  field: z.enum(textFields),
  says: z.string().min(1).describe('What it says, for the sentence of the refusal.'),
  article,
  when: z
    .enum(['NOTIFIED', 'APPLICABLE'])
    .exactOptional()
    .describe(
      'When it is required. NOTIFIED: only where the order names an enforcing authority that is notified here, which alone reads it. APPLICABLE: the order may have it. Left out: always.',
    ),
  unless: z.enum(textFields).exactOptional().describe('The text that takes its place: not required where that one is given.'),
});
/** A text that the law names for an order of the kind. */
export type OrderText = Readonly<z.infer<typeof text>>;

const codes = z.strictObject({ codes: z.array(code), article });

const kindLaw = z.strictObject({
  $schema: z.string().exactOptional(),
  kind: z.enum(orderKinds),
  title: z.string().min(1).describe('Its name, for the tables that lawyers read.'),
  regulation: z.string().nullable().describe("The regulation that it is made under; null for the law of the authority's own state."),
  permits: z
    .enum(['GRANTS', 'SNAPSHOT', 'RESTRICTIONS'])
    .describe(
      'What being in force permits: grants on records, a preserved snapshot, or restrictions on items. The machine is built for it: a file never changes it.',
    ),
  permitsArticle: article,
  reports: z
    .strictObject({ as: z.enum(['ACT', 'INFORM', 'NONE']), article })
    .describe(
      'As what transparency reports count an order of the kind: an order to act against illegal content, one to provide information, or neither of them.',
    ),
  from: z
    .strictObject({
      states: z.array(country),
      ownState: z.enum(['ONLY', 'INCLUDED', 'EXCLUDED']),
      article,
    })
    .describe(
      "The states whose authorities issue orders of the kind, and whether the platform's own state is among them: ONLY it, INCLUDED where it is listed, or EXCLUDED even though it is.",
    ),
  signing: z.array(signing).min(1),
  targets: z.strictObject({ types: z.array(z.enum(identifierTypes)).min(1), article }).describe('How a target may be named.'),
  window: z
    .strictObject({ categories: z.array(category), article })
    .nullable()
    .describe('The categories that an order may limit to a window; null when the kind has none. No law requires one.'),
  texts: z.array(text),
  notForAddressee: z
    .strictObject({ texts: z.array(z.enum(['grounds', 'purpose'])), article })
    .exactOptional()
    .describe(
      'The texts that are sent to the notified authority and not to the addressee, so that nobody of the platform reads them. Left out: none.',
    ),
  threshold: z
    .strictObject({ categories: z.array(category), article })
    .nullable()
    .describe('The categories for which the offence must reach a threshold that the order names; null when the kind knows none.'),
  emergency: z
    .strictObject({
      categories: z.array(category),
      validation: term,
      article,
      exigency: z
        .array(exigency)
        .exactOptional()
        .describe(
          'Who alone may order it so, in place of everybody whose signature a validation cures. Of several rows that apply, the first counts.',
        ),
    })
    .nullable()
    .describe('What an emergency gives before validation, and when that is due; null when the kind knows none.'),
  territories: z
    .strictObject({ article, all: z.array(country).exactOptional() })
    .nullable()
    .describe(
      'Null when the kind has no territories; otherwise they are required. `all`: the law fixes them, and no order says otherwise.',
    ),
  notification: z
    .strictObject({ requiredFor: z.array(category), hold: term, objection: term, article })
    .nullable()
    .describe(
      'For which categories an enforcing authority is notified, or the order says why none is; how long it may object from its receipt of the notification on: before release, or after it in an emergency. Null when none is ever notified.',
    ),
  answer: z
    .strictObject({
      ordinary: term,
      emergency: term.nullable(),
      article,
      again: z
        .strictObject({ article })
        .exactOptional()
        .describe(
          'What begins the time again when it was in the way and is over: a question to the issuer, or that the platform could not. Left out: the time is only paused.',
        ),
    })
    .nullable()
    .describe("When the platform's answer is due, from service on; null for a kind that is answered without undue delay."),
  questions: codes.describe(
    'The codes with which the platform asks its issuer back: until the answer its time is paused. No other code pauses it.',
  ),
  holdsBack: codes.exactOptional().describe('The only codes with which the platform may refuse. Left out: every code.'),
  withholding: z
    .strictObject({ article })
    .describe('Where the law has the platform give a code and its reasons for whatever it does not do.'),
  answerCodes: z
    .strictObject({ instead: z.partialRecord(code, code), article })
    .exactOptional()
    .describe(
      "The codes of the kind's own form of answer, in place of those of Regulation (EU) 2023/1543, Annex III. Left out: none differs.",
    ),
  concerns: codes
    .nullable()
    .describe(
      'What the platform reports to the issuing and the enforcing authority, with these codes, without any effect on its time; null: the law has no such report.',
    ),
  conflict: z
    .strictObject({ objection: term, article })
    .nullable()
    .describe(
      'How long the platform may object because the law of a third country forbids it to comply, which pauses its time; null: it may not.',
    ),
  impediment: z
    .strictObject({ kinds: z.array(z.enum(impedimentKinds)), stops: z.boolean(), article })
    .exactOptional()
    .describe(
      "That the platform reports when it can't comply through no fault of its own, why, and whether its time is paused meanwhile. Left out: the law has no such report.",
    ),
  unanswered: z
    .strictObject({ article })
    .nullable()
    .describe('That the order binds the platform no longer when the issuer has not answered a question in time; null: it binds.'),
  clarification: term.nullable().describe("When the issuer's answer to a question is due; null where the law names no time."),
  scrutiny: z
    .strictObject({ request: term, finding: term, article, requestArticle: article })
    .exactOptional()
    .describe(
      "That an authority of the platform's state may find that an order of another state has no effects: how long the platform, or the person once they are informed, may request that, and how long the authority may find it, from the copy or a request. Left out: the law has none.",
    ),
  publicPurpose: z
    .strictObject({ article })
    .exactOptional()
    .describe(
      'That material published for certain purposes is none of what the order is about: the reviewer records it, and the platform complies. Left out: the law has no such purposes.',
    ),
  preserves: z.boolean().describe('Whether its data are preserved as soon as it is served.'),
  preservesArticle: article,
  preservation: z
    .strictObject({ keep: term, extension: term, article })
    .nullable()
    .describe('How long a kind that orders preservation keeps what is preserved, and by how much once more; null for every other kind.'),
  informs: z.enum(['AUTHORITY', 'PLATFORM']).describe('Who notifies the person concerned.'),
  informsArticle: article,
  information: z
    .strictObject({ within: term.nullable(), article })
    .describe('By when the authority notifies the person where its order names no day; null where the platform notifies.'),
  secrecy: z
    .strictObject({
      needsEnd: z.boolean(),
      most: z.strictObject({ days: z.int().positive(), daysInAll: z.int().positive() }).nullable(),
      article,
    })
    .describe(
      'A non-disclosure period: whether it must name its end, and how many days from the decision it lasts at most, at first and once renewed. `most` null: the law has no maximum.',
    ),
  challenges: z
    .array(z.strictObject({ ground: z.enum(challengeGrounds), suspends: z.boolean(), article }))
    .describe("What a challenge in court does to the order's clock: whether it is paused until the court has decided."),
  effectReport: term
    .nullable()
    .describe(
      'How long the platform has to inform the authority of what was done under the order; null where the law requires no such report.',
    ),
  costs: z
    .strictObject({ article })
    .exactOptional()
    .describe(
      'The provision by which the platform may claim its costs from the issuing authority, where the law of its state lets it. Left out: none.',
    ),
  reminderDays: z.int().positive().describe('Days from submission after which everybody is reminded that it is still open.'),
  reminderSource: article,
});

/** One kind of order, as its file says it. */
export type KindLaw = Readonly<z.infer<typeof kindLaw>>;

const duties = z.strictObject({
  $schema: z.string().exactOptional(),
  kind: z.literal('DUTIES'),
  title: z.string().min(1),
  deletion: z
    .strictObject({ refuseValidation: term, objectToOrder: term, recordObjection: term, unlawful: term })
    .describe('How long the recipient has to delete what it received, by the act that ended the order; every other ending is `unlawful`.'),
  conditions: term.describe(
    'How long the recipient has to confirm that it keeps to the conditions of use that the enforcing authority has set.',
  ),
  useLimit: z
    .strictObject({ article })
    .describe('That the data are used for the case alone, for as long as somebody has them; whether they are still needed is reviewed.'),
  accessReport: term.describe('How long the platform has to report an unlawful access to its supervisory authority.'),
  removedContentKept: term.describe(
    'How long content that was removed as terrorist is kept for reviews, complaints and prosecution, before anybody asks for more.',
  ),
  findingAnswer: z
    .strictObject({ platform: term, authority: term })
    .describe("How long a body has to answer an auditor's finding that something was unlawful, or that the log has a gap."),
});

/** What is owed whatever the kind of order, as its file says it. */
export type DutiesLaw = Readonly<z.infer<typeof duties>>;

const offence = z.strictObject({
  key: z
    .string()
    .regex(/^[A-Z][A-Z_]*$/)
    .describe('What an order names it by. A key that orders name stays.'),
  reaches: z
    .array(z.enum(offenceThresholds))
    .describe('The thresholds of Art. 5(4)(b) and (c) that it reaches; THREE_YEARS and CUSTODIAL_SENTENCE can be of any offence.'),
  article,
  says: z.strictObject({ en: z.string().min(1), de: z.string().min(1) }).describe('Its name, in the languages of the console.'),
});
/** One offence, or a category of them. */
export type CatalogueOffence = Readonly<z.infer<typeof offence>>;

const offences = z.strictObject({
  $schema: z.string().exactOptional(),
  kind: z.literal('OFFENCES'),
  title: z.string().min(1),
  offences: z
    .array(offence)
    .describe('The catalogue, for the authority that drafts an order and the reviewer who is warned; nothing is refused for it.'),
});

/** The schemas of the files, for whoever reads one. */
export const lawSchemas = { kind: kindLaw, duties, offences } as const;

/** The catalogue of offences, as its file says it. */
export type OffencesLaw = Readonly<z.infer<typeof offences>>;

/** All of the law: a row of each kind of order, what is owed whatever the kind, and the catalogue of offences. */
export interface LawTable {
  readonly kinds: Readonly<Record<OrderKind, KindLaw>>;
  readonly duties: DutiesLaw;
  readonly offences: OffencesLaw;
}
