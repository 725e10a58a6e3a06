/** Everything that is wrong on this step, or on all of them before signing, with a link to each field. It gets the focus when it is made. */
import { useEffect, useRef } from 'react';
import { useWords } from '../../app/words/words.tsx';
import { type Field, type Step, stepOf } from './steps/steps.ts';
import { type Shown, useFaultSentence } from './wizard.tsx';

interface FaultSummaryProps {
  faults: readonly Shown[];
  /** Grows each time that the person tried to go on, so that the same summary gets the focus again. */
  tries: number;
  /** On which step it stands: faults of another name theirs. */
  step: Step;
  go: (field: Field) => void;
}

export function FaultSummary({ faults, tries, step, go }: FaultSummaryProps) {
  const say = useWords();
  const sentence = useFaultSentence();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  if (faults.length === 0) return null;
  return (
    <section className="notice order-faults" data-tone="bad" ref={box} tabIndex={-1} aria-labelledby="faults-title">
      <h2 id="faults-title">{say('authority.new.faults', { count: faults.length })}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${'reason' in fault ? fault.reason : fault.code}`}>
            <a
              href={`#${fault.field}`}
              onClick={(event) => {
                event.preventDefault();
                go(fault.field);
              }}
            >
              {stepOf(fault.field) === step ? '' : `${say(`authority.new.step.${stepOf(fault.field)}`)}: `}
              {fault.field.startsWith('target-') ? say('authority.new.field.target') : say(`authority.new.field.${fault.field}`)}
            </a>
            {' – '}
            {sentence(fault)}
          </li>
        ))}
      </ul>
    </section>
  );
}
