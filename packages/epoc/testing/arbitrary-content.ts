/** Any content that a certificate may have, made for property tests. It knows the lists of words from the schema and not from the mapping. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, GraphQLEnumType } from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../../schema/supergraphs/authority.api.graphql', import.meta.url), 'utf8'));
/** The values of an enum of the authority graph. */
export const wordsOf = (name: string): string[] => {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLEnumType)) throw new Error(`${name} is no enum`);
  return type.getValues().map((value) => value.name);
};

/** Anything that XML can have, with all that it escapes; without blanks around it, as an order has its texts. */
const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((value) => `${value}<&>"']]>\r\n\t ä𝔛`.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').trim());
const instant = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const country = fc.constantFrom('DE', 'FR', 'IE', 'EE');
const word = (name: string) => fc.constantFrom(...wordsOf(name));
const targets = fc.array(
  fc.record({ type: fc.constantFrom(...wordsOf('IdentifierType').filter((type) => !type.startsWith('ITEM_'))), value: text }),
  { minLength: 1, maxLength: 4 },
);
const categories = fc.uniqueArray(word('DataCategory'), { minLength: 1 });

const maybe = <Value>(model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }, required: (keyof Value)[] = []) =>
  fc.record(model, { requiredKeys: required });
const filled = <Value extends object>(arbitrary: fc.Arbitrary<Value>) => arbitrary.filter((value) => Object.keys(value).length > 0);

const signature = filled(maybe({ organisation: text, country, office: word('Office') }));
const emergency = fc.record({ ground: word('EmergencyGround'), threat: text });

export const arbitraryContent = fc.oneof(
  maybe(
    {
      kind: fc.constant('EPOC' as const),
      reference: text,
      purpose: text,
      legalBasis: filled(
        maybe({ provision: text, offence: text, threshold: word('OffenceThreshold'), catalogue: text, grounds: text, redress: text }),
      ),
      emergency,
      targets,
      categories,
      from: instant,
      to: instant,
      recipient: word('Recipient'),
      secrecy: maybe({ ground: word('SecrecyGround'), reason: text, until: instant }, ['ground', 'reason']),
      notified: fc.record({ organisation: text, country }),
      notNotified: text,
      earlier: text,
      preservation: text,
      informBy: instant,
      processor: text,
      issuing: signature,
      validating: signature,
      issuedAt: instant,
    },
    ['kind'],
  ),
  maybe(
    {
      kind: fc.constant('EPOC_PR' as const),
      reference: text,
      legalBasis: filled(maybe({ provision: text, offence: text, catalogue: text })),
      emergency,
      targets,
      categories,
      from: instant,
      to: instant,
      processor: text,
      issuing: signature,
      validating: signature,
      issuedAt: instant,
    },
    ['kind'],
  ),
);
