/**
 * Builds small Go programs in a temporary folder, to be peers that share no code with us. Needs `go` in the PATH and a GOPATH that
 * holds other people's packages as source (Debian keeps them in /usr/share/gocode). Nothing is downloaded.
 */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

const debianSource = '/usr/share/gocode';

/** Of the PATH; no part of this project. */
const compiler = 'go';

function goPath(): string | undefined {
  const { status, stdout } = spawnSync(compiler, ['env', 'GOPATH'], { encoding: 'utf8' });
  return status === 0 ? [stdout.trim(), debianSource].join(delimiter) : undefined;
}

const path = goPath();
const environment = { ...process.env, GO111MODULE: 'off', GOTOOLCHAIN: 'local', GOPATH: path };

function missing(packages: readonly string[]): string | undefined {
  if (path === undefined) return 'there is no go in the PATH';
  const folders = path.split(delimiter);
  const absent = packages.filter((name) => !folders.some((folder) => existsSync(join(folder, 'src', name))));
  return absent.length === 0 ? undefined : `no GOPATH holds ${absent.join(', ')}`;
}

/** A `describe` that is skipped, and says why in its name, where Go or one of the packages is missing. */
export function describeWithGo(name: string, packages: readonly string[], suite: () => void): void {
  const reason = missing(packages);
  if (reason === undefined) describe(name, { timeout: 240_000 }, suite);
  else describe.skip(`${name} (skipped: ${reason})`, suite);
}

/** How a program ended. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A built program. */
export interface GoProgram {
  /** Runs it, without stopping the tests' own servers meanwhile. Rejects when it can't be started. */
  run(args: readonly string[], input?: string): Promise<Ended>;
  remove(): void;
}

/** Builds the program of a source file beside this one. Throws with the compiler's words when it can't. */
export function buildGo(file: string): GoProgram {
  const folder = mkdtempSync(join(tmpdir(), 'writ-go-'));
  const [source, binary] = [join(folder, 'main.go'), join(folder, 'peer')];
  copyFileSync(join(import.meta.dirname, file), source);
  const built = spawnSync(compiler, ['build', '-o', binary, source], { encoding: 'utf8', env: environment });
  if (built.status !== 0) {
    rmSync(folder, { recursive: true });
    throw new Error(`${file} was not built: ${built.stderr}`);
  }
  const run = (args: readonly string[], input = ''): Promise<Ended> => {
    const { promise, resolve, reject } = Promise.withResolvers<Ended>();
    const child = spawn(binary, args, { stdio: 'pipe' });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk) => stdout.push(chunk));
    child.stderr.on('data', (chunk) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }));
    child.stdin.on('error', reject);
    child.stdin.end(input);
    return promise;
  };
  return { run, remove: () => rmSync(folder, { recursive: true }) };
}
