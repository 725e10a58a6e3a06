/** The result on the page: the verdict in a region that screen readers announce, the steps of each receipt, and what an entry says whose receipt is in order. */
import { formatVerifierKey } from '@writ/tlog';
import { fingerprintOf } from '../../src/proof/bytes.ts';
import { download } from '../../src/proof/download.ts';
import { evidenceOf } from '../../src/proof/evidence.ts';
import type { Step, StepFacts, StepResult } from '../../src/proof/step.ts';
import { type Finding, type OwnLog, verdictOfAll } from './check-receipts.ts';
import { find, make } from './elements.ts';
import { openedLines, printable } from './opened-lines.ts';
import type { Inputs } from './read-form.ts';
import type { ScriptWords } from './script-words.ts';

const signs: Readonly<Record<StepResult, string>> = { passed: '✓', failed: '✗', notChecked: '–' };
const instantForm = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function factsIn(words: ScriptWords, facts: StepFacts): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      if (name === 'step') return [name, words.say(`proof.step.${value}`)];
      if (typeof value !== 'string') return [name, value];
      return [name, instantForm.test(value) ? words.instant(new Date(value)) : printable(value)];
    }),
  );
}

/** What was seen. Of what this page can't know it says its own reason: it remembers nothing and asks nobody. */
const seenOf = (words: ScriptWords, { code, facts }: Step): string =>
  code === 'NO_MEMORY' ? words.say('public.verify.alone') : words.say(`proof.code.${code}`, factsIn(words, facts));

function stepElement(words: ScriptWords, step: Step): HTMLElement {
  const sign = make('span', '', signs[step.result]);
  sign.setAttribute('aria-hidden', 'true');
  const head = make(
    'p',
    'step-head',
    make('span', 'mark', sign, ` ${words.say(`proof.result.${step.result}`)}`),
    ' ',
    make('strong', '', words.say(`proof.step.${step.name}`)),
  );
  const element = make('li', '', head, make('p', '', seenOf(words, step)), make('p', 'hint', words.say(`proof.step.${step.name}.about`)));
  element.dataset['step'] = step.name;
  element.dataset['result'] = step.result;
  return element;
}

const pairs = (list: readonly (readonly [string, string])[]): HTMLElement =>
  make('dl', '', ...list.flatMap(([name, value]) => [make('dt', '', printable(name)), make('dd', '', make('bdi', '', printable(value)))]));

function evidenceButton(words: ScriptWords, finding: Exclude<Finding, { wrong: readonly string[] }>): HTMLElement {
  const button = make('button', '', words.say('proof.evidence'));
  button.setAttribute('type', 'button');
  button.addEventListener('click', () => {
    const { facts, trust, checked } = finding;
    download(`evidence-${facts.index}.json`, 'application/json', evidenceOf(facts, trust, checked, new Date()));
  });
  return make('p', '', button);
}

function receiptParts(words: ScriptWords, finding: Finding, number: number, count: number): HTMLElement[] {
  const title = make('h3', '', words.say('public.verify.receipt.name', { number, count }));
  if ('wrong' in finding)
    return [title, make('p', 'problem', words.say('public.verify.receipt.wrong', { parts: finding.wrong.join(', ') }))];
  const { facts, checked } = finding;
  const said = openedLines(facts, checked);
  return [
    title,
    make('ol', 'steps', ...checked.steps.map((step) => stepElement(words, step))),
    ...(said.length === 0 ? [] : [make('h4', '', words.say('public.verify.entry')), pairs(said)]),
    ...(checked.verdict === 'failed' ? [make('p', '', words.say('proof.tell')), evidenceButton(words, finding)] : []),
  ];
}

export type Tone = 'passed' | 'failed' | '';

/** Says one thing in the place of the verdict, and takes away what was below it. */
export function showVerdict(text: string, tone: Tone): void {
  const verdict = find('verdict', HTMLParagraphElement);
  verdict.className = tone;
  verdict.textContent = text;
  find('findings', HTMLDivElement).replaceChildren();
}

const tones = { verified: 'passed', failed: 'failed', incomplete: '' } as const;

function verdictText(words: ScriptWords, findings: readonly Finding[]): string {
  if (findings.length === 0) return words.say('public.verify.none');
  const steps = findings.flatMap((finding) => ('wrong' in finding ? [] : finding.checked.steps));
  const failed = steps.filter(({ result }) => result === 'failed').map(({ name }) => words.say(`proof.step.${name}`));
  const wrong = findings.filter((finding) => 'wrong' in finding).map(() => words.say('proof.step.form'));
  const open = steps.filter(({ result }) => result === 'notChecked').length;
  return words.say(`public.verify.verdict.${verdictOfAll(findings)}`, { names: [...new Set([...wrong, ...failed])].join(', '), open });
}

/** Shows what a check found, and brings it into view. */
export function showFindings(
  words: ScriptWords,
  findings: readonly Finding[],
  { key, origin, at }: Pick<Inputs, 'key'> & Pick<OwnLog, 'origin'> & { at: Date },
): void {
  showVerdict(verdictText(words, findings), tones[verdictOfAll(findings)]);
  find('findings', HTMLDivElement).append(
    ...findings.flatMap((finding, i) => receiptParts(words, finding, i + 1, findings.length)),
    make('h3', '', words.say('public.verify.with')),
    pairs([
      [words.say('public.verify.with.log'), origin],
      [words.say('public.verify.with.key'), formatVerifierKey(key)],
      [words.say('proof.trust.fingerprint'), fingerprintOf(key)],
      [words.say('public.verify.with.at'), words.instant(at)],
    ]),
  );
  find('result-title', HTMLHeadingElement).scrollIntoView();
}
