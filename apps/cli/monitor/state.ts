/**
 * What a monitor remembers between two looks: the best checkpoint that it has seen, and, once a log has signed two histories, both
 * notes for good. The note in it is verified again whenever it is read: a state file is not trusted more than a log.
 */
import { readFile } from 'node:fs/promises';
import { StartError } from '@writ/core/command-errors';
import { openWitnessedCheckpoint, TlogError, type WitnessedCheckpoint, type WitnessPolicy } from '@writ/tlog';
import { writeDurably } from '@writ/verifier/durable-file.ts';
import { z } from 'zod';

const contradiction = z.strictObject({ foundAt: z.iso.datetime(), held: z.string(), shown: z.string() });
const shape = z.strictObject({
  format: z.literal('writ-monitor/1'),
  note: z.string(),
  changedAt: z.iso.datetime(),
  contradictions: z.array(contradiction),
  /** Notes of smaller trees that were shown after a larger one, until the log has shown that they are beginnings of it. */
  smaller: z.array(z.string()).default([]),
});

/** The file's content; `changedAt` is when the monitor first saw this size. */
export type MonitorState = z.infer<typeof shape>;

/** A state together with what its note says. */
export interface OpenedState {
  state: MonitorState;
  held: WitnessedCheckpoint;
}

const advice = 'Keep it, since it may be evidence: move it away to begin anew, or give another --state if it is of another log.';

function parse(file: string, text: string): MonitorState {
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof z.ZodError)) throw cause;
    throw new StartError(`${file} is not the memory of a monitor. ${advice}`, { cause });
  }
}

/** The state in a file; undefined when there is none yet. Throws {@link StartError} for a file that is not a state of this log. */
export async function readState(file: string, policy: WitnessPolicy): Promise<OpenedState | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new StartError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const state = parse(file, text);
  try {
    for (const text of state.smaller) openWitnessedCheckpoint({ text, policy });
    return { state, held: openWitnessedCheckpoint({ text: state.note, policy }) };
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new StartError(`The checkpoint in ${file} does not open with these keys. ${cause.message} ${advice}`, { cause });
  }
}

/** Writes the state; it is on the disk when this comes back. */
export const writeState = (file: string, state: MonitorState): Promise<void> => writeDurably(file, `${JSON.stringify(state, null, 2)}\n`);
