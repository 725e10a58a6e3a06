/**
 * The proof as a picture: from the entry at the bottom, hash by hash, to the root that the log signed and the witnesses cosigned. Where it breaks it is
 * red. Under it the same as a table.
 */
import type { MerkleNode } from '@writ/verifier/proof/merkle-walk.ts';
import type { StepName, StepResult } from '@writ/verifier/proof/step.ts';
import { useId } from 'react';
import { useWords } from '../app/words/words.tsx';
import type { Picture } from './picture.ts';
import './proof-picture.css';

const signs: Readonly<Record<StepResult, string>> = { passed: '✓', failed: '✗', notChecked: '–' };

/** In units of the picture: it is as wide as its column, and as high as the tree. */
const [width, rowHeight, boxWidth, boxHeight] = [360, 58, 108, 34] as const;
const centre = width / 2;
const aside = { left: boxWidth / 2 + 2, right: width - boxWidth / 2 - 2 } as const;

const short = (hash: string): string => `${hash.slice(0, 8)}…`;

interface Place {
  readonly x: number;
  readonly y: number;
}

interface BoxProps {
  readonly at: Place;
  readonly result: StepResult;
  readonly lines: readonly [string, string];
  readonly isWide?: boolean;
  readonly isHash?: boolean;
}

function Box({ at: { x, y }, result, lines: [first, second], isWide = false, isHash = false }: BoxProps) {
  const wide = isWide ? boxWidth * 2 : boxWidth;
  return (
    <g className="merkle-box" data-result={result}>
      <rect x={x - wide / 2} y={y - boxHeight / 2} width={wide} height={boxHeight} rx={6} />
      <text x={x} y={y - 3} className={isHash ? 'merkle-hash' : undefined}>
        {first}
      </text>
      <text x={x} y={y + 11} className="merkle-about">
        {second}
      </text>
    </g>
  );
}

/** A line between two boxes, which lights up in its turn. */
function Line({ from, to, result, turn }: { from: Place; to: Place; result: StepResult; turn: number }) {
  const [start, end] = [from.y - boxHeight / 2, to.y + boxHeight / 2];
  return (
    <path
      className="merkle-line"
      data-result={result}
      style={{ animationDelay: `${turn * 120}ms` }}
      d={`M ${from.x} ${start} C ${from.x} ${(start + end) / 2}, ${to.x} ${(start + end) / 2}, ${to.x} ${end}`}
    />
  );
}

/** The entries under a node, counted as people see them. */
function useRange(): (node: MerkleNode) => string {
  const say = useWords();
  return ({ first, last }) => (first === last ? say('proof.picture.one', { first }) : say('proof.picture.range', { first, last }));
}

/** How each part of the way is drawn. What lies behind a break was not reached. */
function resultsOf({ broken, resultOf }: Picture): { leaf: StepResult; way: StepResult; top: StepResult } {
  if (broken === 'leaf') return { leaf: 'failed', way: 'passed', top: 'passed' };
  const path = resultOf('path');
  if (broken === 'root') return { leaf: 'notChecked', way: 'notChecked', top: 'failed' };
  return { leaf: path, way: path, top: path };
}

function Drawing({ of: picture, index }: { of: Picture; index: string }) {
  const say = useWords();
  const rangeOf = useRange();
  const id = useId();
  const { walk, root, resultOf } = picture;
  const { leaf, way, top } = resultsOf(picture);
  const rows = walk.steps.length + 5;
  const height = rows * rowHeight;
  const at = (row: number, x: number = centre): Place => ({ x, y: height - (row + 0.5) * rowHeight });
  const rootRow = walk.steps.length + 2;
  const stepBox = (step: StepName, row: number) => (
    <Box
      at={at(row)}
      result={resultOf(step)}
      lines={[say(`proof.step.${step}`), `${signs[resultOf(step)]} ${say(`proof.result.${resultOf(step)}`)}`]}
      isWide
    />
  );
  return (
    <svg className="merkle" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
      <title id={id}>{say('proof.picture.about', { hashes: walk.steps.length, broken: picture.broken ?? 'no' })}</title>
      <Line from={at(0)} to={at(1)} result={leaf} turn={0} />
      {walk.steps.map(({ beside, isLeft, above }, n) => (
        <g key={`${above.first}-${above.last}`}>
          <Line from={at(n + 1)} to={at(n + 2)} result={way} turn={n + 1} />
          <Line from={at(n + 1, isLeft ? aside.left : aside.right)} to={at(n + 2)} result={way} turn={n + 1} />
          <Box at={at(n + 1, isLeft ? aside.left : aside.right)} result={way} lines={[short(beside.hash), rangeOf(beside)]} isHash />
        </g>
      ))}
      <Line from={at(rootRow - 1)} to={at(rootRow)} result={top} turn={rootRow} />
      <Line from={at(rootRow)} to={at(rootRow + 1)} result={resultOf('checkpoint')} turn={rootRow + 1} />
      <Line from={at(rootRow + 1)} to={at(rootRow + 2)} result={resultOf('witnesses')} turn={rootRow + 2} />
      <Box at={at(0)} result={leaf} lines={[say('proof.picture.entry', { index }), short(picture.ownHash)]} isWide />
      {[walk.leaf, ...walk.steps.map(({ above }) => above)].map((node, n) => (
        <Box key={`${node.first}-${node.last}`} at={at(n + 1)} result={way} lines={[short(node.hash), rangeOf(node)]} isHash />
      ))}
      <Box at={at(rootRow)} result={top} lines={[say('proof.picture.root'), short(root)]} isWide />
      {stepBox('checkpoint', rootRow + 1)}
      {stepBox('witnesses', rootRow + 2)}
    </svg>
  );
}

/** The same as a table: what is hashed with what, and what comes of it. */
function Rows({ of: { walk, ownHash, root } }: { of: Picture }) {
  const say = useWords();
  const rangeOf = useRange();
  return (
    <details>
      <summary>{say('proof.picture.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reached by keyboard */}
      <section className="merkle-table" aria-label={say('proof.picture.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {['step', 'beside', 'side', 'hash'].map((column) => (
                <th key={column} scope="col">
                  {say(`proof.picture.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('proof.picture.step', { step: 0 })}</th>
              <td colSpan={2}>{say('proof.picture.own')}</td>
              <td className="identifier">{ownHash}</td>
            </tr>
            {walk.steps.map(({ beside, isLeft, above }, n) => (
              <tr key={`${above.first}-${above.last}`}>
                <th scope="row">{say('proof.picture.step', { step: n + 1 })}</th>
                <td>
                  <span className="identifier">{beside.hash}</span> {rangeOf(beside)}
                </td>
                <td>{say(isLeft ? 'proof.picture.left' : 'proof.picture.right')}</td>
                <td className="identifier">{above.hash}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say('proof.picture.root')}</th>
              <td colSpan={2}>{say('proof.picture.named')}</td>
              <td className="identifier">{root}</td>
            </tr>
          </tbody>
        </table>
      </section>
    </details>
  );
}

export function ProofPicture({ of: picture, index }: { of: Picture; index: string }) {
  const say = useWords();
  return (
    <figure className="merkle-figure" data-broken={picture.broken ?? 'no'}>
      <Drawing of={picture} index={index} />
      <figcaption>{say(`proof.picture.caption.${picture.broken ?? 'whole'}`)}</figcaption>
      <Rows of={picture} />
    </figure>
  );
}
