/**
 * Under which law an access was permitted and until when the person was not notified, as the entry of the log states it: the receipt opens that
 * part of the entry. What is read here is proved no sooner than the receipt was checked.
 */
import { TlogError } from '@writ/tlog/errors';
import { parseStrictJson } from '@writ/tlog/strict-json';

export interface AccessLegal {
  /** The law that gives the power to order; null where the platform itself looked. */
  provision: string | null;
  /** The end of the non-disclosure period, as it was at the access; null where there was none. */
  secretUntil: string | null;
  /** A value of OrderKind; null where the platform itself looked. */
  kind: string | null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const member = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);
const textIn = (value: unknown, name: string): string | null => {
  const found = member(value, name);
  return typeof found === 'string' && found !== '' ? found : null;
};

/** Null for an invalid receipt. */
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
    kind: textIn(legal, 'basis') === 'ORDER' ? textIn(legal, 'kind') : null,
  };
}
