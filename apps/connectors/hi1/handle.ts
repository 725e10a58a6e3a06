/**
 * A message from its bytes to its answer: who signed it, whether it was answered before, whether it is of now, what it says, and then all of its actions or none. The order is that of what may be believed.
 */
import { createHash } from 'node:crypto';
import { subjectOfCertificate } from '../identity/tokens.ts';
import type { ConnectorTools } from '../server/connector.ts';
import { configuration } from './actions/config.ts';
import type { Context } from './actions/context.ts';
import { create } from './actions/create.ts';
import { get, list } from './actions/read.ts';
import { update } from './actions/update.ts';
import type { Journal } from './journal.ts';
import { checkedHeader, checkedMessage } from './message/check.ts';
import { Hi1Fault, wrong } from './message/fault.ts';
import { type Action, type ActionResponse, type Header, isSameEndpoint, type JsonObject, type Message } from './message/types.ts';
import { Writ } from './orders/writ.ts';
import type { Names } from './settings.ts';
import type { Signer } from './signature/signer.ts';

/** How far the clocks of sender and connector may be apart. */
const apartMs = 5 * 60_000;
/** How long a message that was cut off may be sent again. */
const againMs = 86_400_000;

export interface Handling extends Pick<ConnectorTools, 'ask' | 'clock' | 'baseUrl'> {
  readonly journal: Journal;
  readonly names: ReadonlyMap<string, Pick<Names, 'sender' | 'receiver'>>;
}

/** A message that somebody enrolled signed. */
export interface Signed {
  readonly signer: Signer;
  readonly message: JsonObject;
  /** As they came. */
  readonly bytes: Uint8Array;
}

const isReading = (action: Action): boolean => 'GET' in action || 'LIST' in action || 'GETCSPCONFIG' in action;

async function readOne(context: Context, action: Action): Promise<ActionResponse> {
  const { ActionIdentifier } = action;
  try {
    if ('GET' in action) return { ActionIdentifier, GETResponse: { HI1Object: await get(context, action.GET.Identifier) } };
    if ('LIST' in action) return { ActionIdentifier, LISTResponse: await list(context, action.LIST) };
    return { ActionIdentifier, GETCSPCONFIGResponse: await configuration(context) };
  } catch (error) {
    if (!(error instanceof Hi1Fault)) throw error;
    return { ActionIdentifier, ErrorInformation: errorOf(error) };
  }
}

const errorOf = ({ code, message }: Hi1Fault): JsonObject => ({ ErrorCode: code, ErrorDescription: message });

/** Writ has no act over several orders: a message is readings, or the CREATEs of one order, or one UPDATE. */
async function answersTo(context: Context, { actions }: Message): Promise<ActionResponse[]> {
  if (actions.every(isReading)) {
    const answers: ActionResponse[] = [];
    for (const action of actions) answers.push(await readOne(context, action));
    return answers;
  }
  const creating = actions.flatMap((action) =>
    'CREATE' in action ? [{ ActionIdentifier: action.ActionIdentifier, object: action.CREATE.HI1Object }] : [],
  );
  try {
    if (creating.length === actions.length) return await create(context, creating);
    const [first] = actions;
    if (actions.length > 1 || first === undefined || !('UPDATE' in first))
      throw wrong('A message has readings, or the CREATEs of one order, or one UPDATE: all of it is carried out, or nothing.');
    await update(context, first.UPDATE.HI1Object);
    return [{ ActionIdentifier: first.ActionIdentifier, UPDATEResponse: { Identifier: first.UPDATE.HI1Object.ObjectIdentifier } }];
  } catch (error) {
    if (!(error instanceof Hi1Fault)) throw error;
    return actions.map(({ ActionIdentifier }) => ({ ActionIdentifier, ErrorInformation: errorOf(error) }));
  }
}

function requireParties({ SenderIdentifier, ReceiverIdentifier }: Header, { sender, receiver }: Pick<Names, 'sender' | 'receiver'>): void {
  if (!isSameEndpoint(SenderIdentifier, sender))
    throw wrong('SenderIdentifier is not that of the body whose certificate signed the message.');
  if (!isSameEndpoint(ReceiverIdentifier, receiver)) throw wrong('ReceiverIdentifier is not that of this platform.');
}

function requireNow({ Timestamp }: Header, now: Date): void {
  // What is no instant is not near.
  if (!(Math.abs(Date.parse(Timestamp) - now.getTime()) <= apartMs))
    throw wrong('Timestamp is more than five minutes from now: compare the clocks, and send a new message.');
}

/** What is known of the message before it is read. */
type About = Pick<Context, 'sender' | 'receiver' | 'isResumed'>;

interface Answered {
  readonly payload: JsonObject;
  /** Whether it is the answer of an act, which is remembered. */
  readonly isAct: boolean;
}

async function carriedOut(handling: Handling, { signer, message }: Signed, header: Header, about: About): Promise<Answered> {
  const now = handling.clock();
  let isAct = false;
  try {
    const checked = checkedMessage(message);
    isAct = !checked.actions.every(isReading);
    const writ = new Writ(handling.ask, { body: signer.body, subject: subjectOfCertificate(signer.certificate.thumbprint) });
    const { journal, baseUrl } = handling;
    const body = signer.body.enrolment;
    const own = signer.body;
    const context = { body, own, transaction: header.TransactionIdentifier, ...about, writ, journal, now, baseUrl };
    return { payload: { ActionResponses: { ActionResponse: await answersTo(context, checked) } }, isAct };
  } catch (error) {
    if (!(error instanceof Hi1Fault)) throw error;
    return { payload: { ErrorInformation: errorOf(error) }, isAct };
  }
}

/** The answer without its signature: the message turned round. */
function answerOf(header: Header, payload: JsonObject, now: Date): JsonObject {
  const { SenderIdentifier, ReceiverIdentifier, TransactionIdentifier, Version } = header;
  const turned = { SenderIdentifier: ReceiverIdentifier, ReceiverIdentifier: SenderIdentifier, TransactionIdentifier };
  const Timestamp = now.toISOString().replace('Z', '000Z');
  return { Header: { ...turned, Timestamp, Version }, Payload: { ResponsePayload: payload } };
}

/** What is kept of acts has no more than identifiers and faults in it; readings are answered once. */
const answeredBefore = 'This reading was answered before: send it with a TransactionIdentifier of its own.';

/** Answers a message, in the form in which it is signed then. Throws NoMessage and NotAnswered. */
export async function handle(handling: Handling, signed: Signed): Promise<JsonObject> {
  const { journal, names } = handling;
  const { body } = signed.signer;
  const header = checkedHeader(signed.message);
  const own = names.get(body.issuer);
  if (own === undefined) throw new TypeError('a body without its names');
  const answer = (payload: JsonObject): JsonObject => answerOf(header, payload, handling.clock());
  const digest = createHash('sha256').update(signed.bytes).digest('hex');
  let isResumed = false;
  try {
    requireParties(header, own);
    const before = journal.transaction(body.enrolment, header.TransactionIdentifier);
    if (before !== null && before.digest !== digest) throw wrong('Another message had this TransactionIdentifier.');
    if (typeof before?.answer === 'string') return JSON.parse(before.answer) as JsonObject;
    if (before?.answer === null) throw wrong(answeredBefore);
    if (before !== null && handling.clock().getTime() - before.at > againMs)
      throw wrong('This message was begun more than a day ago: look at what became of it, and send a new one.');
    // One that was begun was of its time then, and is carried on where it was cut off.
    isResumed = before !== null;
    if (before === null) {
      requireNow(header, handling.clock());
      await journal.begin(body.enrolment, header.TransactionIdentifier, digest);
    }
  } catch (error) {
    if (!(error instanceof Hi1Fault)) throw error;
    return answer({ ErrorInformation: errorOf(error) });
  }
  const { payload, isAct } = await carriedOut(handling, signed, header, { ...own, isResumed });
  const given = answer(payload);
  await journal.done(body.enrolment, header.TransactionIdentifier, isAct ? JSON.stringify(given) : null);
  return given;
}
