/** The steps of the wizard as links, with the one that is open and those at which something is wrong. */
import { useRouter } from '@tanstack/react-router';
import { useWords } from '../../../app/words/words.tsx';
import { type Step, steps } from './steps.ts';

interface StepListProps {
  open: Step;
  wrong: ReadonlySet<Step>;
  go: (step: Step) => void;
}

export function StepList({ open, wrong, go }: StepListProps) {
  const say = useWords();
  const router = useRouter();
  const addressOf = (step: Step): string =>
    router.buildLocation({ to: '.', search: (old: Record<string, unknown>) => ({ ...old, step }) }).href;
  return (
    <nav aria-label={say('authority.new.steps')}>
      <ol className="order-steps">
        {steps.map((step) => (
          <li key={step}>
            {/* Not the router's own link, which would call each of them the page that is open. */}
            <a
              href={addressOf(step)}
              aria-current={step === open ? 'step' : undefined}
              onClick={(event) => {
                event.preventDefault();
                go(step);
              }}
            >
              {say(`authority.new.step.${step}`)}
              {wrong.has(step) ? <span className="order-step-wrong"> {say('authority.new.step-wrong')}</span> : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
