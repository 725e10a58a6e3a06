import { expect, it } from 'vitest';
import { linesOf, writtenLines } from './written-lines.ts';

const issuer = 'https://authorities.example';
const lines = [
  { subject: 'judge-1', unit: 'First chamber', superior: 'judge-9', superiorIssuer: issuer },
  { subject: 'judge-2', unit: 'First chamber', superior: 'prosecutor-1', superiorIssuer: 'https://prosecution.example' },
  { subject: 'judge-9', unit: 'Presidency', superior: null, superiorIssuer: null },
];

it('reporting lines are written one officer a row, and read as they were written', () => {
  const written = writtenLines(lines, issuer);
  expect(written).toBe(
    'judge-1; First chamber; judge-9\njudge-2; First chamber; prosecutor-1; https://prosecution.example\njudge-9; Presidency',
  );
  expect(linesOf(`${written}\n\n`)).toEqual(
    lines.map((line) => ({ ...line, superiorIssuer: line.superiorIssuer === issuer ? null : line.superiorIssuer })),
  );
});

it('a row without a unit is read with an empty one, which the server refuses', () => {
  expect(linesOf('judge-1')).toEqual([{ subject: 'judge-1', unit: '', superior: null, superiorIssuer: null }]);
});
