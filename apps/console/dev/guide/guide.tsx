/** The stepper of the guided story: which stop this is, who one is, what to press, and the way to the next. It lies over the console's own pages. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { changeEntry, confirmInformed, draftOrder, putBack } from './hands.ts';
import { forgetProgress, keepProgress, type Progress, readProgress, stopCount } from './progress.ts';
import type { Told } from './seen-answers.ts';
import { stopAt, wayTo } from './stops.ts';
import { type Language, sentence } from './words.ts';

export interface GuideProps {
  readonly progress: Progress;
  readonly language: Language;
  /** Who is signed in; null for nobody. */
  readonly subject: string | null;
  /** Registers who hears of what the page was answered. */
  readonly answers: (told: Told) => void;
}

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

const go = (address: string): void => location.assign(address);

/** The index of the entry that the page shows; null on any other page. */
const shownEntry = (): number | null => {
  const found = /^\/entries\/(\d+)$/.exec(location.pathname)?.[1];
  return found === undefined ? null : Number(found);
};

/** Follows the address, which the console changes without loading a page. */
function useAddress(): string {
  const [address, setAddress] = useState(location.href);
  useEffect(() => {
    const look = setInterval(() => setAddress(location.href), 250);
    return () => clearInterval(look);
  }, []);
  return address;
}

function Steps({ progress, say }: { progress: Progress; say: Say }) {
  return (
    <ol className="guide-steps" aria-label={say('about')}>
      {Array.from({ length: stopCount }, (_, place) => place + 1).map((number) => (
        <li
          key={number}
          data-state={number < progress.stop ? 'done' : number === progress.stop ? 'now' : 'open'}
          {...(number === progress.stop ? { 'aria-current': 'step' as const } : {})}
        >
          <b>{number}</b> <span>{say(`who.${number}`)}</span>
        </li>
      ))}
    </ol>
  );
}

interface ActProps {
  readonly label: string;
  readonly act: () => Promise<void>;
  readonly say: Say;
  /** Whether this is what the reader should press now. */
  readonly isFirst?: boolean;
}

/** A button of the story; what goes wrong is shown beside it. */
function Act({ label, act, say, isFirst = false }: ActProps) {
  const [state, setState] = useState<'idle' | 'busy' | Error>('idle');
  const press = (): void => {
    setState('busy');
    act().then(
      () => setState('idle'),
      (error: unknown) => setState(error instanceof Error ? error : new Error(String(error))),
    );
  };
  return (
    <>
      <button type="button" {...(isFirst ? { className: 'guide-first' } : {})} onClick={press} disabled={state === 'busy'}>
        {label}
      </button>
      {state instanceof Error ? <p role="alert">{say('failed', { message: state.message })}</p> : null}
    </>
  );
}

/** What the story does at a stop for the reader. */
function Hands({ progress, say, done }: { progress: Progress; say: Say; done: () => void }) {
  const index = shownEntry();
  if (progress.stop === 1 && progress.order === undefined) {
    const draft = async (): Promise<void> => {
      const drafted = await draftOrder();
      keepProgress({ ...progress, ...drafted });
      go(`/orders/new?draft=${drafted.order}&step=sign`);
    };
    return <Act label={say('draft.1')} act={draft} say={say} isFirst />;
  }
  if (progress.stop === 5)
    return <Act label={say('confirm.5')} act={() => confirmInformed(progress.order ?? '').then(done)} say={say} isFirst />;
  if (progress.stop !== 7) return null;
  if (progress.changed !== undefined) {
    const finish = async (): Promise<void> => {
      await putBack();
      forgetProgress();
      go('/');
    };
    return <Act label={say('finish.7')} act={finish} say={say} isFirst />;
  }
  if (index === null) return null;
  const change = async (): Promise<void> => {
    await changeEntry(index);
    keepProgress({ ...progress, changed: index });
    location.reload();
  };
  return <Act label={say('change.7', { index: String(index) })} act={change} say={say} isFirst />;
}

function textOf({ stop, order, changed, handle = '', reference = '' }: Progress, say: Say): string {
  const values = { handle, reference, target: handle };
  if (stop === 1 && order === undefined) return say('text.1.draft', values);
  if (stop === 7 && changed !== undefined) return say('changed.7', { index: String(changed) });
  return say(`text.${stop}`, values);
}

/** The way on: to the next person, or back to the one of this stop. */
function Ways({ progress, isOwn, isDone, say }: { progress: Progress; isOwn: boolean; isDone: boolean; say: Say }) {
  const { stop } = progress;
  const leave = async (): Promise<void> => {
    if (progress.changed !== undefined) await putBack();
    forgetProgress();
    go('/');
  };
  const next = (): void => {
    const now = readProgress() ?? progress;
    keepProgress({ ...now, stop: stop + 1, done: false });
    go(wayTo(stop + 1, now));
  };
  const optional = stopAt(stop)?.doneBy.length === 0;
  return (
    <>
      {isOwn ? null : <a href={wayTo(stop, progress)}>{say('become', { who: say(`who.${stop}`) })}</a>}
      {isOwn && stop < stopCount && (isDone || optional) ? (
        <button type="button" className="guide-first" onClick={next}>
          {say('next', { who: say(`who.${stop + 1}`) })}
        </button>
      ) : null}
      <Act label={say('leave')} act={leave} say={say} />
    </>
  );
}

/** Tells the style how high the bar is, so that the page ends above it. */
function useHeight() {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = bar;
    if (current === null) return;
    const watcher = new ResizeObserver(() => document.documentElement.style.setProperty('--guide-height', `${current.offsetHeight}px`));
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);
  return bar;
}

export function Guide({ progress, language, subject, answers }: GuideProps) {
  const say: Say = (key, values) => sentence(language, key, values);
  const [isDone, setDone] = useState(progress.done === true);
  useAddress();
  const stop = stopAt(progress.stop);
  // Kept too: the page may be loaded again, and the part stays done. The form saves a draft anew, so the order is the one that was submitted.
  const done = useCallback(
    (order?: string): void => {
      setDone(true);
      keepProgress({ ...(readProgress() ?? progress), done: true, ...(progress.stop === 1 && order !== undefined ? { order } : {}) });
    },
    [progress],
  );
  useEffect(
    () =>
      answers((seen) => {
        const part = seen.find(({ field }) => stop?.doneBy.includes(field));
        if (part !== undefined) done(part.id);
      }),
    [answers, stop, done],
  );
  const isOwn = subject === stop?.login;
  const bar = useHeight();
  // The button that was pressed is gone: what comes next has the focus that it had.
  useEffect(() => {
    if (isDone && document.activeElement === document.body) bar.current?.querySelector<HTMLElement>('.guide-first')?.focus();
  }, [isDone, bar]);
  return (
    <aside className="guide" aria-label={say('about')} lang={language} ref={bar}>
      <div className="guide-head">
        <h2>{say('stop', { number: String(progress.stop), count: String(stopCount), who: say(`who.${progress.stop}`) })}</h2>
        <Steps progress={progress} say={say} />
      </div>
      <div>
        <p>{isOwn ? textOf(progress, say) : say('not-as')}</p>
        <div role="status">{isDone ? <p className="guide-done">{say('done')}</p> : null}</div>
      </div>
      <div className="guide-ways">
        {isOwn && !isDone ? <Hands progress={progress} say={say} done={() => done()} /> : null}
        <Ways progress={progress} isOwn={isOwn} isDone={isDone} say={say} />
      </div>
    </aside>
  );
}
