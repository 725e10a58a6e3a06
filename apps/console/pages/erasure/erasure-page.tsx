/**
 * Anybody asks that what Writ keeps about them is erased, without an account and without a script: Regulation (EU) 2016/679, Art. 17. What may not be erased
 * is stated beside the form, with the law.
 */
import { Instant } from '../instant.tsx';
import { useFormAction, useHref, useWords } from '../page.ts';
import { RefusalReasons } from '../refusal-reasons.tsx';
import type { AskedErasure, ErasureForm, ErasureOutcome } from './ask-erasure.ts';

function Line({ name, form, type = 'text' }: { name: 'name' | 'email' | 'noticeReceipt'; form: ErasureForm; type?: 'text' | 'email' }) {
  const { say } = useWords();
  return (
    <>
      <label htmlFor={name}>{say(`public.erasure.${name}`)}</label>
      <p className="hint" id={`${name}-hint`}>
        {say(`public.erasure.${name}.hint`)}
      </p>
      <input
        id={name}
        name={name}
        type={type}
        required={name !== 'noticeReceipt'}
        maxLength={name === 'email' ? 254 : 255}
        autoComplete={name === 'noticeReceipt' ? 'off' : name}
        aria-describedby={`${name}-hint`}
        defaultValue={form[name]}
      />
    </>
  );
}

function Form({ form }: { form: ErasureForm }) {
  const { say } = useWords();
  return (
    <form method="post" action={useFormAction('/erasure')}>
      <label htmlFor="explanation">{say('public.erasure.explanation')}</label>
      <p className="hint" id="explanation-hint">
        {say('public.erasure.explanation.hint')}
      </p>
      <textarea
        id="explanation"
        name="explanation"
        rows={6}
        required
        maxLength={5_000}
        aria-describedby="explanation-hint"
        defaultValue={form.explanation}
      />
      <Line name="noticeReceipt" form={form} />
      <Line name="name" form={form} />
      <Line name="email" form={form} type="email" />
      <p className="row">
        <button type="submit">{say('public.erasure.send')}</button>
      </p>
    </form>
  );
}

/** What is kept although somebody asks, each with its law. */
function Kept() {
  const { say } = useWords();
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{say('public.erasure.kept')}</h2>
      <ul>
        {(['log', 'holds', 'reports', 'decisions'] as const).map((what) => (
          <li key={what}>{say(`public.erasure.kept.${what}`)}</li>
        ))}
      </ul>
      <p>{say('public.erasure.one-answer')}</p>
    </section>
  );
}

function Given({ of: { receipt, askedAt, dueAt } }: { of: AskedErasure }) {
  const { say } = useWords();
  const toFollow = useHref()('/follow');
  return (
    <>
      <h1>{say('public.erasure.given')}</h1>
      <p>{say('public.erasure.given.text')}</p>
      <dl className="facts">
        <dt>{say('public.report.receipt')}</dt>
        <dd>
          <code id="receipt">{receipt}</code>
        </dd>
        <dt>{say('public.report.at')}</dt>
        <dd>
          <Instant at={askedAt} />
        </dd>
        <dt>{say('public.erasure.due')}</dt>
        <dd>
          <Instant at={dueAt} />
        </dd>
      </dl>
      <p className="notice">{say('public.erasure.keep')}</p>
      <p>
        <a href={toFollow}>{say('public.follow.title')}</a>
      </p>
    </>
  );
}

export function ErasurePage({ form, outcome }: { form: ErasureForm; outcome: ErasureOutcome | null }) {
  const { say, rich } = useWords();
  const href = useHref();
  if (outcome?.kind === 'given') return <Given of={outcome.request} />;
  return (
    <>
      <h1>{say('public.erasure.title')}</h1>
      <p className="lead">{say('public.erasure.lead')}</p>
      <p>{rich('public.erasure.account', { link: (text) => <a href={href('/sign-in')}>{text}</a> })}</p>
      {outcome === null ? null : (
        <section className="trouble" role="alert" aria-labelledby="trouble" data-outcome={outcome.kind}>
          <h2 id="trouble">{say(`public.erasure.${outcome.kind}`)}</h2>
          {outcome.kind === 'refused' ? <RefusalReasons of={outcome.refusal} /> : null}
          <p>{say(outcome.kind === 'failed' ? 'public.report.failed.next' : 'public.report.next')}</p>
        </section>
      )}
      <Form form={form} />
      <Kept />
    </>
  );
}
