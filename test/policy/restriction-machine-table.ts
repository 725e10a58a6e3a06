/**
 * The restriction machine as the law and the house have it, written by hand and from nothing in the product: what is stored, when, the
 * act, who may, and the state it leads to. What is not here is refused. The moments say where an instant lies: before the beginning,
 * during the period or after the end, and within the hour after the decision or later (`late`).
 */

/** A decision of the platform can be lifted as long as it is not over, and undone for an hour; a complaint is counsel's. */
const table = `
SCHEDULED | before      | LIFT    | agent otherAgent counsel otherCounsel | LIFTED
SCHEDULED | before-late | LIFT    | agent otherAgent counsel otherCounsel | LIFTED
SCHEDULED | during      | LIFT    | agent otherAgent counsel otherCounsel | LIFTED
SCHEDULED | during-late | LIFT    | agent otherAgent counsel otherCounsel | LIFTED
ACTIVE    | before      | LIFT    | agent otherAgent counsel otherCounsel | LIFTED
ACTIVE    | before-late | LIFT    | agent otherAgent counsel otherCounsel | LIFTED
ACTIVE    | during      | LIFT    | agent otherAgent counsel otherCounsel | LIFTED
ACTIVE    | during-late | LIFT    | agent otherAgent counsel otherCounsel | LIFTED
SCHEDULED | before      | UNDO    | agent counsel otherCounsel            | LIFTED
SCHEDULED | during      | UNDO    | agent counsel otherCounsel            | LIFTED
ACTIVE    | before      | UNDO    | agent counsel otherCounsel            | LIFTED
ACTIVE    | during      | UNDO    | agent counsel otherCounsel            | LIFTED
SCHEDULED | before      | REVERSE | counsel otherCounsel                  | REVERSED
SCHEDULED | before-late | REVERSE | counsel otherCounsel                  | REVERSED
SCHEDULED | during      | REVERSE | counsel otherCounsel                  | REVERSED
SCHEDULED | during-late | REVERSE | counsel otherCounsel                  | REVERSED
ACTIVE    | before      | REVERSE | counsel otherCounsel                  | REVERSED
ACTIVE    | before-late | REVERSE | counsel otherCounsel                  | REVERSED
ACTIVE    | during      | REVERSE | counsel otherCounsel                  | REVERSED
ACTIVE    | during-late | REVERSE | counsel otherCounsel                  | REVERSED
SCHEDULED | during      | BEGIN   | SYSTEM                                | ACTIVE
SCHEDULED | during-late | BEGIN   | SYSTEM                                | ACTIVE
SCHEDULED | after       | BEGIN   | SYSTEM                                | ACTIVE
SCHEDULED | after-late  | BEGIN   | SYSTEM                                | ACTIVE
SCHEDULED | after       | END     | SYSTEM                                | ENDED
SCHEDULED | after-late  | END     | SYSTEM                                | ENDED
ACTIVE    | after       | END     | SYSTEM                                | ENDED
ACTIVE    | after-late  | END     | SYSTEM                                | ENDED
`;

/** Where an order of an authority is behind it that still binds: only counsel ends it before its time. The clock's own acts are the same. */
const boundTable = `
SCHEDULED | before      | LIFT    | counsel otherCounsel | LIFTED
SCHEDULED | before-late | LIFT    | counsel otherCounsel | LIFTED
SCHEDULED | during      | LIFT    | counsel otherCounsel | LIFTED
SCHEDULED | during-late | LIFT    | counsel otherCounsel | LIFTED
ACTIVE    | before      | LIFT    | counsel otherCounsel | LIFTED
ACTIVE    | before-late | LIFT    | counsel otherCounsel | LIFTED
ACTIVE    | during      | LIFT    | counsel otherCounsel | LIFTED
ACTIVE    | during-late | LIFT    | counsel otherCounsel | LIFTED
SCHEDULED | before      | UNDO    | counsel otherCounsel | LIFTED
SCHEDULED | during      | UNDO    | counsel otherCounsel | LIFTED
ACTIVE    | before      | UNDO    | counsel otherCounsel | LIFTED
ACTIVE    | during      | UNDO    | counsel otherCounsel | LIFTED
SCHEDULED | before      | REVERSE | counsel otherCounsel | REVERSED
SCHEDULED | before-late | REVERSE | counsel otherCounsel | REVERSED
SCHEDULED | during      | REVERSE | counsel otherCounsel | REVERSED
SCHEDULED | during-late | REVERSE | counsel otherCounsel | REVERSED
ACTIVE    | before      | REVERSE | counsel otherCounsel | REVERSED
ACTIVE    | before-late | REVERSE | counsel otherCounsel | REVERSED
ACTIVE    | during      | REVERSE | counsel otherCounsel | REVERSED
ACTIVE    | during-late | REVERSE | counsel otherCounsel | REVERSED
SCHEDULED | during      | BEGIN   | SYSTEM               | ACTIVE
SCHEDULED | during-late | BEGIN   | SYSTEM               | ACTIVE
SCHEDULED | after       | BEGIN   | SYSTEM               | ACTIVE
SCHEDULED | after-late  | BEGIN   | SYSTEM               | ACTIVE
SCHEDULED | after       | END     | SYSTEM               | ENDED
SCHEDULED | after-late  | END     | SYSTEM               | ENDED
ACTIVE    | after       | END     | SYSTEM               | ENDED
ACTIVE    | after-late  | END     | SYSTEM               | ENDED
`;

/** The state that everybody reads at a moment, whatever is stored. */
const read = `
SCHEDULED | before | SCHEDULED
SCHEDULED | during | ACTIVE
SCHEDULED | after  | ENDED
ACTIVE    | before | ACTIVE
ACTIVE    | during | ACTIVE
ACTIVE    | after  | ENDED
LIFTED    | before | LIFTED
LIFTED    | during | LIFTED
LIFTED    | after  | LIFTED
REVERSED  | before | REVERSED
REVERSED  | during | REVERSED
REVERSED  | after  | REVERSED
ENDED     | before | ENDED
ENDED     | during | ENDED
ENDED     | after  | ENDED
`;

export const states = ['SCHEDULED', 'ACTIVE', 'LIFTED', 'REVERSED', 'ENDED'] as const;
export const acts = ['BEGIN', 'END', 'LIFT', 'UNDO', 'REVERSE'] as const;

/** Who acts. `agent` and `counsel` are each the one who decided it, tried apart. */
export const persons = {
  agent: { role: 'AGENT', isDecider: true },
  otherAgent: { role: 'AGENT', isDecider: false },
  counsel: { role: 'COUNSEL', isDecider: true },
  otherCounsel: { role: 'COUNSEL', isDecider: false },
  SYSTEM: { role: 'SYSTEM', isDecider: false },
} as const;

/** Decided at ten; the last instant of the hour is eleven. Minutes after ten: beginning, end (none when left out), the instant that is tried. */
export const moments = {
  before: { begin: 20, end: 40, tried: [0, 10, 19.999] },
  during: { begin: 20, end: 80, tried: [20, 40, 60] },
  after: { begin: 20, end: 40, tried: [40, 50, 60] },
  'before-late': { begin: 120, end: 180, tried: [60.001, 119.999] },
  'during-late': { begin: 0, end: 180, tried: [60.001, 179.999] },
  'after-late': { begin: 0, end: 120, tried: [120, 100_000] },
} as const;
export type Moment = keyof typeof moments;

const lines = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));

const entries = (text: string): ReadonlyMap<string, string> =>
  new Map(
    lines(text).flatMap(([state, moment, act, who = '', to = '']) =>
      who.split(/\s+/).map((person): [string, string] => [`${state} ${moment} ${act} ${person}`, to]),
    ),
  );

/** The state that is led to, by stored state, moment, act and person; by what is behind the restriction. */
export const allowed = { 'its own decision': entries(table), 'an order that binds': entries(boundTable) } as const;
export type Behind = keyof typeof allowed;

/** The state that is read, by stored state and moment. */
export const readStates: ReadonlyMap<string, string> = new Map(
  lines(read).map(([state, moment, shown = '']): [string, string] => [`${state} ${moment}`, shown]),
);

/** The reason why what the table allows at another time or to another person is refused, where it is not its state. */
export const reasons = {
  /** An undo of something open, by who may, after the hour. */
  undoTooLate: 'TOO_LATE',
  /** The clock's act before its time. */
  tooEarly: 'NOT_YET',
  /** Something open, by somebody who may not. */
  notTheirs: 'NOT_DECIDABLE',
  /** Something open behind which an order is that binds, by who is not counsel. */
  bound: 'NOT_COMPETENT',
  /** Nothing open. */
  closed: 'WRONG_STATE',
} as const;
