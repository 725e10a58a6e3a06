/** What a monitor can find. One kind a reason, so that an alarm can be told from another without reading sentences. */

/** The kinds. `unreachable` may pass by itself; of the others somebody must know. */
export type FindingKind =
  /** The log shows fewer entries than before. */
  | 'rollback'
  /** The log signed two histories; both notes are kept. */
  | 'split'
  /** No change for longer than the greatest age. */
  | 'stale'
  /** The tiles do not give what is signed, so that nobody can tell whether it extends what was seen. */
  | 'unproven'
  /** What is shown is no checkpoint of this log. */
  | 'unsigned'
  /** Too few of the policy's witnesses cosigned. */
  | 'unwitnessed'
  | 'unreachable';

/** One finding, in a sentence. */
export interface Finding {
  kind: FindingKind;
  message: string;
}
