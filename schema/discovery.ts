/**
 * What an installation says of itself at `/.well-known/writ`, for programs: RFC 8615. The shape is closed, so that whoever maps it sees what is new. Nothing in it is
 * secret and nothing is about a person or a case. `npm run compose` prints it as JSON Schema and as `docs/discovery.md`.
 */
import { graphs } from '@writ/access';
import { z } from 'zod';

/** Where it is answered (RFC 8615), and where its JSON Schema is. */
export const discoveryPath = '/.well-known/writ';
export const discoverySchemaPath = `${discoveryPath}/schema.json`;

const word = z.string().regex(/^[A-Z][A-Z_]*$/);
const words = z.array(word);
const country = z.string().regex(/^[A-Z]{2}$/);
const text = z.string().min(1);
const url = z.string().regex(/^https?:\/\//);
const whole = z.int().nonnegative();
const language = z.string().regex(/^[a-z]{2}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const signing = z.strictObject({
  categories: words.describe('The categories; empty for a kind that asks for no data.'),
  alone: words.describe('Offices whose signature is enough.'),
  ifValidated: words.describe('Offices whose signature counts once another body has validated it.'),
  validatedBy: words.describe('Offices that may validate it.'),
});

const kind = z.strictObject({
  kind: word.describe('The kind, as `OrderKind` in the schema.'),
  title: text.describe('What it is called.'),
  regulation: text.nullable().describe("The regulation that it is made under; null for the law of the authority's own state."),
  permits: z
    .enum(['GRANTS', 'SNAPSHOT', 'RESTRICTIONS'])
    .describe('What it brings about while it is in force: reading, preserving, restricting.'),
  states: z.array(country).describe('The states whose authorities may issue it to this platform: ISO 3166 alpha-2.'),
  signing: z.array(signing).describe('Who may sign it, by categories.'),
  identifiers: words.describe('How it may name a target, as `IdentifierType` in the schema.'),
  windows: words.describe('The categories that it may limit to a window.'),
  emergency: words.describe('The categories that it may ask for in an emergency, before it is validated.'),
  hasTerritories: z.boolean().describe('Whether it names territories.'),
});

const body = z
  .strictObject({
    name: text.describe('Its name.'),
    address: z.array(text).describe('Its postal address, line by line.'),
    email: text.describe('Its e-mail address.'),
    phone: text.nullable().describe('Its telephone number.'),
  })
  .nullable();

const point = z.strictObject({
  email: text.describe('Where to write by e-mail.'),
  phone: text.nullable().describe('Where to call.'),
  url: url.nullable().describe('A page for it.'),
  languages: z.array(language).describe('In which languages one may write: ISO 639-1.'),
});

const graph = z.strictObject({
  graph: z.enum(graphs).describe('Its name.'),
  graphql: url.describe('Where it answers GraphQL.'),
  rest: url.describe('Below which its documents are answered over REST, each by its name.'),
  description: url.describe('Its documents as OpenAPI 3.1.'),
  documentsOnly: z.boolean().describe('Whether it answers these documents and no other question.'),
  documents: z.array(text).describe('Their names, those of the operator among them.'),
});

const endpoint = z.strictObject({
  name: text.describe('What it is for.'),
  method: z.enum(['GET', 'POST']).describe('How it is asked.'),
  url: url.describe('Where; what is in braces is filled in (RFC 6570, level 1).'),
});

/** The whole of it. */
export const discovery = z.strictObject({
  $schema: url.describe('The JSON Schema of this.'),
  version: z.literal(1).describe('The version of the shape. A change that a strict reader would refuse has another one.'),
  url: url.describe('Where people open this installation.'),
  country: country.describe('Where the platform is established or represented: ISO 3166 alpha-2.'),
  law: z.strictObject({
    hash: hash.describe('SHA-256, in hex, of the law in force; the log has it in `policy.changed.v1`.'),
    kinds: z.array(kind).describe('Each kind of order that is answered here; any other is refused.'),
  }),
  limits: z.strictObject({
    orders: z.strictObject({
      targets: whole.describe('Targets of an order under which records are read.'),
      windowDays: whole.describe('Days of the longest window.'),
      disclosuresPerOrder: whole.describe('Operations a day that read records under one order.'),
      packagesPerTarget: whole.describe('Packages a day of one target of an order.'),
    }),
    requests: z.strictObject({
      perSecond: whole.describe('Requests a second of one address or one caller, in the long run.'),
      bodyBytes: whole.describe('Bytes of the body of a request by an authority.'),
      answerBytes: whole.describe('Bytes of an answer.'),
      page: whole.describe('Members of one page.'),
    }),
  }),
  contact: z.strictObject({
    name: text.describe('The provider.'),
    address: z.array(text).describe('Its postal address, line by line.'),
    recipients: point.describe('Whom people write to: Regulation (EU) 2022/2065, Art. 12.'),
    authorities: point.describe('Whom authorities write to: Regulation (EU) 2022/2065, Art. 11.'),
    representative: body.describe('The legal representative: Regulation (EU) 2022/2065, Art. 13; null where there is none.'),
    evidence: body.describe('Whom orders of Regulation (EU) 2023/1543 are addressed to; null where nobody is stated.'),
  }),
  languages: z.array(language).describe('The languages of the pages: ISO 639-1.'),
  formats: z.strictObject({
    answers: z.array(text).describe('Media types of what the graphs answer.'),
    problems: z.array(text).describe('Media types of why nothing was answered, over REST.'),
    packages: words.describe('How packages are encrypted, as `DeliveryKeyProfile` in the schema; empty where none are made.'),
  }),
  keys: z.strictObject({
    log: z
      .array(
        z.strictObject({
          epoch: z.int().positive().describe('The epoch of the log.'),
          key: text.describe('The key that its checkpoints are signed with, in the form of C2SP signed-note.'),
          second: text
            .nullable()
            .describe('The ML-DSA-44 key of the second line of its published checkpoints, in the same form; null where they have none.'),
          url: url.describe('Below which its files are: C2SP tlog-tiles.'),
        }),
      )
      .describe('Keys of the log that is written now. Whoever pinned one uses that one, and no other that is found here later.'),
    seals: z
      .array(
        z.strictObject({
          certificate: text.describe('The certificate in PEM.'),
          sha256: hash.describe('SHA-256, in hex, of its DER form.'),
        }),
      )
      .describe('The certificates whose keys seal packages. Pin them by another way than this one.'),
  }),
  graphs: z.array(graph).describe('What is asked, by audience.'),
  endpoints: z.array(endpoint).describe('What else is asked.'),
});

export type Discovery = z.infer<typeof discovery>;

/** The shape as JSON Schema (2020-12). */
export const discoverySchemaText = (): string =>
  `${JSON.stringify({ title: 'Writ: what an installation answers', ...z.toJSONSchema(discovery) }, null, 2)}\n`;
