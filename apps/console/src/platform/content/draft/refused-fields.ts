/**
 * Which fields a refusal is about. The service names them in its sentences by their names on the graph, and of personal data the kind and
 * never the value: Regulation (EU) 2022/2065, Art. 24(5).
 */
import type { Kind } from '@writ/statements-domain/personal-data';
import type { FieldName } from './draft-faults.ts';

export interface RefusedField {
  field: FieldName;
  /** The kind of personal data that it holds, as the last part of a word's key; null for another reason. */
  personal: string | null;
  /** The service's own sentence. */
  sentence: string;
}

const fields: readonly FieldName[] = [
  'visibilityOther',
  'monetaryOther',
  'startsAt',
  'ends.visibility',
  'ends.monetary',
  'ends.provision',
  'ends.account',
  'decisionGroundReferenceUrl',
  'illegalContentLegalGround',
  'illegalContentExplanation',
  'incompatibleContentGround',
  'incompatibleContentExplanation',
  'contentTypeOther',
  'contentType',
  'categorySpecificationOther',
  'contentLanguage',
  'contentIdEan',
  'decisionFacts',
  'sourceIdentityReason',
  'sourceIdentity',
];

/** What the service calls it, and how a word's key ends. */
const kinds: Readonly<Partial<Record<string, string>>> = {
  'an e-mail address': 'email',
  'a phone number': 'phone',
  'an IBAN': 'iban',
  'an IP address': 'ip',
  'the name of an account (@name)': 'mention',
  'the handle of the account concerned': 'handle',
  'the id of the account concerned': 'account',
  'the id of the item concerned': 'item',
  'the name of the notifier': 'notifier',
} satisfies Readonly<Record<Kind, string>>;

/** Sentences end with a full stop before a capital or the end; a field's name begins one in small letters too. */
const sentencesOf = (message: string): string[] => message.split(/(?<=[.!?])\s+(?=[A-Za-z])/);

/** The fields that the message of a refusal names, each with its first reason. */
export function refusedFields(message: string): RefusedField[] {
  const found = sentencesOf(message).flatMap((sentence): RefusedField[] => {
    const field = fields.find((name) => new RegExp(String.raw`(?<![\w.])${name.replace('.', String.raw`\.`)}(?![\w])`).test(sentence));
    if (field === undefined) return [];
    const held = / holds (.+?), and it is published/.exec(sentence)?.[1];
    return [{ field, personal: held === undefined ? null : (kinds[held] ?? 'other'), sentence }];
  });
  return [...new Map(found.reverse().map((one) => [one.field, one])).values()].reverse();
}
