import { describe, expect, it } from 'vitest';
import { namesInBody, nameTokens } from './person-name.ts';

describe('a display name', () => {
  it.each([
    ['Orlaith Quennelby', ['orlaith', 'quennelby']],
    ['"Quennelby, Orlaith"', ['orlaith', 'quennelby']],
    ['Dr. Orlaith B. Quennelby (Farm)', ['orlaith', 'quennelby']],
    ['Séamus Ó Quennelby', ['séamus', 'quennelby']],
  ])('has parts: %s', (display, tokens) => expect(nameTokens(display)).toEqual(tokens));

  it.each(['oshea@brambleway.test', 'Farm News', 'The Hedgerow List', 'Agent 4711', '', 'One Two Three Four Five'])(
    'is no person: %j',
    (display) => expect(nameTokens(display)).toEqual([]),
  );
});

describe('the body of a mail', () => {
  it.each([
    ['> On Monday, Orlaith Quennelby wrote:\n> x'],
    ['"Orlaith Quennelby" <oshea@brambleway.test> writes:'],
    ['From: Orlaith Quennelby\nSubject: x'],
    ['bye\n-- \nOrlaith Quennelby\nFarm'],
    ['bye\n\nOrlaith Quennelby\n'],
    ['oshea@brambleway.test (Orlaith Quennelby) said'],
    ['ask Mrs. Orlaith Quennelby about it'],
  ])('names a person: %j', (body) => expect(namesInBody(body).join('|')).toContain('Orlaith Quennelby'));

  it('names no person in running text', () => {
    expect(namesInBody('We saw Green Hills and Red Barns, and more of them.')).toEqual([]);
  });
});
