/** The two forms of a message, and what is signed and verified in each. */
import type { XmlSchema } from '@writ/xml';
import type { Body } from '../../identity/bodies.ts';
import type { SigningKey } from '../../identity/tokens.ts';
import { parseMessage } from '../message/parse.ts';
import type { JsonObject } from '../message/types.ts';
import { messageFromXml } from '../xml/from-xml.ts';
import { signedAnswer, verifiedJson } from './json-signature.ts';
import type { Signer } from './signer.ts';
import { signedXmlAnswer, verifiedXml } from './xml-signature.ts';

export const forms = ['json', 'xml'] as const;
export type Form = (typeof forms)[number];

/** Who is believed, when, and ETSI's own schema of XML where the operator has it. */
export interface Believed {
  readonly bodies: readonly Body[];
  readonly now: Date;
  readonly schema?: XmlSchema | undefined;
}

/** A message without its signature, and who signed it. Throws NoMessage for what can't be read, or what nobody enrolled signed. */
export function readSigned(form: Form, bytes: Uint8Array, { bodies, now, schema }: Believed): { signer: Signer; message: JsonObject } {
  if (form === 'json') return verifiedJson(parseMessage(bytes), bodies, now);
  const { signer, root } = verifiedXml(bytes, bodies, now, schema);
  return { signer, message: messageFromXml(root) };
}

/** A message of the platform, signed with the connector's key. */
export const writeSigned = (form: Form, message: JsonObject, key: SigningKey): string =>
  form === 'json' ? JSON.stringify(signedAnswer(message, key)) : signedXmlAnswer(message, key);
