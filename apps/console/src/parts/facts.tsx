/** Facts as a list of terms and descriptions. What has no value is left out by giving null. */
import type { ReactNode } from 'react';

export function Facts({ of }: { of: readonly (readonly [term: string, value: ReactNode] | null)[] }) {
  return (
    <dl className="facts">
      {of.map((fact) =>
        fact === null || fact[1] === null || fact[1] === undefined || fact[1] === '' ? null : (
          <div key={fact[0]} className="fact" style={{ display: 'contents' }}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
