/** Something could not be served: what, whether anything was saved or disclosed, and what to do. */
import { Button } from '@mantine/core';
import { type Failure, toldAs } from '../app/failure.ts';
import { useWords } from '../app/words/words.tsx';

export interface FailedProps {
  failures: readonly Failure[];
  /** What was tried: a question shows nothing new, an act may have been carried out when no answer came. */
  of: 'question' | 'reading' | 'act';
  again?: () => void;
}

/** Codes that have a title, what it means and what to do in the words of `states`. */
const told = new Set([
  'UNAUTHENTICATED',
  'STEP_UP',
  'TOKEN_BINDING',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'LOG_UNAVAILABLE',
  'LIMIT_EXCEEDED',
  'UPSTREAM_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
  'UNREACHABLE',
]);

/** What is no trouble of the service. */
const calm = new Set(['FORBIDDEN', 'NOT_FOUND', 'STEP_UP']);

/** To the issuer and back to this page: only where somebody follows the link, so that nobody is sent in circles. */
function SignInAgain() {
  const say = useWords();
  const { pathname, search } = window.location;
  return (
    <Button component="a" size="compact-sm" href={`/sign-in/again?to=${encodeURIComponent(`${pathname}${search}`)}`}>
      {say('states.STEP_UP.again')}
    </Button>
  );
}

export function Failed({ failures, of, again }: FailedProps) {
  const say = useWords();
  const [first] = failures;
  if (first === undefined) return null;
  const named = toldAs(first);
  const code = told.has(named) ? named : 'INTERNAL_SERVER_ERROR';
  return (
    <div className="notice" data-tone={calm.has(code) ? undefined : 'bad'} data-state={code} role="alert">
      <h2>{say(`states.${code}`)}</h2>
      <p>{say(`states.${code}.about`)}</p>
      <p>{say(code === 'UNREACHABLE' ? `states.unknown.${of}` : `states.nothing.${of}`)}</p>
      {first.retryAfterSeconds === undefined ? null : <p>{say('states.retry-after', { seconds: first.retryAfterSeconds })}</p>}
      {first.errorId === undefined ? null : (
        <p>
          {say('states.error-id')} <span className="identifier">{first.errorId}</span>
        </p>
      )}
      {code === 'STEP_UP' ? <SignInAgain /> : null}
      {again === undefined ? null : (
        <Button size="compact-sm" variant="default" onClick={again}>
          {say('states.again')}
        </Button>
      )}
    </div>
  );
}
