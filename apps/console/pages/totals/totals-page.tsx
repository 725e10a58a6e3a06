/** The numbers that anybody may know: items that are restricted now, and what the log says of each day. */
import { Command, shellWord } from '../command.tsx';
import { useHref, usePage, useWords } from '../page.ts';
import { DaySection } from './day-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { ItemSection } from './item-section.tsx';
import type { TotalsNow } from './totals-now.ts';

export function TotalsPage({ totals: { countedAt, checkpoint, days, items, figures } }: { totals: TotalsNow }) {
  const { say, rich } = useWords();
  const href = useHref();
  const { baseUrl, logPath, verifierKey } = usePage().installation;
  return (
    <>
      <h1>{say('public.totals.title')}</h1>
      <p className="lead">{say('public.totals.lead')}</p>
      <p>{rich('public.transparency.from-totals', { link: (text) => <a href={href('/transparency')}>{text}</a> })}</p>
      <section aria-labelledby="figures">
        <h2 id="figures">{say('public.figures.title')}</h2>
        {figures === 'unread' ? (
          <p className="notice">{say('public.figures.unread')}</p>
        ) : (
          <FiguresSection figures={figures} days={days === 'unread' ? [] : days} />
        )}
      </section>
      <section aria-labelledby="items">
        <h2 id="items">{say('public.totals.items.title')}</h2>
        {items === 'unread' ? (
          <p className="notice">{say('public.totals.items.unread')}</p>
        ) : (
          <ItemSection items={items} countedAt={countedAt} />
        )}
      </section>
      <section aria-labelledby="days">
        <h2 id="days">{say('public.totals.days.title')}</h2>
        {days === 'unread' ? (
          <p className="notice">{say('public.totals.days.unread')}</p>
        ) : (
          <DaySection days={days} checkpoint={checkpoint} />
        )}
      </section>
      <section aria-labelledby="check">
        <h2 id="check">{say('public.totals.check.title')}</h2>
        <p>{say('public.totals.check.text')}</p>
        <Command text={`npx writ verify ${baseUrl}${logPath} --key ${shellWord(verifierKey)}`} />
      </section>
    </>
  );
}
