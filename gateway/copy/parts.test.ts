import { apiSchemaSdl, trustedDocuments } from '@writ/schema';
import { buildSchema, isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { askedParts } from './parts.ts';

const schema = buildSchema(apiSchemaSdl('public'), { assumeValid: true });
const texts = new Map(trustedDocuments('public').map(({ name, text }) => [name, text]));
const named = askedParts.flatMap(({ document, each, file }) => [document, each?.document ?? [], file ?? []].flat());

/** The fields of each type that a copy asks for. */
function askedFields(): Map<string, Set<string>> {
  const asked = new Map<string, Set<string>>();
  for (const document of named) {
    const info = new TypeInfo(schema);
    const text = texts.get(document) ?? expect.fail(`there is no document ${document}`);
    visit(
      parse(text),
      visitWithTypeInfo(info, {
        Field: ({ name }) => {
          const type = info.getParentType()?.name ?? '';
          asked.set(type, (asked.get(type) ?? new Set()).add(name.value));
        },
      }),
    );
  }
  return asked;
}

/** What is null for whoever reads their own records. */
const neverOwn = new Set(['deleted', 'kept', 'notKept']);

describe('a copy', () => {
  it.each([
    'SubscriberRecord',
    'IdentificationRecord',
    'TrafficRecord',
    'Message',
    'RecordFile',
    'PaymentInstrument',
    'ActivationDevice',
    'Access',
  ])('asks for every field of %s', (name) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return expect.fail(`there is no ${name}`);
    const fields = Object.keys(type.getFields()).filter((field) => !neverOwn.has(field));
    expect([...(askedFields().get(name) ?? [])].filter((field) => field !== '__typename').sort()).toEqual(fields.sort());
  });

  it('asks for whatever a person reads of their account, and is of no other root', () => {
    const asked = askedFields();
    const own = Object.keys((schema.getType('Account') as ReturnType<typeof schema.getQueryType>)?.getFields() ?? {});
    // What other people see of an account, too.
    const leftOut = own.filter((field) => !asked.get('Account')?.has(field));
    expect(leftOut).toEqual(['enforcementStatus']);
    expect([...(asked.get('Query') ?? [])].sort()).toEqual(['complaint', 'me', 'measures', 'restriction']);
  });
});
