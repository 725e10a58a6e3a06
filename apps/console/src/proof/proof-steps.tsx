/** The steps of a proof as a list: how each ended, what it shows, and what was seen. The words are those of `proof`. */
import type { Step, StepFacts, StepResult } from '@writ/verifier/proof/step.ts';
import { useIntl } from 'react-intl';
import { exactFormat } from '../app/words/date-formats.ts';
import { useWords, type Values } from '../app/words/words.tsx';
import { Mark, type Tone } from '../parts/mark.tsx';
import './proof.css';

const tones: Readonly<Record<StepResult, Tone>> = { passed: 'good', failed: 'bad', notChecked: 'calm' };
const signs: Readonly<Record<StepResult, string>> = { passed: '✓', failed: '✗', notChecked: '–' };

const instantForm = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Facts as words take them: instants in the person's own time zone, names of steps as they are titled. */
function useFacts(): (facts: StepFacts) => Values {
  const intl = useIntl();
  const say = useWords();
  return (facts) =>
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => {
        if (name === 'step') return [name, say(`proof.step.${value}`)];
        if (typeof value !== 'string' || !instantForm.test(value)) return [name, value];
        return [name, intl.formatDate(new Date(value), exactFormat)];
      }),
    );
}

export function ProofSteps({ steps }: { steps: readonly Step[] }) {
  const say = useWords();
  const factsOf = useFacts();
  return (
    <ol className="proof-steps">
      {steps.map(({ name, result, code, facts }) => (
        <li key={name} data-step={name} data-result={result} data-code={code}>
          <div className="proof-step-head">
            <Mark tone={tones[result]}>
              <span aria-hidden="true">{signs[result]}</span>
              {say(`proof.result.${result}`)}
            </Mark>
            <h3>{say(`proof.step.${name}`)}</h3>
          </div>
          <p>{say(`proof.code.${code}`, factsOf(facts))}</p>
          <p className="proof-step-about">{say(`proof.step.${name}.about`)}</p>
        </li>
      ))}
    </ol>
  );
}
