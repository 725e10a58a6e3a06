/** Holds a message to the schema. What is refused is named by its place, never by its value. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { NoMessage, unsupported, wrong } from './fault.ts';
import { headerSchema, messageSchema, objectSchemas } from './schema.ts';
import type { Action, Header, Hi1Object, JsonObject, Message } from './types.ts';

const ajv = new Ajv2020({ strictTypes: false });
formats.default(ajv);

interface Envelope {
  readonly Header: Header;
  readonly Payload: { readonly RequestPayload?: { readonly ActionRequests: { readonly ActionRequest: readonly Action[] } } };
}
const isMessage = ajv.compile<Envelope>(messageSchema);
const isHeader = ajv.compile<Header>(headerSchema);
const objects: ReadonlyMap<string, ValidateFunction> = new Map(
  Object.entries(objectSchemas).map(([type, schema]) => [type, ajv.compile(schema)]),
);

/** The place of the first mistake, with names of the schema alone: a name that a sender made up is a value of the message. */
function placeOf({ errors }: ValidateFunction): string {
  const [first] = errors ?? [];
  const place = (first?.instancePath ?? '').replace(/[^A-Za-z0-9@:/_-]/g, '').slice(0, 300) || '/';
  const missing: unknown = first?.params['missingProperty'];
  return typeof missing === 'string' ? `${place} lacks ${missing}` : `${place} is not as it must be (${first?.keyword ?? 'schema'})`;
}

function requireObject(object: Hi1Object): void {
  const check = objects.get(object['@xsi:type']);
  if (check === undefined)
    throw unsupported('Objects of this type are not supported here: see GETCSPCONFIG and the guide of the platform.');
  if (!check(object)) throw wrong(`The object: ${placeOf(check)}.`);
}

const objectOf = (action: Action): Hi1Object | null =>
  'CREATE' in action ? action.CREATE.HI1Object : 'UPDATE' in action ? action.UPDATE.HI1Object : null;

/** The header, without which nobody can be answered in the protocol's own form. Throws NoMessage. */
export function checkedHeader({ Header: header }: JsonObject): Header {
  if (!isHeader(header)) throw new NoMessage(400, 'The header of the message is not as ETSI TS 103 120 has it.');
  return header;
}

/** The message, once all of it is as the schema has it. Throws Hi1Fault: 3001 for what is not supported, 3007 for what is wrong. */
export function checkedMessage(message: JsonObject): Message {
  const read: unknown = message;
  if (!isMessage(read)) throw wrong(`The message: ${placeOf(isMessage)}.`);
  const { Header: header, Payload } = read;
  if (Payload.RequestPayload === undefined) throw unsupported('Answers are not taken here: send requests.');
  const actions = Payload.RequestPayload.ActionRequests.ActionRequest;
  if (new Set(actions.map(({ ActionIdentifier }) => ActionIdentifier)).size < actions.length)
    throw wrong('Two actions have the same ActionIdentifier.');
  for (const action of actions) {
    if ('DELIVER' in action) throw unsupported('Deliveries are not taken here: packages go from the platform to the authority.');
    const object = objectOf(action);
    if (object !== null) requireObject(object);
  }
  return { Header: header, actions };
}
