/** The names of ETSI TS 103 120 that this connector knows, by the prefixes that its JSON form fixes. A prefix always means the same here. */

/** By prefix; '' is that of names without one. */
export const namespaces: Readonly<Record<string, string>> = {
  '': 'http://uri.etsi.org/03120/common/2019/10/Core',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  common: 'http://uri.etsi.org/03120/common/2016/02/Common',
  auth: 'http://uri.etsi.org/03120/common/2020/09/Authorisation',
  task: 'http://uri.etsi.org/03120/common/2020/09/Task',
  delivery: 'http://uri.etsi.org/03120/common/2019/10/Delivery',
  doc: 'http://uri.etsi.org/03120/common/2020/09/Document',
  notification: 'http://uri.etsi.org/03120/common/2016/02/Notification',
  encryption: 'http://uri.etsi.org/03120/common/2026/01/Encryption',
  config: 'http://uri.etsi.org/03120/common/2024/06/Config',
  dictionaries: 'http://uri.etsi.org/03280/common/2019/10/Dictionaries',
  writ: 'urn:writ:hi1:2026',
};

const typed = (prefix: string, name: string): string => `{${namespaces[prefix]}}${name}`;

/** What an object may be, as `@xsi:type` says it. */
export const objectTypes = {
  authorisation: typed('auth', 'AuthorisationObject'),
  disclosure: typed('task', 'LDTaskObject'),
  preservation: typed('task', 'LPTaskObject'),
  takedown: typed('task', 'TDTaskObject'),
  delivery: typed('delivery', 'DeliveryObject'),
  encryption: typed('encryption', 'EncryptionObject'),
  document: typed('doc', 'DocumentObject'),
  notification: typed('notification', 'NotificationObject'),
} as const;

/** What an authority adds that ETSI has no field for: national parameters of an authorisation. */
export const orderParameters: string = typed('writ', 'OrderParameters');

/** Names that are lists in JSON, also where there is one. */
export const lists: ReadonlySet<string> = new Set([
  'ActionRequest',
  'ActionResponse',
  'AssociatedObject',
  'ListResponseRecord',
  'auth:AuthorisationApprovalDetails',
  'auth:AuthorisationFlag',
  'auth:CSPID',
  'common:ApproverContactDetails',
  'common:ChecksumAndType',
  'common:DictionaryEntry',
  'config:SupportedLDWorkflowEndpoint',
  'config:SupportedLPWorkflowEndpoint',
  'config:TargetFormatTypeDefinitionEntry',
  'config:TargetingConfiguration',
  'dictionaries:Dictionary',
  'dictionaries:DictionaryEntry',
  'encryption:X509Certificate',
  'task:AlternativePreservationReference',
  'task:LDDeliveryDestination',
  'task:LDTaskFlag',
  'task:ObservedTime',
  'task:RequestValue',
  'task:TDTaskFlag',
  'writ:DigestPart',
  'writ:Territory',
  'notification:AssociatedObjectStatus',
]);

/** Lists that JSON has without the element that XML has around them. */
export const bareLists: Readonly<Record<string, string>> = { 'encryption:X509Certificates': 'encryption:X509Certificate' };

/** Names whose values are whole numbers in JSON. */
export const numbers: ReadonlySet<string> = new Set([
  'ActionIdentifier',
  'ErrorCode',
  'Generation',
  'MaximumObjectCount',
  'delivery:ContentLength',
  'delivery:SequenceNumber',
]);

/** Names whose values are yes or no in JSON. */
export const booleans: ReadonlySet<string> = new Set([
  'common:ApprovalIsEmergency',
  'delivery:LastSequence',
  'notification:NewNotification',
]);
