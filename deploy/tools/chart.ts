/**
 * The chart of deploy/chart, rendered and checked without a cluster and without Helm: by Helm's own template language and functions (`render.go`), by the chart's
 * schema of values, and against Kubernetes' schemas. Needs Go, and Debian's packages of Sprig and of sigs.k8s.io/yaml as source.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import { faultsOf, type KubernetesObject } from './strict.ts';

export const chartFolder = join(import.meta.dirname, '../chart');

/** The value files that come with the chart. */
export const examples = ['trial', 'production', 'large'] as const;
export const exampleFile = (name: (typeof examples)[number]): string => join(chartFolder, 'values', `${name}.yaml`);

/** Of the PATH; no part of this project. */
const compiler = 'go';
/** Where Debian has Go's packages. */
const debianSource = '/usr/share/gocode';
const packages = ['github.com/Masterminds/sprig', 'sigs.k8s.io/yaml'];

function goPath(): string | undefined {
  const { status, stdout } = spawnSync(compiler, ['env', 'GOPATH'], { encoding: 'utf8' });
  return status === 0 ? [stdout.trim(), debianSource].join(delimiter) : undefined;
}

/** Why the chart can't be rendered here; undefined where it can. */
export function missing(): string | undefined {
  const folders = goPath()?.split(delimiter);
  if (folders === undefined) return 'there is no go in the PATH';
  const absent = packages.filter((name) => !folders.some((folder) => existsSync(join(folder, 'src', name))));
  return absent.length === 0 ? undefined : `no GOPATH holds ${absent.join(', ')}`;
}

export interface Rendered {
  /** The file of the chart's templates. */
  readonly template: string;
  readonly object: KubernetesObject;
}

export interface Renderer {
  /** Renders a chart as the release `writ` in the namespace `writ`. Each file of values is laid over the one before. Throws what the templates refuse. */
  render(files: readonly string[], chart?: string): Rendered[];
  /** What the values of the chart, with these files laid over them, break of the chart's schema; one sentence each. */
  refusedValues(files: readonly string[], chart?: string): string[];
  close(): void;
}

function valuesSchema(chart: string) {
  return z.fromJSONSchema(JSON.parse(readFileSync(join(chart, 'values.schema.json'), 'utf8')));
}

/** Builds the renderer. Throws where {@link missing} names something. */
export function openRenderer(): Renderer {
  const folder = mkdtempSync(join(tmpdir(), 'writ-chart-'));
  const program = join(folder, 'render');
  const env = { ...process.env, GO111MODULE: 'off', GOTOOLCHAIN: 'local', GOPATH: goPath() };
  const built = spawnSync(compiler, ['build', '-o', program, join(import.meta.dirname, 'render.go')], { encoding: 'utf8', env });
  const close = () => rmSync(folder, { recursive: true, force: true });
  if (built.status !== 0) {
    close();
    throw new Error(`render.go was not built: ${built.stderr}`);
  }
  const run = (words: readonly string[]): unknown => {
    const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1e8 });
    if (status !== 0) throw new Error(stderr.trim());
    return JSON.parse(stdout);
  };
  return {
    render: (files, chart = chartFolder) => run([chart, 'writ', 'writ', ...files]) as Rendered[],
    refusedValues: (files, chart = chartFolder) => {
      const { error } = valuesSchema(chart).safeParse(run(['-values', chart, ...files]));
      return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
    },
    close,
  };
}

/** Every fault of a chart with these values: of the values, of the templates, and of the objects that come out. */
export async function faultsWith(renderer: Renderer, files: readonly string[], chart = chartFolder): Promise<string[]> {
  const refused = renderer.refusedValues(files, chart);
  if (refused.length > 0) return refused;
  try {
    const faults = await Promise.all(renderer.render(files, chart).map(({ object }) => faultsOf(object)));
    return faults.flat();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
