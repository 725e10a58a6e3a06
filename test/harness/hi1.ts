/** The connector of HI-1 beside a stack, and authorities that send it messages: signed as bodies sign them, in JSON or in XML. */
import { createPublicKey, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { makePrivateProofKey, type Present, readProofKey, withProofs } from '@writ/client/bound-token';
import { readConnectorSettings, startConnectors } from '@writ/connectors';
import type { EnrolledIssuer } from '@writ/gateway/identity';
import { readXml } from '@writ/xml';
import type { JsonObject } from '../../apps/connectors/hi1/message/types.ts';
import { signedByBody } from '../../apps/connectors/hi1/signature/json-signature.ts';
import { signedXmlByBody } from '../../apps/connectors/hi1/signature/xml-signature.ts';
import { messageFromXml } from '../../apps/connectors/hi1/xml/from-xml.ts';
import { type Ask, askOf } from '../../apps/connectors/identity/ask.ts';
import type { Body } from '../../apps/connectors/identity/bodies.ts';
import { type Mint, subjectOfCertificate, tokenMint } from '../../apps/connectors/identity/tokens.ts';
import { bodyItem, type MadeCertificate, makeCertificate, makeKey } from '../../apps/connectors/testing/bodies.ts';
import type { Stack, StackOptions } from './stack.ts';

const url = 'https://connect.platform.example';
const platform = { CountryCode: 'IE', UniqueIdentifier: 'PLATFORM' };

/** The bodies that are enrolled: who they are in the demo, and as what. */
const enrolled = {
  northport: { organisation: 'northport-police', office: 'OTHER_COMPETENT_AUTHORITY', roles: ['ISSUING'] },
  court: { organisation: 'northport-district-court', office: 'JUDGE', roles: ['VALIDATING'] },
  regulator: { organisation: 'northland-digital-regulator', office: 'ADMINISTRATIVE_AUTHORITY', roles: ['ISSUING'] },
} as const;
export type BodyName = keyof typeof enrolled;

export type Form = 'json' | 'xml';

export interface Reply {
  readonly status: number;
  readonly text: string;
  /** The answer, as JSON, whatever form it came in; null where there is none. */
  readonly message: JsonObject | null;
  /** Of each action, in their order. */
  readonly actions: readonly JsonObject[];
  /** Of the message as a whole, or of its first action. */
  readonly fault: { readonly ErrorCode: number; readonly ErrorDescription: string } | null;
}

export interface Hi1 {
  readonly port: number;
  readonly bodies: Readonly<Record<BodyName, Body>>;
  readonly certificates: Readonly<Record<BodyName, MadeCertificate>>;
  readonly mint: Mint;
  /** Proves the key that its tokens are bound to. */
  readonly present: Present;
  /** The same questions without the connector, as the same body. */
  readonly ask: Ask;
  message(body: BodyName, actions: readonly JsonObject[], header?: JsonObject): JsonObject;
  sign(body: BodyName, message: JsonObject, form: Form): string;
  post(text: string | Uint8Array, form: Form): Promise<Reply>;
  /** One message with these actions, numbered from 0. */
  send(body: BodyName, form: Form, ...actions: readonly JsonObject[]): Promise<Reply>;
  close(): Promise<void>;
}

const names = Object.keys(enrolled) as BodyName[];
let port = 0;

/** What a stack is started with, so that its gateway believes these bodies. */
export const issuersOfHi1: StackOptions['issuers'] = {
  enrolled: names.map(
    (name): EnrolledIssuer => ({
      issuer: `${url}/hi1/${name}`,
      graphs: ['authority'],
      roles: [...enrolled[name].roles],
      organisation: enrolled[name].organisation,
      country: 'DE',
    }),
  ),
  fetch: (asked, options) => fetch(String(asked).replace(url, `http://127.0.0.1:${port}`), options),
};

function readReply(status: number, text: string, form: Form): Reply {
  const isAnswer = status === 200;
  const message = !isAnswer ? null : form === 'json' ? (JSON.parse(text) as JsonObject) : answerInXml(text);
  const payload = (message?.['Payload'] as JsonObject | undefined)?.['ResponsePayload'] as JsonObject | undefined;
  const actions = ((payload?.['ActionResponses'] as JsonObject | undefined)?.['ActionResponse'] ?? []) as readonly JsonObject[];
  const fault = (payload?.['ErrorInformation'] ?? actions[0]?.['ErrorInformation'] ?? null) as Reply['fault'];
  return { status, text, message, actions, fault };
}

function answerInXml(text: string): JsonObject {
  const root = readXml(Buffer.from(text));
  return messageFromXml({ ...root, children: root.children.filter(({ name }) => name !== 'Signature') });
}

/** Starts it, on a port of its own. */
export async function startHi1(
  stack: Pick<Stack, 'baseUrl' | 'dataFolder' | 'clock'>,
  over: { readonly clock?: () => Date; readonly noticeMs?: number; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Hi1> {
  const certificates = Object.fromEntries(names.map((name) => [name, makeCertificate(name)])) as Hi1['certificates'];
  const item = (name: BodyName) =>
    bodyItem(certificates[name].pem, {
      ...enrolled[name],
      connector: 'hi1',
      enrolment: name,
      options: { sender: { CountryCode: 'DE', UniqueIdentifier: name.toUpperCase() }, receiver: platform },
    });
  const environment = {
    WRIT_CONNECTORS_URL: url,
    WRIT_CONNECTORS_LISTEN: '127.0.0.1:0',
    WRIT_CONNECTORS: JSON.stringify({ bodies: names.map(item) }),
    WRIT_KEY_CONNECTORS: makeKey(),
    WRIT_KEY_HI1: makeKey(),
    ...over.environment,
  };
  const settings = await readConnectorSettings(environment, stack.baseUrl);
  const { baseUrl, dataFolder } = stack;
  const clock = over.clock ?? stack.clock;
  const running = await startConnectors({
    settings,
    baseUrl,
    dataFolder,
    clock,
    noticeMs: over.noticeMs ?? null,
    onFault: ({ cause }) => {
      throw cause;
    },
  });
  port = running.port;
  const proofKey = await readProofKey(await makePrivateProofKey());
  const mint = tokenMint({ signing: settings.signing, thumbprint: proofKey.thumbprint, baseUrl, clock });
  const present = withProofs(proofKey, () => clock().getTime());
  const bodies = Object.fromEntries(settings.bodies.map((body) => [body.enrolment, body])) as Hi1['bodies'];
  const message: Hi1['message'] = (body, actions, header = {}) => ({
    Header: {
      SenderIdentifier: { CountryCode: 'DE', UniqueIdentifier: body.toUpperCase() },
      ReceiverIdentifier: platform,
      TransactionIdentifier: randomUUID(),
      Timestamp: clock().toISOString(),
      Version: { ETSIVersion: 'V1.23.1', NationalProfileOwner: 'DE', NationalProfileVersion: 'v1.0' },
      ...header,
    },
    Payload: { RequestPayload: { ActionRequests: { ActionRequest: actions.map((action, at) => ({ ActionIdentifier: at, ...action })) } } },
  });
  const sign: Hi1['sign'] = (body, given, form) => {
    const { key, pem, thumbprint } = certificates[body];
    return form === 'json' ? JSON.stringify(signedByBody(given, thumbprint, key)) : signedXmlByBody(given, pem, key, createPublicKey(key));
  };
  const post: Hi1['post'] = async (text, form) => {
    const body = typeof text === 'string' ? text : new Uint8Array(text);
    const response = await fetch(`http://127.0.0.1:${running.port}/hi1`, {
      method: 'POST',
      headers: { 'content-type': `application/${form}` },
      body,
    });
    return readReply(response.status, await response.text(), form);
  };
  return {
    port: running.port,
    bodies,
    certificates,
    mint,
    present,
    ask: askOf({ url: baseUrl, baseUrl, mint, present }),
    message,
    sign,
    post,
    send: (body, form, ...actions) => post(sign(body, message(body, actions), form), form),
    close: async () => {
      await running.close();
      await rm(`${dataFolder}/connectors`, { recursive: true, force: true });
    },
  };
}

/** As whom the connector asks for a body. */
export const askerOf = ({ bodies, certificates }: Hi1, name: BodyName) => ({
  body: bodies[name],
  subject: subjectOfCertificate(certificates[name].thumbprint),
});

const entry = (owner: string, name: string, value: string) => ({ 'common:Owner': owner, 'common:Name': name, 'common:Value': value });
export const etsiEntry = (name: string, value: string) => entry('ETSI', name, value);
const types = {
  auth: '{http://uri.etsi.org/03120/common/2020/09/Authorisation}AuthorisationObject',
  disclosure: '{http://uri.etsi.org/03120/common/2020/09/Task}LDTaskObject',
  preservation: '{http://uri.etsi.org/03120/common/2020/09/Task}LPTaskObject',
  takedown: '{http://uri.etsi.org/03120/common/2020/09/Task}TDTaskObject',
  interception: '{http://uri.etsi.org/03120/common/2020/09/Task}LITaskObject',
  document: '{http://uri.etsi.org/03120/common/2020/09/Document}DocumentObject',
  delivery: '{http://uri.etsi.org/03120/common/2019/10/Delivery}DeliveryObject',
};
export const typeOf = (name: keyof typeof types): string => types[name];

export const createOf = (object: JsonObject): JsonObject => ({ CREATE: { HI1Object: object } });
export const updateOf = (object: JsonObject): JsonObject => ({ UPDATE: { HI1Object: object } });

/** An authorisation with the parts of an order that ETSI has no field for. */
export const authorisation = (identifier: string, over: JsonObject = {}, parameters: JsonObject = {}): JsonObject => ({
  '@xsi:type': types.auth,
  ObjectIdentifier: identifier,
  CountryCode: 'DE',
  OwnerIdentifier: 'NORTHPORT',
  'auth:AuthorisationReference': '12 Js 345/26',
  'auth:AuthorisationLegalType': entry('WRIT', 'OrderKind', 'EPOC'),
  ...over,
  'auth:NationalAuthorisationParameters': {
    '@xsi:type': '{urn:writ:hi1:2026}OrderParameters',
    'auth:CountryCode': 'DE',
    'writ:Provision': 'Code of Criminal Procedure, section 100k',
    'writ:Offence': 'Criminal Code, section 263',
    'writ:Threshold': 'THREE_YEARS',
    'writ:Grounds': 'The sender of the forged invoices is not known otherwise.',
    'writ:Purpose': 'An invoice fraud',
    ...parameters,
  },
});

/** A task on an account by its e-mail address. */
export const task = (
  type: 'disclosure' | 'preservation',
  request: string,
  email: string,
  ids: { of: string; identifier?: string },
): JsonObject => ({
  '@xsi:type': types[type],
  ObjectIdentifier: ids.identifier ?? randomUUID(),
  CountryCode: 'DE',
  OwnerIdentifier: 'NORTHPORT',
  AssociatedObjects: { AssociatedObject: [ids.of] },
  ...(type === 'disclosure' ? { 'task:Reference': `DE-NORTHPORT-${request.slice(0, 4)}` } : {}),
  'task:RequestDetails': {
    'task:Type': entry('ETSI', 'RequestType', request),
    'task:StartTime': '2002-08-01T00:00:00Z',
    'task:EndTime': '2002-10-01T00:00:00Z',
    'task:RequestValues': {
      'task:RequestValue': [{ 'task:FormatType': { 'task:FormatOwner': 'ETSI', 'task:FormatName': 'EmailAddress' }, 'task:Value': email }],
    },
  },
  'task:CSPID': platform,
});
