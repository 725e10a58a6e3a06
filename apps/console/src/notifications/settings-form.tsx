/** What a person hears of, and how: a table of events and ways, the addresses, and the language of e-mails. */
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Outcome } from '../app/ask.ts';
import { useAnnounce } from '../app/frame/announce.tsx';
import { useSession } from '../app/session.ts';
import { useCodes, useWords } from '../app/words/words.tsx';
import type { AlertEvent, AlertSettingsFactsFragment, AlertSettingsInput, AlertWay } from '../graphql/platform/graphql.ts';
import { When } from '../parts/when.tsx';
import { Failed } from '../states/failed.tsx';
import { Refused } from '../states/refused.tsx';
import { turn } from './browser.ts';
import '../parts/card-table.css';

const events: readonly AlertEvent[] = ['ARRIVAL', 'DEADLINE', 'ESCALATION', 'DECISION', 'DUTY', 'FAULT'];
const ways: readonly AlertWay[] = ['MAIL', 'DIGEST', 'BROWSER', 'WEBHOOK'];
type Choices = Readonly<Record<string, readonly AlertWay[]>>;
type Trouble = Exclude<Outcome<unknown>, { kind: 'done' }>;

export interface SettingsFormProps {
  of: AlertSettingsFactsFragment | null;
  saving: boolean;
  save: (settings: AlertSettingsInput, generation: number | null) => Promise<Outcome<unknown>>;
}

const toggled = (chosen: readonly AlertWay[], way: AlertWay): readonly AlertWay[] =>
  chosen.includes(way) ? chosen.filter((one) => one !== way) : [...chosen, way];

function ChoiceTable({ of: choices, change }: { of: Choices; change: (choices: Choices) => void }) {
  const say = useWords();
  const code = useCodes();
  return (
    <div className="table-scroll">
      <table className="table card-table">
        <caption>{say('notifications.choices')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('notifications.event')}</th>
            {ways.map((way) => (
              <th scope="col" key={way}>
                {code('AlertWay', way)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event} data-event={event}>
              <th scope="row">{code('AlertEvent', event)}</th>
              {ways.map((way) => (
                <td key={way} data-label={code('AlertWay', way)}>
                  <Checkbox
                    aria-label={`${code('AlertEvent', event)}: ${code('AlertWay', way)}`}
                    checked={choices[event]?.includes(way) ?? false}
                    onChange={() => change({ ...choices, [event]: toggled(choices[event] ?? [], way) })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function SettingsForm({ of: saved, saving, save }: SettingsFormProps) {
  const say = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries((saved?.choices ?? []).map(({ event, ways: chosen }) => [event, chosen])),
  );
  const [address, setAddress] = useState(saved?.address ?? '');
  const [webhook, setWebhook] = useState(saved?.webhook ?? '');
  const [language, setLanguage] = useState(saved?.language ?? document.documentElement.lang.slice(0, 2));
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBlocked, setBlocked] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = events.map((one) => ({ event: one, ways: [...(choices[one] ?? [])] }));
    const wantsBrowser = wanted.some((one) => one.ways.includes('BROWSER'));
    // Asked at once, while the browser knows that the person did it.
    const isShown = await turn(session, wantsBrowser);
    setBlocked(wantsBrowser && !isShown);
    const settings = { address: address === '' ? null : address, webhook: webhook === '' ? null : webhook, language, choices: wanted };
    const outcome = await save(settings, saved?.generation ?? null);
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') announce(say('notifications.saved'));
  };
  return (
    <form className="panel" onSubmit={(event) => void submit(event)}>
      <ChoiceTable of={choices} change={setChoices} />
      <TextInput
        type="email"
        autoComplete="email"
        label={say('notifications.address')}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <TextInput
        type="url"
        label={say('notifications.webhook')}
        value={webhook}
        onChange={(event) => setWebhook(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('notifications.language')}
        value={language}
        data={[
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
        ]}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      {isBlocked ? <p role="alert">{say('notifications.blocked')}</p> : null}
      {trouble === null ? null : trouble.kind === 'refused' ? (
        <Refused refusal={trouble.refusal} />
      ) : (
        <Failed failures={trouble.failures} of="act" />
      )}
      <Button type="submit" loading={saving}>
        {say('notifications.save')}
      </Button>
      {saved === null ? null : (
        <p className="quiet">
          {say('notifications.until')} <When at={saved.endsAt} />
        </p>
      )}
      {saved !== null && saved.undelivered > 0 ? (
        <p role="status">{say('notifications.undelivered', { count: saved.undelivered })}</p>
      ) : null}
    </form>
  );
}
