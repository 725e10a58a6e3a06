import { describe, expect, it } from 'vitest';
import { listTrace } from './list-trace.ts';

const trace = (headers: Record<string, string>) => listTrace((key) => (headers[key] === undefined ? [] : [headers[key]]));

describe('the trace of a list', () => {
  it('is its address, with the title of its id', () => {
    expect(trace({ 'x-beenthere': 'Folk@lists.example.test', 'list-id': 'Folk of the Vale <folk.lists.example.test>' })).toEqual({
      address: 'folk@lists.example.test',
      title: 'Folk of the Vale',
    });
    expect(trace({ 'list-post': '<mailto:folk@example.test?subject=x>' })).toEqual({ address: 'folk@example.test' });
    expect(trace({ 'mailing-list': 'list folk@example.test; contact folk-owner@example.test' })).toEqual({ address: 'folk@example.test' });
    expect(trace({ 'mailing-list': 'contact folk-help@example.test; run by ezmlm' })).toEqual({ address: 'folk@example.test' });
    expect(trace({ 'list-id': '<folk.example.test>' })).toEqual({ address: 'folk@example.test' });
  });

  it('is missing in a mail that no list carried', () => {
    expect(trace({ precedence: 'bulk', 'list-unsubscribe': '<mailto:leave@example.test>' })).toBeUndefined();
  });
});
