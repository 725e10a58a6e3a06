/** Anybody who has the code of a report reads what became of it, and complains where the platform did not act: without an account and without a script. */
import { Instant } from '../instant.tsx';
import { useFormAction, useHref, useWords } from '../page.ts';
import { RefusalReasons } from '../refusal-reasons.tsx';
import { ErasureAnswer } from './erasure-answer.tsx';
import type { Followed, FollowedNotice, FollowForm } from './followed-notice.ts';

const complaintMost = 5_000;

function CodeForm({ code }: { code: string }) {
  const { say } = useWords();
  return (
    <form method="post" action={useFormAction('/follow')}>
      <label htmlFor="code">{say('public.follow.code')}</label>
      <p className="hint" id="code-hint">
        {say('public.follow.code.hint')}
      </p>
      <input
        id="code"
        type="text"
        name="code"
        required
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        defaultValue={code}
        aria-describedby="code-hint"
      />
      <p className="row">
        <button type="submit">{say('public.follow.show')}</button>
      </p>
    </form>
  );
}

/** What somebody wrote, as they wrote it. */
function Said({ text }: { text: string }) {
  return (
    <p className="said">
      <bdi>{text}</bdi>
    </p>
  );
}

function Decision({ of: { state, decidedAt, reason, redress, automatedMeans } }: { of: FollowedNotice }) {
  const { say, code } = useWords();
  if (decidedAt === null) return <p>{say('public.follow.waits')}</p>;
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{code('NoticeState', state)}</h2>
      <p>
        <Instant at={decidedAt} /> · {code('AutomatedDecision', automatedMeans)}
      </p>
      {reason === null ? null : <Said text={reason} />}
      {redress === null ? null : <Said text={redress} />}
    </section>
  );
}

function Complaint({ of: complaint }: { of: NonNullable<FollowedNotice['complaint']> }) {
  const { say, code } = useWords();
  const { state, filedAt, decidedAt, reason, remedies } = complaint;
  return (
    <section aria-labelledby="complaint" data-complaint={state}>
      <h2 id="complaint">{say('public.follow.complaint')}</h2>
      <p>
        {code('ComplaintState', state)} · <Instant at={decidedAt ?? filedAt} />
      </p>
      {reason === null ? null : <Said text={reason} />}
      {remedies === null ? null : <Said text={remedies} />}
    </section>
  );
}

function ComplaintForm({ form: { code, explanation } }: { form: FollowForm }) {
  const { say } = useWords();
  return (
    <form method="post" action={useFormAction('/follow')}>
      <h2>{say('public.follow.complain')}</h2>
      <input type="hidden" name="code" value={code} />
      <label htmlFor="explanation">{say('public.follow.explanation')}</label>
      <p className="hint" id="explanation-hint">
        {say('public.follow.explanation.hint')}
      </p>
      <textarea
        id="explanation"
        name="explanation"
        rows={6}
        required
        maxLength={complaintMost}
        aria-describedby="explanation-hint"
        defaultValue={explanation}
      />
      <p className="row">
        <button type="submit">{say('public.follow.send')}</button>
      </p>
    </form>
  );
}

/** What became of a complaint that was just sent. */
function Outcome({ of: complaint }: { of: Followed['complaint'] }) {
  const { say } = useWords();
  if (complaint === null) return null;
  if (complaint === 'filed')
    return (
      <p className="notice" role="status">
        {say('public.follow.filed')}
      </p>
    );
  return (
    <section className="trouble" role="alert" aria-labelledby="trouble">
      <h2 id="trouble">{say('public.follow.not-filed')}</h2>
      {'failed' in complaint ? <p>{say('public.report.failed.next')}</p> : <RefusalReasons of={complaint} />}
    </section>
  );
}

function Notice({ of: { notice, complaint }, form }: { of: Followed & { notice: FollowedNotice }; form: FollowForm }) {
  const { say, code } = useWords();
  // The law gives one to whoever reported and was not followed; whether it is in time, the server says.
  const mayComplain = notice.state === 'NOT_ACTIONED' && notice.complaint === null;
  return (
    <>
      <Outcome of={complaint} />
      <dl className="facts">
        <dt>{say('public.report.number')}</dt>
        <dd>
          <code>{notice.id}</code>
        </dd>
        <dt>{say('public.report.item')}</dt>
        <dd>
          <code>
            <bdi>{notice.item.id}</bdi>
          </code>
        </dd>
        <dt>{say('public.report.category')}</dt>
        <dd>{code('StatementCategory', notice.category)}</dd>
        <dt>{say('public.report.at')}</dt>
        <dd>
          <Instant at={notice.submittedAt} />
        </dd>
      </dl>
      <Decision of={notice} />
      {notice.complaint === null ? null : <Complaint of={notice.complaint} />}
      {mayComplain ? <ComplaintForm form={form} /> : null}
    </>
  );
}

export function FollowPage({ form, followed }: { form: FollowForm; followed: Followed | null }) {
  const { say, rich } = useWords();
  const toReport = useHref()('/report');
  if (followed !== null && followed.notice !== null)
    return (
      <>
        <h1>{say('public.follow.title')}</h1>
        <Notice of={{ ...followed, notice: followed.notice }} form={form} />
      </>
    );
  if (followed !== null && followed.erasure !== null) return <ErasureAnswer of={followed.erasure} />;
  return (
    <>
      <h1>{say('public.follow.title')}</h1>
      <p className="lead">{rich('public.follow.lead', { link: (text) => <a href={toReport}>{text}</a> })}</p>
      {followed === null ? null : (
        <section className="trouble" role="alert" aria-labelledby="trouble">
          <h2 id="trouble">{say('public.follow.unknown')}</h2>
          <p>{say('public.follow.unknown.next')}</p>
        </section>
      )}
      <CodeForm code={form.code} />
    </>
  );
}
