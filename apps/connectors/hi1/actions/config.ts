/** GETCSPCONFIG: what can be asked here, from what the platform's source says that it can find. */
import { etsi, type JsonObject } from '../message/types.ts';
import type { Context } from './context.ts';

const kinds = ['EPOC', 'EPOC_PR', 'DSA_ACT', 'DSA_INFORM', 'TCO_REMOVAL', 'NATIONAL_PRODUCTION', 'NATIONAL_PRESERVATION'];
const requests = ['SubscriberData', 'UserIdentifyingData', 'TrafficData', 'StoredContentData'];
const items = new Set(['ITEM_ID', 'ITEM_URL']);

/** The formats of ETSI's that stand for a type beside our own name of it. */
const etsiFormats: Readonly<Record<string, readonly string[]>> = {
  EMAIL: ['EmailAddress', 'InternationalizedEmailAddress'],
  PHONE_NUMBER: ['InternationalE164'],
  IMEI: ['IMEI'],
  MAC_ADDRESS: ['MACAddress'],
  IP_ADDRESS_TIME: ['IPv4Address', 'IPv6Address'],
  IP_ADDRESS_PORT_TIME: ['IPAddressPort'],
};

const meanings = (values: readonly string[], meaning: string): JsonObject[] =>
  values.map((value) => ({ 'dictionaries:Value': value, 'dictionaries:Meaning': meaning }));
const dictionary = (name: string, values: readonly string[], meaning: string): JsonObject => ({
  'dictionaries:Owner': 'WRIT',
  'dictionaries:Name': name,
  'dictionaries:DictionaryEntries': { 'dictionaries:DictionaryEntry': meanings(values, meaning) },
});

function targeting(owner: string, name: string, isItem: boolean): JsonObject {
  const types = { 'common:DictionaryEntry': requests.map((request) => etsi('RequestType', request)) };
  return {
    'config:FormatName': name,
    'config:FormatOwner': owner,
    'config:Guidance': isItem ? 'An item, for a take-down.' : 'An account, for disclosure and preservation.',
    ...(isItem ? {} : { 'config:AssociatedLDRequestTypes': types, 'config:AssociatedLPRequestTypes': types }),
  };
}

/** The configuration as it is now. */
export async function configuration({ writ, now }: Context): Promise<JsonObject> {
  const capabilities = await writ.capabilities();
  const types = capabilities?.identifierTypes ?? [];
  const named = types.flatMap((type) => [
    ...(etsiFormats[type] ?? []).map((name) => targeting('ETSI', name, false)),
    ...(type in etsiFormats && type.startsWith('IP_') ? [] : [targeting('WRIT', type, items.has(type))]),
  ]);
  return {
    LastChanged: (capabilities === null ? now : new Date(capabilities.asOf)).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    Dictionaries: {
      'dictionaries:Dictionary': [
        dictionary('OrderKind', kinds, 'A kind of order, for AuthorisationLegalType.'),
        dictionary('EncryptionScheme', ['CMS', 'CMS_COMPATIBLE'], 'How packages are encrypted, for EncryptionScheme.'),
      ],
    },
    TargetingConfigurations: { 'config:TargetingConfiguration': named },
  };
}
