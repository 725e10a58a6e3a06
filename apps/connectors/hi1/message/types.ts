/** Messages in the JSON form of ETSI TS 103 120, as far as they are read and written here. The schema beside it is what holds what comes in to these shapes. */

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: JsonValue | undefined;
}

export interface EndpointId extends JsonObject {
  readonly CountryCode: string;
  readonly UniqueIdentifier: string;
}

export const isSameEndpoint = (one: EndpointId, other: EndpointId): boolean =>
  one.CountryCode === other.CountryCode && one.UniqueIdentifier === other.UniqueIdentifier;

export interface DictionaryEntry extends JsonObject {
  readonly 'common:Owner': string;
  readonly 'common:Name': string;
  readonly 'common:Value': string;
}

export interface Header extends JsonObject {
  readonly SenderIdentifier: EndpointId;
  readonly ReceiverIdentifier: EndpointId;
  readonly TransactionIdentifier: string;
  readonly Timestamp: string;
  readonly Version: JsonObject;
}

/** An object, of a type that the schema has or of another one. */
export interface Hi1Object extends JsonObject {
  readonly '@xsi:type': string;
  readonly ObjectIdentifier: string;
  readonly OwnerIdentifier?: string;
  readonly Generation?: number;
  readonly AssociatedObjects?: { readonly AssociatedObject?: readonly string[] };
}

export type Action =
  | { readonly ActionIdentifier: number; readonly CREATE: { readonly HI1Object: Hi1Object } }
  | { readonly ActionIdentifier: number; readonly UPDATE: { readonly HI1Object: Hi1Object } }
  | { readonly ActionIdentifier: number; readonly GET: { readonly Identifier: string } }
  | { readonly ActionIdentifier: number; readonly LIST: ListRequest }
  | { readonly ActionIdentifier: number; readonly GETCSPCONFIG: JsonObject }
  | { readonly ActionIdentifier: number; readonly DELIVER: JsonObject };

export interface ListRequest extends JsonObject {
  readonly ObjectType?: DictionaryEntry;
  readonly MaximumObjectCount?: number;
}

export interface Message {
  readonly Header: Header;
  readonly actions: readonly Action[];
}

export interface ActionResponse extends JsonObject {
  readonly ActionIdentifier: number;
}

/** An entry of one of ETSI's dictionaries. */
export const etsi = (name: string, value: string): DictionaryEntry => ({
  'common:Owner': 'ETSI',
  'common:Name': name,
  'common:Value': value,
});

/** An entry of a dictionary of ours. */
export const ours = (name: string, value: string): DictionaryEntry => ({
  'common:Owner': 'WRIT',
  'common:Name': name,
  'common:Value': value,
});
