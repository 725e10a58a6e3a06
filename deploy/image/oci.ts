/**
 * An image as the Open Container Initiative describes it (image-spec 1.1, image layout): blobs by their digests, layers of tar and gzip. It
 * asks no daemon and no rights, and the same layers give the same digest.
 */
import { createHash, type Hash } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { tarOf } from '../product/archive.ts';

/** A blob, as a manifest names it. */
interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** A layer: its blob, and the digest and the length of the tar in it. */
export interface Layer {
  readonly blob: Descriptor;
  readonly diffId: string;
  readonly bytes: number;
}

/** What runs in the image, and what it says of itself. */
export interface ImageOptions {
  readonly architecture: string;
  readonly seconds: number;
  readonly tag: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly annotations: Readonly<Record<string, string>>;
}

const digestOf = (hash: Hash): string => `sha256:${hash.digest('hex')}`;

function counting(hash: Hash): { stream: Transform; bytes: () => number } {
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, bytes: () => bytes };
}

const blobs = (layout: string): string => join(layout, 'blobs/sha256');

/** Writes all that is in `folder` as one layer. */
export async function writeLayer(layout: string, folder: string, seconds: number): Promise<Layer> {
  mkdirSync(blobs(layout), { recursive: true });
  const [plain, packed] = [createHash('sha256'), createHash('sha256')];
  const [inner, outer] = [counting(plain), counting(packed)];
  const file = join(layout, 'layer');
  await pipeline(tarOf(folder, seconds), inner.stream, createGzip({ level: 9 }), outer.stream, createWriteStream(file));
  const digest = digestOf(packed);
  renameSync(file, join(blobs(layout), digest.slice('sha256:'.length)));
  return {
    blob: { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest, size: outer.bytes() },
    diffId: digestOf(plain),
    bytes: inner.bytes(),
  };
}

function writeJson(layout: string, mediaType: string, value: unknown): Descriptor {
  const text = JSON.stringify(value);
  const digest = digestOf(createHash('sha256').update(text));
  const file = join(blobs(layout), digest.slice('sha256:'.length));
  writeFileSync(file, text);
  return { mediaType, digest, size: statSync(file).size };
}

/** Writes what names the layers, and answers the image's digest. */
export function writeImage(
  layout: string,
  layers: readonly Layer[],
  { architecture, seconds, tag, config, annotations }: ImageOptions,
): string {
  const created = new Date(seconds * 1000).toISOString();
  const described = writeJson(layout, 'application/vnd.oci.image.config.v1+json', {
    created,
    architecture,
    os: 'linux',
    config,
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: layers.map(() => ({ created, created_by: 'npm run image' })),
  });
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const named = { 'org.opencontainers.image.created': created, ...annotations };
  const manifest = writeJson(layout, mediaType, {
    schemaVersion: 2,
    mediaType,
    config: described,
    layers: layers.map(({ blob }) => blob),
    annotations: named,
  });
  const index = { schemaVersion: 2, manifests: [{ ...manifest, annotations: { 'org.opencontainers.image.ref.name': tag } }] };
  writeFileSync(join(layout, 'index.json'), JSON.stringify(index));
  writeFileSync(join(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  return manifest.digest;
}
