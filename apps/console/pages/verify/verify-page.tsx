/**
 * Checks receipts in the reader's own browser. The form is there for the script alone, which shows it; without one the page says how to
 * check otherwise. What is typed in leaves the browser by no way: the script asks nobody.
 */
import proofWords from '../../src/words/en/proof.json' with { type: 'json' };
import { Command, shellWord } from '../command.tsx';
import { usePage, useWords } from '../page.ts';
import { clientKeys } from './client-keys.ts';

function Hint({ id, text }: { id: string; text: string }) {
  return (
    <p className="hint" id={`${id}-hint`}>
      {text}
    </p>
  );
}

const Problem = ({ id }: { id: string }) => <p className="problem" id={`${id}-problem`} />;

const plain = { autoComplete: 'off', autoCapitalize: 'off', spellCheck: false, dir: 'ltr' } as const;

function TextField({ name, rows, required = false, value }: { name: string; rows: number; required?: boolean; value?: string }) {
  const { say } = useWords();
  const described = { id: name, name, required, 'aria-describedby': `${name}-hint ${name}-problem`, ...plain };
  return (
    <>
      <label htmlFor={name}>
        {say(`public.verify.${name}`)}
        {!required && <span className="optional"> {say('public.verify.optional')}</span>}
      </label>
      <Hint id={name} text={say(`public.verify.${name}.hint`)} />
      {rows === 1 ? <input type="text" defaultValue={value} {...described} /> : <textarea rows={rows} {...described} />}
      <Problem id={name} />
    </>
  );
}

function FileField({ of }: { of: string }) {
  const { say } = useWords();
  return (
    <>
      <label className="file" htmlFor={`${of}-file`}>
        {say(`public.verify.${of}.file`)}
      </label>
      <input id={`${of}-file`} type="file" accept=".json,application/json,text/plain" aria-describedby={`${of}-problem`} />
    </>
  );
}

/** Of the words of a proof, those that only a signed-in console says: the picture, the log's files, and what a browser trusts. A page of 100 KiB leaves them out. */
const isOfConsole = (key: string): boolean => /^proof\.(picture|trouble|trust)\./.test(key) && key !== 'proof.trust.fingerprint';

/** The words that the script says, in this page's language, and what it has to know. */
function useForScript(): Readonly<Record<string, string>> {
  const { words, installation } = usePage();
  const keys = [...Object.keys(proofWords).filter((key) => !isOfConsole(key)), ...clientKeys];
  return {
    'data-words': JSON.stringify(Object.fromEntries(keys.map((key) => [key, words.raw(key)]))),
    'data-locale': words.language === 'de' ? 'de-DE' : 'en-GB',
    'data-origin': installation.logOrigin,
    'data-verifier-key': installation.verifierKey,
  };
}

function CheckForm() {
  const { words, installation } = usePage();
  const { say } = words;
  return (
    <div id="check" hidden {...useForScript()}>
      <form id="form" noValidate>
        <fieldset>
          <legend>{say('public.verify.what')}</legend>
          <TextField name="receipt" rows={6} required />
          <FileField of="receipt" />
          <TextField name="answer" rows={4} />
          <FileField of="answer" />
        </fieldset>
        <fieldset>
          <legend>{say('public.verify.trust')}</legend>
          <TextField name="key" rows={1} required value={installation.verifierKey} />
          <TextField name="witnesses" rows={2} />
        </fieldset>
        <p className="row">
          <button type="submit">{say('public.verify.check')}</button>
          <button type="reset">{say('public.verify.empty')}</button>
        </p>
      </form>
      <section aria-labelledby="result-title">
        <h2 id="result-title">{say('public.verify.result')}</h2>
        <p id="verdict" role="status" />
        <p className="quiet none-yet">{say('public.verify.none-yet')}</p>
        <div id="findings" />
      </section>
    </div>
  );
}

function Independent() {
  const { words, assets, installation } = usePage();
  const { say } = words;
  const { offlineVerifier } = assets;
  const { baseUrl, logPath, verifierKey } = installation;
  return (
    <section aria-labelledby="independent">
      <h2 id="independent">{say('public.verify.independent')}</h2>
      <p className="notice">{say('public.verify.limit')}</p>
      <p>
        <a href={offlineVerifier.href} download="verifier.html">
          {say('public.verify.offline')}
        </a>
        {': '}
        {say('public.verify.offline.text')}
      </p>
      <dl>
        <dt>{say('public.verify.offline.digest')}</dt>
        <dd>
          <code>{offlineVerifier.sha256}</code>
        </dd>
      </dl>
      <p>{say('public.verify.command')}</p>
      <Command text={`npx writ verify receipt receipt.json --key ${shellWord(verifierKey)}`} />
      <Command text={`npx writ verify ${baseUrl}${logPath} --key ${shellWord(verifierKey)}`} />
    </section>
  );
}

const limits = ['true', 'every', 'view', 'key'] as const;

export function VerifyPage() {
  const { say } = useWords();
  return (
    <>
      <h1>{say('public.verify.title')}</h1>
      <p className="lead">{say('public.verify.lead')}</p>
      <p>{say('public.verify.local')}</p>
      <noscript>
        <p className="notice">{say('public.verify.noscript')}</p>
      </noscript>
      <p className="notice" id="unloaded" role="alert" hidden>
        {say('public.verify.unloaded')}
      </p>
      <CheckForm />
      <Independent />
      <section aria-labelledby="limits">
        <h2 id="limits">{say('public.verify.limits')}</h2>
        <ul>
          {limits.map((limit) => (
            <li key={limit}>{say(`public.verify.limits.${limit}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
