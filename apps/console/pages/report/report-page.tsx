/**
 * Anybody reports an item as illegal, without an account and without a script: Regulation (EU) 2022/2065, Art. 16. A notice that was refused, or that
 * could not be given now, is shown again as it was written.
 */
import { reportFileTypes } from '@writ/core/report-files';
import type { ReactNode } from 'react';
import { Instant } from '../instant.tsx';
import { useFormAction, useHref, usePage, useWords } from '../page.ts';
import { RefusalReasons } from '../refusal-reasons.tsx';
import { categories, type NoticeForm } from './notice-form.ts';
import type { GivenNotice, NoticeOutcome } from './submit-notice.ts';

/** What a browser offers to choose from; what a file is the server finds from its bytes. */
const accepted = [...reportFileTypes, '.txt'].join(',');

interface FieldProps {
  name: keyof NoticeForm;
  form: NoticeForm;
  hint?: boolean;
  children?: ReactNode;
}

function Field({ name, hint = false, children }: FieldProps) {
  const { say } = useWords();
  return (
    <>
      <label htmlFor={name}>{say(`public.report.${name}`)}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {say(`public.report.${name}.hint`)}
        </p>
      )}
      {children}
    </>
  );
}

type TextProps = Omit<FieldProps, 'children'> & { type?: 'text' | 'email'; required?: boolean; most: number; autoComplete?: string };

function TextField({ name, form, hint = false, type = 'text', required = false, most, autoComplete = 'off' }: TextProps) {
  return (
    <Field name={name} form={form} hint={hint}>
      <input
        id={name}
        name={name}
        type={type}
        required={required}
        maxLength={most}
        autoComplete={autoComplete}
        defaultValue={form[name]}
        {...(hint ? { 'aria-describedby': `${name}-hint` } : {})}
      />
    </Field>
  );
}

function Check({ name, form, required = false }: { name: keyof NoticeForm; form: NoticeForm; required?: boolean }) {
  const { say } = useWords();
  return (
    <p className="check">
      <input id={name} name={name} type="checkbox" required={required} defaultChecked={form[name] !== ''} />{' '}
      <label htmlFor={name}>{say(`public.report.${name}`)}</label>
    </p>
  );
}

/** The last field: what was written is read before it, whatever the files are. */
function Files() {
  const { say } = useWords();
  return (
    <>
      <label htmlFor="files">{say('public.report.attach')}</label>
      <p className="hint" id="files-hint">
        {say('public.report.attach.hint')}
      </p>
      <input id="files" name="files" type="file" multiple accept={accepted} aria-describedby="files-hint" />
    </>
  );
}

/** Why it was not given, and what to do. */
function Trouble({ of: outcome }: { of: Exclude<NoticeOutcome, { kind: 'given' }> }) {
  const { say } = useWords();
  const { files = [], filesTrouble = null } = usePage().request;
  return (
    <section className="trouble" role="alert" aria-labelledby="trouble" data-outcome={outcome.kind}>
      <h2 id="trouble">{say(`public.report.${outcome.kind}`)}</h2>
      {outcome.kind === 'refused' && <RefusalReasons of={outcome.refusal} />}
      {outcome.kind === 'files' && <p data-fault={outcome.fault}>{say(`public.report.files.${outcome.fault}`)}</p>}
      {outcome.kind === 'files' && outcome.name !== null ? (
        <p>
          <bdi>{outcome.name}</bdi>
        </p>
      ) : null}
      <p>{say(outcome.kind === 'failed' ? 'public.report.failed.next' : 'public.report.next')}</p>
      {files.length > 0 || filesTrouble !== null ? <p>{say('public.report.files.again')}</p> : null}
    </section>
  );
}

function Form({ form }: { form: NoticeForm }) {
  const { say, code } = useWords();
  return (
    <form method="post" encType="multipart/form-data" action={useFormAction('/report')}>
      <TextField name="which" form={form} hint required most={500} />
      <Field name="category" form={form}>
        <select id="category" name="category" required defaultValue={form.category}>
          <option value="">{say('public.report.category.choose')}</option>
          {categories.map((category) => (
            <option key={category} value={category}>
              {code('StatementCategory', category)}
            </option>
          ))}
        </select>
      </Field>
      <Field name="explanation" form={form} hint>
        <textarea
          id="explanation"
          name="explanation"
          rows={6}
          required
          maxLength={5_000}
          aria-describedby="explanation-hint"
          defaultValue={form.explanation}
        />
      </Field>
      <fieldset>
        <legend>{say('public.report.who')}</legend>
        <p className="hint">{say('public.report.who.hint')}</p>
        <TextField name="name" form={form} most={255} autoComplete="name" />
        <TextField name="email" form={form} hint type="email" most={254} autoComplete="email" />
        <Check name="abuse" form={form} />
      </fieldset>
      <fieldset>
        <legend>{say('public.report.for-body')}</legend>
        <p className="hint">{say('public.report.for-body.hint')}</p>
        <TextField name="body" form={form} most={255} />
        <TextField name="country" form={form} hint most={2} />
      </fieldset>
      <Check name="goodFaith" form={form} required />
      <Files />
      <p className="row">
        <button type="submit">{say('public.report.send')}</button>
      </p>
    </form>
  );
}

function Given({ of: { id, receipt, submittedAt, item }, files }: { of: GivenNotice; files: readonly (string | null)[] }) {
  const { say } = useWords();
  const toFollow = useHref()('/follow');
  return (
    <>
      <h1>{say('public.report.given')}</h1>
      <p>{say('public.report.given.text')}</p>
      <dl className="facts">
        <dt>{say('public.report.receipt')}</dt>
        <dd>
          <code id="receipt">{receipt}</code>
        </dd>
        <dt>{say('public.report.number')}</dt>
        <dd>
          <code>{id}</code>
        </dd>
        <dt>{say('public.report.item')}</dt>
        <dd>
          <code>
            <bdi>{item.id}</bdi>
          </code>
        </dd>
        <dt>{say('public.report.at')}</dt>
        <dd>
          <Instant at={submittedAt} />
        </dd>
        {files.length === 0 ? null : (
          <>
            <dt>{say('public.report.files.given')}</dt>
            {files.map((name, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once
              <dd key={place}>{name === null ? say('public.report.files.unnamed') : <bdi>{name}</bdi>}</dd>
            ))}
          </>
        )}
      </dl>
      <p className="notice">{say('public.report.keep')}</p>
      <p>
        <a href={toFollow}>{say('public.follow.title')}</a>
      </p>
    </>
  );
}

export function ReportPage({ form, outcome }: { form: NoticeForm; outcome: NoticeOutcome | null }) {
  const { say, rich } = useWords();
  const toFollow = useHref()('/follow');
  if (outcome?.kind === 'given') return <Given of={outcome.notice} files={outcome.files} />;
  return (
    <>
      <h1>{say('public.report.title')}</h1>
      <p className="lead">{say('public.report.lead')}</p>
      <p>{rich('public.report.follow', { link: (text) => <a href={toFollow}>{text}</a> })}</p>
      {outcome === null ? null : <Trouble of={outcome} />}
      <Form form={form} />
    </>
  );
}
