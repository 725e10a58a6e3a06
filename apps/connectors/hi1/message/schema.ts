/**
 * What is accepted of a message, as JSON Schema 2020-12, written here from the text of ETSI TS 103 120: every field that is read, those that may be there unread, and nothing else. What ETSI
 * allows and Writ has no use for is refused, not dropped.
 */
import { namespaces, objectTypes, orderParameters } from './names.ts';

type Schema = Readonly<Record<string, unknown>>;
const object = (properties: Record<string, unknown>, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: unknown, maxItems = 100): Schema => ({ type: 'array', items, minItems: 1, maxItems });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const text = (maxLength: number): Schema => ({ type: 'string', minLength: 1, maxLength });
const constant = (value: unknown): Schema => ({ const: value });

const uuid: Schema = { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' };
/** Without a leap second, which is no instant for whoever compares two of them. */
const time: Schema = { type: 'string', maxLength: 40, format: 'date-time', pattern: 'T\\d\\d:\\d\\d:[0-5]\\d' };
const count: Schema = { type: 'integer', minimum: 0, maximum: 1_000_000_000 };
const base64: Schema = { type: 'string', maxLength: 16_384, pattern: '^[A-Za-z0-9+/]+={0,2}$' };

const common = {
  ObjectIdentifier: ref('uuid'),
  CountryCode: ref('country'),
  OwnerIdentifier: text(255),
  Generation: ref('count'),
  AssociatedObjects: object({ AssociatedObject: list(ref('uuid')) }),
};
const hi1 = (type: string, properties: Record<string, unknown>, required: readonly string[] = []): Schema =>
  object({ '@xsi:type': constant(type), ...common, ...properties }, ['@xsi:type', 'ObjectIdentifier', ...required]);

const requestValues = object(
  {
    'task:RequestValue': list(
      object(
        {
          'task:FormatType': object({ 'task:FormatOwner': text(255), 'task:FormatName': text(255) }, [
            'task:FormatOwner',
            'task:FormatName',
          ]),
          'task:Value': text(2_000),
        },
        ['task:FormatType', 'task:Value'],
      ),
      20,
    ),
  },
  ['task:RequestValue'],
);
const observedTimes = object({ 'task:ObservedTime': list(ref('time'), 20) });
const taskDetails = {
  'task:Type': ref('entry'),
  'task:StartTime': ref('time'),
  'task:EndTime': ref('time'),
  'task:RequestValues': requestValues,
};

/** The parts of an order that ETSI has no field for. */
const parameters = object(
  {
    '@xsi:type': constant(orderParameters),
    'auth:CountryCode': ref('country'),
    'writ:Provision': text(2_000),
    'writ:Offence': text(2_000),
    'writ:Threshold': text(64),
    'writ:Catalogue': text(64),
    'writ:Grounds': text(20_000),
    'writ:Redress': text(5_000),
    'writ:Worldwide': text(5_000),
    'writ:Purpose': text(20_000),
    'writ:EmergencyGround': text(64),
    'writ:Threat': text(5_000),
    'writ:Recipient': text(64),
    'writ:SecrecyGround': text(64),
    'writ:SecrecyReason': text(5_000),
    'writ:SecrecyUntil': ref('time'),
    'writ:NotifiedOrganisation': text(255),
    'writ:NotifiedCountry': ref('country'),
    'writ:NotNotified': text(5_000),
    'writ:InformBy': ref('time'),
    'writ:ReportTo': text(1_000),
    'writ:Processor': text(5_000),
    'writ:Territory': list(text(5)),
    'writ:Seal': text(32_768),
    'writ:SigningKey': text(200),
  },
  ['@xsi:type'],
);

const authorisation = hi1(objectTypes.authorisation, {
  'auth:AuthorisationReference': text(255),
  'auth:AuthorisationLegalType': ref('entry'),
  'auth:AuthorisationPriority': ref('entry'),
  'auth:AuthorisationDesiredStatus': ref('entry'),
  'auth:AuthorisationTimespan': object({ 'auth:StartTime': ref('time'), 'auth:EndTime': ref('time') }),
  'auth:AuthorisationCSPID': object({ 'auth:CSPID': list(ref('endpoint'), 1) }, ['auth:CSPID']),
  'auth:AuthorisationApprovalDetails': list(object({ 'common:ApprovalReference': text(255) }, ['common:ApprovalReference']), 1),
  'auth:AuthorisationFlags': object({ 'auth:AuthorisationFlag': list(ref('entry'), 10) }),
  'auth:AuthorisationManualInformation': text(5_000),
  'auth:NationalAuthorisationParameters': parameters,
});

const disclosure = hi1(objectTypes.disclosure, {
  'task:Reference': text(255),
  'task:DesiredStatus': ref('entry'),
  'task:RequestDetails': object({ ...taskDetails, 'task:ObservedTimes': { oneOf: [observedTimes, list(ref('time'), 20)] } }),
  'task:DeliveryDetails': object({
    'task:LDDeliveryDestination': list(object({ 'task:EncryptionReference': ref('uuid') }, ['task:EncryptionReference']), 1),
  }),
  'task:CSPID': ref('endpoint'),
  'task:Flags': object({ 'task:LDTaskFlag': list(ref('entry'), 10) }),
  'task:AlternativePreservationReferences': object({
    'task:AlternativePreservationReference': list(
      object({ 'task:ReferenceValue': text(255), 'task:NatureOfReference': text(255) }, ['task:ReferenceValue']),
      1,
    ),
  }),
  'task:ManualInformation': text(5_000),
});

const preservation = hi1(objectTypes.preservation, {
  'task:DesiredStatus': ref('entry'),
  'task:RequestDetails': object(taskDetails),
  'task:DesiredPreservationExpiration': ref('time'),
  'task:CSPID': ref('endpoint'),
});

const takedown = hi1(objectTypes.takedown, {
  'task:RequesterReference': text(255),
  'task:DesiredStatus': ref('entry'),
  'task:RequestDetails': object({ 'task:RequestValues': requestValues }, ['task:RequestValues']),
  'task:CSPID': ref('endpoint'),
  'task:Flags': object({ 'task:TDTaskFlag': list(ref('entry'), 10) }),
  'task:ManualInformation': text(5_000),
});

const checksums = object({
  'common:ChecksumAndType': list(
    object({ 'common:Checksum': { type: 'string', pattern: '^[0-9a-f]{64}$' }, 'common:ChecksumType': constant('SHA-256') }, [
      'common:Checksum',
      'common:ChecksumType',
    ]),
  ),
});
const delivery = hi1(objectTypes.delivery, {
  'delivery:DeliveryDesiredStatus': ref('entry'),
  'delivery:Delivery': object({
    'delivery:URL': object({ 'delivery:URL': text(2_000), 'delivery:Checksums': checksums }, ['delivery:Checksums']),
  }),
  'delivery:EncryptionDetails': object({ 'delivery:AdditionalInformation': text(2_000) }),
});

const encryption = hi1(
  objectTypes.encryption,
  {
    ExternalIdentifier: text(100),
    'encryption:EncryptionScheme': ref('entry'),
    'encryption:X509EncryptionDetails': object(
      { 'encryption:X509Certificates': list(object({ 'encryption:X509CertificateDER': base64 }, ['encryption:X509CertificateDER']), 1) },
      ['encryption:X509Certificates'],
    ),
  },
  ['ExternalIdentifier', 'encryption:EncryptionScheme', 'encryption:X509EncryptionDetails'],
);

/** Its bytes, with the media type that the sender gives it, which nobody reads: a document is never parsed. */
const document = hi1(
  objectTypes.document,
  {
    'doc:DocumentName': text(200),
    'doc:DocumentBody': object(
      {
        'doc:Contents': { ...base64, maxLength: 8_000_000 },
        'doc:ContentType': text(255),
        'doc:Checksum': { type: 'string', pattern: '^[0-9A-Fa-f]{64}$' },
        'doc:ChecksumType': constant('SHA-256'),
      },
      ['doc:Contents'],
    ),
  },
  ['doc:DocumentBody'],
);

const defs = {
  uuid,
  time,
  count,
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  entry: object({ 'common:Owner': text(255), 'common:Name': text(255), 'common:Value': text(255) }, [
    'common:Owner',
    'common:Name',
    'common:Value',
  ]),
  endpoint: object({ CountryCode: ref('country'), UniqueIdentifier: text(255) }, ['CountryCode', 'UniqueIdentifier']),
  // Of which type it may be, and what that has, is asked by itself: an unknown type is another answer than a wrong field.
  anyObject: {
    type: 'object',
    properties: { '@xsi:type': text(255), ObjectIdentifier: ref('uuid') },
    required: ['@xsi:type', 'ObjectIdentifier'],
  },
};

const action = (verb: string, content: unknown): Schema =>
  object({ ActionIdentifier: ref('count'), [verb]: content }, ['ActionIdentifier', verb]);
const withObject = object({ HI1Object: ref('anyObject') }, ['HI1Object']);

/** The declarations of prefixes that a message may repeat: each with the one meaning that it has. */
const declarations = Object.fromEntries(
  Object.entries(namespaces).map(([prefix, meaning]) => [prefix === '' ? '@xmlns' : `@xmlns:${prefix}`, constant(meaning)]),
);

const header = object(
  {
    SenderIdentifier: ref('endpoint'),
    ReceiverIdentifier: ref('endpoint'),
    TransactionIdentifier: ref('uuid'),
    Timestamp: ref('time'),
    Version: object(
      {
        ETSIVersion: { type: 'string', pattern: '^V1\\.\\d{1,3}\\.\\d{1,3}$' },
        NationalProfileOwner: text(255),
        NationalProfileVersion: text(255),
      },
      ['ETSIVersion', 'NationalProfileOwner', 'NationalProfileVersion'],
    ),
  },
  ['SenderIdentifier', 'ReceiverIdentifier', 'TransactionIdentifier', 'Timestamp', 'Version'],
);

/** The header alone. */
export const headerSchema: Schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: defs, ...header };

/** A message without its signature. */
export const messageSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $defs: defs,
  ...object(
    {
      ...declarations,
      Header: header,
      Payload: object({
        RequestPayload: object(
          {
            ActionRequests: object(
              {
                ActionRequest: list(
                  {
                    type: 'object',
                    oneOf: [
                      action('CREATE', withObject),
                      action('UPDATE', withObject),
                      action('GET', object({ Identifier: ref('uuid') }, ['Identifier'])),
                      action(
                        'LIST',
                        object({ ObjectType: ref('entry'), MaximumObjectCount: { type: 'integer', minimum: 1, maximum: 1_000_000 } }),
                      ),
                      action('GETCSPCONFIG', object({})),
                      action('DELIVER', { type: 'object' }),
                    ],
                  },
                  50,
                ),
              },
              ['ActionRequest'],
            ),
          },
          ['ActionRequests'],
        ),
        ResponsePayload: { type: 'object' },
      }),
    },
    ['Header', 'Payload'],
  ),
};

/** Each object that is supported, by its type. */
export const objectSchemas: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries({
    [objectTypes.authorisation]: authorisation,
    [objectTypes.disclosure]: disclosure,
    [objectTypes.preservation]: preservation,
    [objectTypes.takedown]: takedown,
    [objectTypes.delivery]: delivery,
    [objectTypes.encryption]: encryption,
    [objectTypes.document]: document,
  }).map(([type, schema]) => [type, { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: defs, ...schema }]),
);
