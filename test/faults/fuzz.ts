/**
 * Input of strangers, changed at random for a bounded time. `WRIT_FUZZ_SECONDS` is how long each reader is tried, 20 seconds when left out; `WRIT_FUZZ_SEED` begins with a seed that
 * failed. A failure names its seed.
 */
import { randomInt } from 'node:crypto';
import { expect } from 'vitest';

/** A whole number from 0 up to, and without, `below`. */
export type Next = (below: number) => number;

const seconds = Number(process.env['WRIT_FUZZ_SECONDS'] ?? 20);

/** For how long a test waits: reading the seed's failure takes longer than the time that is given. */
export const patience = seconds * 1_000 + 120_000;

/** The same numbers each time for a seed: mulberry32. */
function numbersFrom(seed: number): Next {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function pick<Value>(values: readonly Value[], next: Next): Value {
  const [value] = values.slice(next(values.length)) as [Value];
  return value;
}

/** What a try came to: taken as input, or refused as none. */
export type Outcome = 'taken' | 'refused';

/** Tries until the time is over; each try has numbers of a seed of its own. Says how many there were, and fails where none was taken or none refused. */
export async function fuzz(what: string, once: (next: Next) => Outcome | Promise<Outcome>): Promise<void> {
  const first = Number(process.env['WRIT_FUZZ_SEED'] ?? randomInt(2 ** 31));
  const end = performance.now() + seconds * 1_000;
  const found = { taken: 0, refused: 0 };
  for (let seed = first; seed === first || performance.now() < end; seed = (seed + 1) % 2 ** 31)
    try {
      found[await once(numbersFrom(seed))] += 1;
    } catch (error) {
      throw new Error(`${what}, with WRIT_FUZZ_SEED=${seed}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  console.info(`${what}: ${found.taken} taken, ${found.refused} refused, from the seed ${first}`);
  // One that takes everything, or nothing, was not tried.
  expect(Math.min(found.taken, found.refused), what).toBeGreaterThan(0);
}

/** Runs a reader. What it throws must be one of its own refusals. */
export function outcomeOf(read: () => unknown, refusals: readonly (abstract new (...args: never[]) => Error)[]): Outcome {
  try {
    read();
    return 'taken';
  } catch (error) {
    if (refusals.some((refusal) => error instanceof refusal)) return 'refused';
    throw error;
  }
}

/** Pieces that readers of different makes took for different things. */
export const pieces = [
  ...[
    '\u0000',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\r',
    '"',
    "'",
    '\\',
    '\\u0000',
    '%00',
    '%',
    '&',
    '+',
    '#',
    '../',
    '[]',
    '{}',
    '[',
    '{',
    '}',
    ']',
  ],
  ...['null', 'true', '-0', '1e999', '9007199254740993', '0x10', '__proto__', 'constructor', 'toString', '"a":1,"a":2'],
  ...[
    '&e;',
    '&#0;',
    '&lt;',
    ']]>',
    '<![CDATA[<x/>]]>',
    '<!-- -->',
    '<?x y?>',
    '<x>',
    '</x>',
    ' xmlns=""',
    ' xmlns:x="urn:x"',
    ' xml:base="file:///"',
  ],
  ...['2026-02-30T00:00:00Z', '+275760-09-13T00:00:00Z', '1970-01-01', 'x'.repeat(5_000), '['.repeat(500), '('.repeat(200)],
] as const;

/** The bytes with one to four places changed: flipped, cut, doubled, moved, or with a piece put in. */
export function changed(text: string | Uint8Array, next: Next, more: readonly string[] = []): Buffer {
  let bytes = Buffer.from(text);
  for (let times = 1 + next(4); times > 0; times -= 1) {
    const at = next(bytes.length + 1);
    const part = bytes.subarray(at, at + next(120));
    const [head, rest] = [bytes.subarray(0, at), bytes.subarray(at + part.length)];
    const change = next(6);
    if (change === 0) bytes = Buffer.concat([head, rest]);
    else if (change === 1) bytes = Buffer.concat([head, part, part, rest]);
    else if (change === 2) bytes = Buffer.concat([head, Buffer.from([next(256)]), bytes.subarray(at + 1)]);
    else if (change === 3) bytes = Buffer.concat([rest, part, head]);
    else bytes = Buffer.concat([head, Buffer.from(pick([...pieces, ...more], next)), bytes.subarray(at)]);
  }
  return bytes;
}

/** A value of JSON with one place changed: another type, another text, a field more, one less, or one twice. */
export function changedValue(value: unknown, next: Next): unknown {
  const odd = (): unknown =>
    pick<unknown>([null, true, 0, -1, 1e308, '', [], {}, [[]], [null], { __proto__: null, a: {} }, pick(pieces, next)], next);
  if (Array.isArray(value) && value.length > 0 && next(6) > 0) {
    const at = next(value.length);
    return next(4) === 0 ? value.toSpliced(at, next(2), odd()) : value.with(at, changedValue(value[at], next));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0 && next(8) > 0) {
    const entries = Object.entries(value);
    const at = next(entries.length);
    const [name, inner] = entries[at] ?? ['', null];
    if (next(6) > 0) return Object.fromEntries(entries.with(at, [name, changedValue(inner, next)]));
    return Object.fromEntries(next(2) === 0 ? entries.toSpliced(at, 1) : [...entries, [pick([...pieces, name], next), odd()]]);
  }
  return odd();
}

/** Fails where an answer shows where the program is, or what the machine has. */
export function expectNothingInside(text: string, ...secrets: readonly string[]): void {
  expect(text).not.toMatch(/\n\s+at |node:internal|node_modules|\.[cm]?[jt]s:\d+|file:\/\/\/\S*\.ts/);
  for (const secret of secrets) expect(text).not.toContain(secret);
}
