/** What a subscription is paid with, the devices with which it was activated, and what else there is, as they were given: one line each. */
import { Code } from '../app/words/words.tsx';
import { When } from './when.tsx';

interface Instrument {
  kind: string;
  provider: string | null;
  holder: string | null;
  ending: string | null;
  reference: string | null;
  fingerprint: string | null;
  addedAt: string | null;
  removedAt: string | null;
}

export function Instruments({ of }: { of: readonly Instrument[] }) {
  return (
    <ul className="plain-list">
      {of.map(({ kind, addedAt, removedAt, ending, ...texts }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: instruments have no key of their own, and their order never changes
        <li key={index}>
          <Code of="PaymentKind" value={kind} />
          {[texts.provider, texts.holder, ending === null ? null : `… ${ending}`, texts.reference, texts.fingerprint].map((text) =>
            text === null ? null : (
              <span key={text}>
                {' · '}
                <bdi className="said">{text}</bdi>
              </span>
            ),
          )}
          {addedAt === null ? null : (
            <>
              {' · '}
              <When at={addedAt} />
            </>
          )}
          {removedAt === null ? null : (
            <>
              {' – '}
              <When at={removedAt} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What a platform holds under names of its own. */
export function Details({ of }: { of: readonly { name: string; value: string }[] }) {
  return (
    <ul className="plain-list">
      {of.map(({ name, value }) => (
        <li key={`${name} ${value}`}>
          <bdi>{name}</bdi>: <bdi className="said">{value}</bdi>
        </li>
      ))}
    </ul>
  );
}

export function Devices({ of }: { of: readonly { kind: string; value: string; at: string | null }[] }) {
  return (
    <ul className="plain-list">
      {of.map(({ kind, value, at }) => (
        <li key={`${kind} ${value}`}>
          <Device kind={kind} value={value} />
          {at === null ? null : (
            <>
              {' · '}
              <When at={at} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What a device is known by; nothing where none was recorded. */
export function Device({ kind, value }: { kind: string | null; value: string | null }) {
  if (kind === null || value === null) return null;
  return (
    <>
      <Code of="DeviceKind" value={kind} /> <code className="identifier">{value}</code>
    </>
  );
}
