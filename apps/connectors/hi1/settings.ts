/** What a body of this connector is called in messages, and with which key its answers are signed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, readSecret, StartError } from '@writ/core';
import type { PrivateTargets } from '@writ/webhooks';
import { XmlRefused, XmlSchema } from '@writ/xml';
import { z } from 'zod';
import type { Body } from '../identity/bodies.ts';
import { readSigningKey, type SigningKey } from '../identity/tokens.ts';
import type { EndpointId } from './message/types.ts';
import { type Form, forms } from './signature/forms.ts';

const endpointShape = z.strictObject({ CountryCode: z.string().regex(/^[A-Z]{2}$/), UniqueIdentifier: z.string().min(1).max(255) });
const optionsShape = z.strictObject({ sender: endpointShape, receiver: endpointShape, form: z.enum(forms).default('json') });

export interface Names {
  /** As the body calls itself. */
  readonly sender: EndpointId;
  /** As it calls the platform. */
  readonly receiver: EndpointId;
  /** In which its endpoint gets what the platform sends. */
  readonly form: Form;
}

/** The names of each body, by its issuer. Throws StartError. */
export function namesOf(bodies: readonly Body[]): ReadonlyMap<string, Names> {
  return new Map(
    bodies.map(({ issuer, enrolment, graph, country, options }) => {
      const parsed = optionsShape.safeParse(options);
      if (!parsed.success)
        throw new StartError(
          `WRIT_CONNECTORS can't be used: the options of hi1 ${enrolment} must be { sender, receiver }, each { CountryCode, UniqueIdentifier }, and may have form, json or xml.`,
        );
      if (graph !== 'authority') throw new StartError(`WRIT_CONNECTORS can't be used: hi1 ${enrolment} must be on the graph authority.`);
      if (parsed.data.sender.CountryCode !== country)
        throw new StartError(
          `WRIT_CONNECTORS can't be used: the sender of hi1 ${enrolment} must have the country of the body as CountryCode.`,
        );
      return [issuer, parsed.data];
    }),
  );
}

/** The key of answers. Throws StartError. */
export async function answerKey(environment: Environment): Promise<SigningKey> {
  const pem = readSecret(environment, 'WRIT_KEY_HI1');
  if (pem === undefined)
    throw new StartError('The connector hi1 needs WRIT_KEY_HI1 or WRIT_KEY_HI1_FILE: the private key that signs its answers.');
  if (pem === readSecret(environment, 'WRIT_KEY_CONNECTORS'))
    throw new StartError('WRIT_KEY_HI1 and WRIT_KEY_CONNECTORS are the same key: make one of its own for each.');
  return readSigningKey('WRIT_KEY_HI1', pem);
}

/** Whether endpoints of bodies may be in the operator's own network, and without TLS. Throws StartError for another word than "allow". */
export function privatesOf(environment: Environment): PrivateTargets {
  const word = environment['WRIT_WEBHOOK_PRIVATE'] ?? '';
  if (word !== '' && word !== 'allow') throw new StartError('WRIT_WEBHOOK_PRIVATE must be "allow" or not set.');
  return word === 'allow' ? 'allow' : 'refuse';
}

const mainSchema = 'ts_103120_Core.xsd';

/** ETSI's own schemas, where the operator has them in a folder; undefined otherwise. Throws StartError for a folder that can't be used. */
export function ownSchemas(environment: Environment): XmlSchema | undefined {
  const folder = environment['WRIT_HI1_XSD'];
  if (folder === undefined || folder === '') return undefined;
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.xsd'));
    return new XmlSchema(Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])), mainSchema);
  } catch (cause) {
    const why = cause instanceof XmlRefused ? cause.message : "it can't be read.";
    throw new StartError(`WRIT_HI1_XSD names a folder of schemas that can't be used: ${why}`, { cause });
  }
}
