/**
 * A terminal into which the commands of a guide are typed, block after block: what one sets, the next has. What goes on running runs in one of its own,
 * with the settings that were loaded before it. Nothing but a closed list of places is put in the place of what the page prints.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment, freshFolder, projectFolder } from './life-server.ts';

export interface Typed {
  readonly out: string;
  readonly err: string;
  /** The commands of the block that failed. */
  readonly failed: readonly string[];
}

/** A terminal that goes on running. */
export interface Running {
  out(): string;
  err(): string;
  /** Waits until it has said this; rejects when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

const textOf = (file: string): string => readFileSync(file, 'utf8');

export class GuideShell {
  readonly #places: ReadonlyMap<string, string>;
  readonly #folder = freshFolder();
  readonly #shell: ChildProcess;
  readonly #others: ChildProcess[] = [];
  #block = 0;

  /** `places` are what the page prints and what is put there; `settings` are those of the machine, which no page names. */
  constructor(places: ReadonlyMap<string, string>, settings: Readonly<Record<string, string>>) {
    this.#places = places;
    this.#shell = spawn('/bin/bash', ['--norc', '--noprofile'], {
      cwd: projectFolder,
      env: { ...bareEnvironment(freshFolder()), ...settings },
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#tell(`set -E; trap 'printf "%s\\n" "$BASH_COMMAND" >> "$guide_failed"' ERR`);
  }

  #tell(line: string): void {
    this.#shell.stdin?.write(`${line}\n`);
  }

  /** Waits for the line that the shell prints once it is there. */
  #done(mark: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (data: Buffer): void => {
        if (!String(data).includes(mark)) return;
        this.#shell.off('exit', gone);
        this.#shell.stdout?.off('data', look);
        resolve();
      };
      const gone = (code: number | null): void => reject(new Error(`the terminal has ended with ${code}`));
      this.#shell.once('exit', gone);
      this.#shell.stdout?.on('data', look);
    });
  }

  /** The block with the places put in, in a file. */
  #written(block: string): string {
    this.#block += 1;
    const printed = new RegExp([...this.#places.keys()].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
    const text = block.replaceAll(printed, (one) => this.#places.get(one) ?? one);
    const file = join(this.#folder, `block-${this.#block}`);
    writeFileSync(file, text);
    for (const end of ['out', 'err', 'failed']) writeFileSync(`${file}.${end}`, '');
    return file;
  }

  /** Types it and waits for its end. */
  async type(block: string): Promise<Typed> {
    const file = this.#written(block);
    const mark = `typed ${this.#block}.`;
    const done = this.#done(mark);
    this.#tell(`guide_failed='${file}.failed'; . '${file}' > '${file}.out' 2> '${file}.err' < /dev/null; echo '${mark}'`);
    await done;
    const failed = textOf(`${file}.failed`).split('\n').slice(0, -1);
    return { out: textOf(`${file}.out`), err: textOf(`${file}.err`), failed };
  }

  /** Types it into a terminal of its own, which has the settings of this one. */
  async run(block: string): Promise<Running> {
    const file = this.#written(block);
    const { out: settings } = await this.type('env -0');
    const env = Object.fromEntries(
      settings
        .split('\0')
        .filter((one) => one !== '')
        .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
    );
    const child = spawn('/bin/bash', [file], { cwd: projectFolder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#others.push(child);
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    const ended = new Promise<never>((_, reject) =>
      child.once('close', (code) => reject(new Error(`${block} ended with ${code}: ${out}${err}`))),
    );
    ended.catch(() => {});
    const heard = (pattern: RegExp): Promise<RegExpExecArray> =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = pattern.exec(`${out}${err}`);
          if (found !== null) resolve(found);
        };
        for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
        look();
      });
    return { out: () => out, err: () => err, says: (pattern) => Promise.race([heard(pattern), ended]) };
  }

  /** Ends all that runs in its terminals, last one first. */
  async close(): Promise<void> {
    for (const child of [...this.#others.reverse(), this.#shell]) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
      const gone = new Promise((resolve) => child.once('close', resolve));
      process.kill(-child.pid, 'SIGTERM');
      await gone;
    }
  }
}
