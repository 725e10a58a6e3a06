/**
 * What the story keeps to prove itself afterwards: every answer that came with receipts, whole, and receipts that came alone. All of
 * it goes to files as it comes, and the verification at the end reads those files and no memory of the run.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, at, type Json } from './answer.ts';
import { DemoError } from './deviation.ts';

/** A receipt, and the answer that it is over; null for one that came without. */
export interface Proven {
  readonly receipt: Json;
  readonly answer: Json | null;
}

const names = { answers: 'answers', receipts: 'receipts', first: 'first-checkpoint', signed: 'signed' } as const;

/** An act that somebody signed, as `Order.signedActs` gives it (evidence), and what it is verified by. */
export interface SignedActFiles {
  readonly act: string;
  readonly roots: string;
  /** The origin of the signing page. */
  readonly signedAt: string;
}

async function filesIn(folder: string): Promise<Json[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Json));
}

export class Evidence {
  readonly folder: string;
  #count = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Begins with a folder. Throws {@link DemoError} for one that holds something: what is verified must be only of this run. */
  static async begin(folder: string): Promise<Evidence> {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw new DemoError(`${folder} is not empty: give --to a new folder.`);
    await mkdir(join(folder, names.answers), { recursive: true });
    await mkdir(join(folder, names.receipts), { recursive: true });
    return new Evidence(folder);
  }

  /** Keeps the checkpoint that was published before the story began. */
  keepFirstCheckpoint(note: string): Promise<void> {
    return writeFile(join(this.folder, names.first), note);
  }

  /** Keeps an answer that came with receipts; answers the indices of their entries. */
  async keepAnswer(answer: Answer): Promise<string[]> {
    if (answer.receipts.length === 0) return [];
    await this.#keep(names.answers, answer.body);
    return answer.receipts.map((receipt) => String(at(receipt, 'index')));
  }

  /** Keeps a receipt that came without an answer of its own. */
  keepReceipt(receipt: Json): Promise<void> {
    return this.#keep(names.receipts, receipt);
  }

  /** Keeps an act that somebody signed, for `writ verify act`. */
  async keepSignedAct({ act, roots, signedAt }: SignedActFiles): Promise<void> {
    const folder = join(this.folder, names.signed);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'act.json'), act);
    await writeFile(join(folder, 'roots.json'), roots);
    await writeFile(join(folder, 'signed-at'), `${signedAt}\n`);
  }

  #keep(kind: 'answers' | 'receipts', value: Json): Promise<void> {
    this.#count += 1;
    return writeFile(join(this.folder, kind, `${String(this.#count).padStart(3, '0')}.json`), JSON.stringify(value));
  }
}

/** Every receipt in a folder of evidence. */
export async function provenIn(folder: string): Promise<Proven[]> {
  const answers = await filesIn(join(folder, names.answers));
  const alone = await filesIn(join(folder, names.receipts));
  const ofAnswers = answers.flatMap((answer) => {
    const receipts = at(answer, 'extensions.receipt');
    return (Array.isArray(receipts) ? receipts : []).map((receipt): Proven => ({ receipt, answer }));
  });
  return [...ofAnswers, ...alone.map((receipt): Proven => ({ receipt, answer: null }))];
}

/** The checkpoint from before the story. */
export const firstCheckpointIn = (folder: string): Promise<string> => readFile(join(folder, names.first), 'utf8');

/** How `writ verify act` is called for the act that was kept; null where nobody signed. */
export async function signedActIn(folder: string): Promise<readonly string[] | null> {
  const signed = join(folder, names.signed);
  if (!(await readdir(folder)).includes(names.signed)) return null;
  const signedAt = (await readFile(join(signed, 'signed-at'), 'utf8')).trim();
  return ['verify', 'act', join(signed, 'act.json'), '--roots', join(signed, 'roots.json'), '--signed-at', signedAt];
}
