import type { ReadReport } from '@writ/access';
import { filesDigest } from '@writ/subgraph';
import { expect, it } from 'vitest';
import { VolumeReads } from './volume-reads.ts';

const report = (category: string, count: number, files?: readonly string[]): ReadReport => ({
  grant: '7',
  category,
  fields: ['at'],
  count,
  ...(files && { files: { count: new Set(files).size, digest: filesDigest(files) } }),
});

it('gives each volume the reads of its rows, and a page that two share as two parts with the files of each', () => {
  const reads = new VolumeReads();
  reads.addPage(report('SUBSCRIBER', 0), []);
  reads.addPage(report('CONTENT', 3, ['a', 'b', 'c']), [['a', 'b'], [], ['c', 'a']]);
  reads.addPage(report('CONTENT', 2), [[], []]);
  expect(reads.take({ SUBSCRIBER: 0, CONTENT: 2 })).toEqual([report('SUBSCRIBER', 0), report('CONTENT', 2, ['a', 'b'])]);
  expect(reads.take({ CONTENT: 3 })).toEqual([report('CONTENT', 1, ['c', 'a']), report('CONTENT', 2)]);
});

it('has the bytes of files as a read without rows, in the volume that they were read for', () => {
  const reads = new VolumeReads();
  reads.addPage(report('CONTENT', 1, ['a', 'b']), [['a', 'b']]);
  reads.addFile(report('CONTENT', 1, ['a']), 'a');
  expect(reads.take({ CONTENT: 1 })).toEqual([report('CONTENT', 1, ['a', 'b']), report('CONTENT', 0, ['a'])]);
  reads.addFile(report('CONTENT', 1, ['b']), 'b');
  expect(reads.take({})).toEqual([report('CONTENT', 0, ['b'])]);
});

it('never lets a volume count rows that were not read', () => {
  const reads = new VolumeReads();
  reads.addPage(report('TRAFFIC', 1), [[]]);
  expect(() => reads.take({ TRAFFIC: 2 })).toThrow('1 rows of TRAFFIC more than were read');
});
