/**
 * A proof as people see it: one seal with its limits, and folded behind it the picture and the steps; what was believed for it, and what can be kept
 * of it. What failed or is not proven is not folded.
 */
import { Button } from '@mantine/core';
import type { StepResult, Verdict } from '@writ/verifier/proof/step.ts';
import { useInstallation } from '../app/session.ts';
import { useWords } from '../app/words/words.tsx';
import { Loading } from '../states/loading.tsx';
import { download } from './download.ts';
import { evidenceOf } from './evidence.ts';
import { pictureOf } from './picture.ts';
import { ProofPicture } from './proof-picture.tsx';
import { ProofSteps } from './proof-steps.tsx';
import { receiptOf } from './receipt.ts';
import type { Proof } from './run-proof.ts';
import { TrustPanel } from './trust-panel.tsx';
import type { ProofState } from './use-proof.ts';

const tones: Readonly<Record<Verdict, string | undefined>> = { verified: 'good', failed: 'bad', incomplete: undefined };

function Trouble({ trouble, again }: Pick<ProofState, 'trouble' | 'again'>) {
  const say = useWords();
  return (
    <div className="notice" data-tone="bad" data-state={trouble ?? undefined} role="alert">
      <h2>{say(`proof.trouble.${trouble}`)}</h2>
      <p>{say(`proof.trouble.${trouble}.about`)}</p>
      <Button size="compact-sm" variant="default" onClick={again}>
        {say('proof.again')}
      </Button>
    </div>
  );
}

function VerdictNotice({ proof: { checked } }: { proof: Proof }) {
  const say = useWords();
  const namesOf = (of: StepResult): string[] =>
    checked.steps.filter(({ result }) => result === of).map(({ name }) => say('proof.quoted', { name: say(`proof.step.${name}`) }));
  const failed = namesOf('failed');
  const open = namesOf('notChecked');
  return (
    <div className="notice proof-verdict" data-tone={tones[checked.verdict]} data-verdict={checked.verdict} role="status">
      <h2>{say(`proof.verdict.${checked.verdict}`, { names: failed.join(', '), count: failed.length })}</h2>
      <p>{say(`proof.verdict.${checked.verdict}.about`, { open: open.length, names: open.join(', ') })}</p>
      {checked.verdict === 'verified' ? <p>{say('proof.seal.limits')}</p> : null}
      {failed.length === 0 ? null : <p>{say('proof.tell')}</p>}
    </div>
  );
}

/** How it was checked, in a picture and step by step. */
function Checked({ of: proof }: { of: Proof }) {
  const say = useWords();
  const { checked, facts } = proof;
  const picture = pictureOf(proof);
  return (
    <details className="proof-trust" key={checked.verdict} open={checked.verdict !== 'verified'}>
      <summary>{say('proof.how')}</summary>
      {picture === null ? null : <ProofPicture of={picture} index={facts.index} />}
      <ProofSteps steps={checked.steps} />
    </details>
  );
}

/** The command that checks the same without this page. */
function Command() {
  const say = useWords();
  const { baseUrl, logPath, verifierKey } = useInstallation();
  return (
    <>
      <p>{say('proof.limits')}</p>
      <code className="proof-command identifier">{`npx writ verify receipt receipt.json --key '${verifierKey}'`}</code>
      <code className="proof-command identifier">{`npx writ verify ${baseUrl}${logPath} --key '${verifierKey}'`}</code>
    </>
  );
}

export interface ProofPanelProps {
  state: ProofState;
  /** The entry's id, for the receipt; left out where a receipt is at hand anyway. */
  event?: string;
}

export function ProofPanel({ state: { proof, trouble, checking, again }, event }: ProofPanelProps) {
  const say = useWords();
  if (trouble !== null) return <Trouble trouble={trouble} again={again} />;
  if (proof === undefined) return <Loading lines={12} />;
  const { facts, trust, checked } = proof;
  const receipt = event === undefined ? null : receiptOf(facts, event);
  return (
    <section aria-label={say('proof.title')} aria-busy={checking}>
      <VerdictNotice proof={proof} />
      <Checked of={proof} />
      <div className="proof-actions">
        <Button variant="default" size="compact-md" onClick={again} loading={checking}>
          {say('proof.again')}
        </Button>
        <Button
          variant={checked.verdict === 'failed' ? 'filled' : 'default'}
          size="compact-md"
          onClick={() => download(`evidence-${facts.index}.json`, 'application/json', evidenceOf(facts, trust, checked, new Date()))}
        >
          {say('proof.evidence')}
        </Button>
        {receipt === null ? null : (
          <Button variant="default" size="compact-md" onClick={() => download(`receipt-${facts.index}.json`, 'application/json', receipt)}>
            {say('proof.receipt')}
          </Button>
        )}
      </div>
      <TrustPanel trust={trust} changed={again} />
      <details className="proof-trust">
        <summary>{say('proof.independent')}</summary>
        <Command />
      </details>
    </section>
  );
}
