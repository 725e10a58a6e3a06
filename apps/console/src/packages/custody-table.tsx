/** The custody of a package for who checks it: each step with its entry, the hash that shows it, and by which key a statement was signed. */
import type { ReactNode } from 'react';
import { Code, useWords } from '../app/words/words.tsx';
import { Thumbprint } from '../delivery-keys/thumbprint.tsx';
import type { PackageFactsFragment } from '../graphql/authority/graphql.ts';
import { Identifier } from '../parts/identifier.tsx';
import { When } from '../parts/when.tsx';
import { type CustodyStep, custodyOf } from './custody.ts';
import '../parts/card-table.css';

type Receipt = NonNullable<CustodyStep['receipt']>;

/** What was signed, and by which key of the body; the statement and its signature themselves are there to be checked again. */
function Signed({ of: { thumbprint, recipient, basis, ended, done, statement, signature } }: { of: Receipt }) {
  const say = useWords();
  return (
    <>
      {recipient === null ? null : (
        <p>
          <bdi>{recipient}</bdi> · <bdi>{basis}</bdi>
        </p>
      )}
      {ended === null ? null : (
        <p>
          <Code of="PackageDeletionGround" value={ended} />
        </p>
      )}
      <p>
        {say('packages.custody.done')} <When at={done} />
      </p>
      <p>
        {say('packages.custody.signed')} <Thumbprint>{thumbprint}</Thumbprint>
      </p>
      <details>
        <summary>{say('packages.custody.statement')}</summary>
        <pre className="package-commands" dir="ltr">
          {JSON.stringify({ statement, signature }, null, 1)}
        </pre>
      </details>
    </>
  );
}

function What({ of: { what, number } }: { of: CustodyStep }) {
  const say = useWords();
  if (what === 'SEALED') return say('packages.custody.sealed', { number: number ?? 1 });
  if (what === 'EXPORTED') return say('packages.custody.exported', { number: number ?? 1 });
  return <Code of="PackageAct" value={what} />;
}

function Shown({ of: { hash, receipt, what } }: { of: CustodyStep }) {
  const say = useWords();
  if (receipt !== null) return <Signed of={receipt} />;
  if (hash !== null && hash !== undefined) return <Identifier>{hash}</Identifier>;
  return what === 'ACKNOWLEDGED' ? say('packages.custody.unsigned') : null;
}

export function CustodyTable({ of: one, entry }: { of: PackageFactsFragment; entry: (index: string) => ReactNode }) {
  const say = useWords();
  return (
    <details>
      <summary>{say('packages.custody')}</summary>
      <div className="table-scroll">
        <table className="table card-table">
          <caption>{say('packages.custody.about')}</caption>
          <thead>
            <tr>
              {(['what', 'at', 'entry', 'shown'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`packages.custody.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {custodyOf(one).map((step) => (
              <tr key={`${step.what} ${step.at} ${step.index} ${step.number}`} data-step={step.what}>
                <th scope="row">
                  <What of={step} />
                </th>
                <td data-label={say('packages.custody.column.at')}>
                  <When at={step.at} />
                </td>
                <td data-label={say('packages.custody.column.entry')}>{step.index === null ? null : entry(step.index)}</td>
                <td data-label={say('packages.custody.column.shown')}>
                  <Shown of={step} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
