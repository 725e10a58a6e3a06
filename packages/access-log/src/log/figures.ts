/** How a replica of the log is, in numbers and in yes or no: what operators watch. Nothing of an entry is in it. */

export interface LogFigures {
  /** Entries that this replica acknowledged. */
  readonly size: number;
  /** For how many more its tables have a place; undefined before the first look, and while they are not cut. */
  readonly room: number | undefined;
  /** When a round last published the head, or found it published. */
  readonly publishedAt: Date;
  /** Whether a witness or the database shows another history than this replica acknowledged. */
  readonly isContradicted: boolean;
  /** Of the latest checkpoint; undefined where the log has no witnesses, or none was published yet. */
  readonly witnesses: { readonly missing: number; readonly hasQuorum: boolean } | undefined;
  /** Whether the anchor is kept; undefined without a file. */
  readonly isAnchored: boolean | undefined;
  /** Whether a standby confirms commits; undefined where none is required. */
  readonly isConfirmed: boolean | undefined;
  /** Since when the oldest entry waits that was saved with its change; null where none does. */
  readonly pendingSince: Date | null;
}
