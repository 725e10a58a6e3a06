import { describe, expect, it } from 'vitest';
import { listTrace } from './list-trace.ts';

const trace = (headers: Record<string, string>) => listTrace((key) => (headers[key] === undefined ? [] : [headers[key]]));

describe('the trace of a list', () => {
  it('is its address, with the title of its id', () => {
    expect(trace({ 'x-beenthere': 'Folk@lists.example.ie', 'list-id': 'Folk of the Vale <folk.lists.example.ie>' })).toEqual({
      address: 'folk@lists.example.ie',
      title: 'Folk of the Vale',
    });
    expect(trace({ 'list-post': '<mailto:folk@example.ie?subject=x>' })).toEqual({ address: 'folk@example.ie' });
    expect(trace({ 'mailing-list': 'list folk@example.ie; contact folk-owner@example.ie' })).toEqual({ address: 'folk@example.ie' });
    expect(trace({ 'mailing-list': 'contact folk-help@example.ie; run by ezmlm' })).toEqual({ address: 'folk@example.ie' });
    expect(trace({ 'list-id': '<folk.example.ie>' })).toEqual({ address: 'folk@example.ie' });
  });

  it('is missing in a mail that no list carried', () => {
    expect(trace({ precedence: 'bulk', 'list-unsubscribe': '<mailto:leave@example.ie>' })).toBeUndefined();
  });
});
