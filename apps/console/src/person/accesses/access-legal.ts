/**
 * Under which law an access was permitted and until when the person was told nothing, as the entry of the log says it: the receipt opens that
 * part of the entry. What is read here is proved no sooner than the receipt was checked.
 */
import { TlogError } from '@writ/tlog/errors';
import { parseStrictJson } from '@writ/tlog/strict-json';

export interface AccessLegal {
  /** The law that gives the power to order; null where the platform itself looked. */
  provision: string | null;
  /** Until when nothing was told, as it stood at the access; null where nothing was held back. */
  secretUntil: string | null;
  /** A value of SecrecyGround; null where no silence was asked. */
  ground: string | null;
  /** A value of OrderKind; null where the platform itself looked. */
  kind: string | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const member = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);
const textIn = (value: unknown, name: string): string | null => {
  const found = member(value, name);
  return typeof found === 'string' && found !== '' ? found : null;
};

/** Null for a receipt that is none. */
export function legalIn(receipt: string): AccessLegal | null {
  let parsed: unknown;
  try {
    parsed = parseStrictJson(receipt);
  } catch (error) {
    if (error instanceof TlogError) return null;
    throw error;
  }
  const legal = member(member(member(parsed, 'openings'), 'legal'), 'value');
  if (!isObject(legal)) return null;
  return {
    provision: textIn(legal, 'provision'),
    secretUntil: textIn(legal, 'secretUntil'),
    ground: textIn(legal['secrecy'], 'ground'),
    kind: textIn(legal, 'basis') === 'ORDER' ? textIn(legal, 'kind') : null,
  };
}
