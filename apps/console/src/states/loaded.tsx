/** What was asked, in the state in which it is: awaited, failed as a whole, or there; failures of single fields stay beside what came. */
import type { ReactNode } from 'react';
import type { Asked } from '../app/ask.ts';
import { Failed } from './failed.tsx';
import { Loading } from './loading.tsx';

export interface LoadedProps<Data> {
  of: Asked<Data>;
  /** About how many lines come. */
  lines?: number;
  children: (data: Data) => ReactNode;
}

export function Loaded<Data>({ of, lines = 6, children }: LoadedProps<Data>) {
  if (of.data !== undefined)
    return (
      <>
        {of.failures.length > 0 ? <Failed failures={of.failures} of="question" again={of.again} /> : null}
        {children(of.data)}
      </>
    );
  if (of.failures.length > 0) return <Failed failures={of.failures} of="question" again={of.again} />;
  return <Loading lines={lines} />;
}
