/** The item as a reader in a chosen territory will get it once the decision holds, beside what they get now. */
import { NativeSelect } from '@mantine/core';
import { isWithheld, statusFor, strictest, unionAndEea, world } from '@writ/statements-domain/restrictions';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { serverNow } from '../../app/server-clock.ts';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import type { EnforcementStatus } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import type { DecisionRead } from '../../statement/statement.ts';
import { countryNames, elsewhere } from './draft/territories.ts';
import { type Publication, PublishedText } from './item-in-context.tsx';

export interface ReaderPreviewProps {
  item: Publication;
  decision: DecisionRead;
  statuses: ReadonlyMap<string, EnforcementStatus>;
  /** What everybody may read of why; null under an order. */
  told: { ground: string; category: string } | null;
}

/** The first place in which the decision changes something, so that the preview begins with it. */
const firstPlace = ({ territories }: DecisionRead): string => (territories.includes(world) ? elsewhere : (territories[0] ?? elsewhere));

export function ReaderPreview({ item, decision, statuses, told }: ReaderPreviewProps) {
  const say = useWords();
  const code = useCodes();
  const { locale } = useIntl();
  const nameOf = countryNames(locale);
  const [territory, setTerritory] = useState(() => firstPlace(decision));
  const now = statuses.get(territory) ?? 'AVAILABLE';
  const after = strictest([now, statusFor([decision], territory)]);
  const isWithheldByThis = isWithheld(after) && !isWithheld(now);
  return (
    <section aria-labelledby="preview-reader" className="preview-part">
      <h4 id="preview-reader">{say('platform.content.preview.reader')}</h4>
      <NativeSelect
        label={say('platform.content.preview.territory')}
        value={territory}
        data={[
          { value: elsewhere, label: say('platform.content.preview.elsewhere') },
          ...unionAndEea.map((value) => ({ value, label: nameOf(value) })).sort((a, b) => a.label.localeCompare(b.label, locale)),
        ]}
        onChange={(event) => setTerritory(event.currentTarget.value)}
      />
      <p>
        {say('platform.content.preview.now')} <Mark>{code('EnforcementStatus', now)}</Mark>{' '}
        {Date.parse(decision.startsAt) > serverNow() ? (
          <>
            {say('platform.content.preview.from')} <When at={decision.startsAt} />{' '}
          </>
        ) : (
          `${say('platform.content.preview.then')} `
        )}
        <span data-preview-status={after}>
          <Mark tone={after === 'AVAILABLE' ? 'good' : isWithheld(after) ? 'bad' : 'warn'}>{code('EnforcementStatus', after)}</Mark>
        </span>
      </p>
      <div className="preview-frame">
        {isWithheld(after) ? (
          <>
            <p className="notice">{say('platform.content.preview.withheld')}</p>
            {told === null || !isWithheldByThis ? null : (
              <Facts
                of={[
                  [say('platform.content.preview.ground'), <Code key="ground" of="DecisionGround" value={told.ground} />],
                  [say('platform.content.preview.category'), <Code key="category" of="StatementCategory" value={told.category} />],
                ]}
              />
            )}
          </>
        ) : (
          <>
            {after === 'AGE_RESTRICTED' ? <p className="quiet">{say('platform.content.preview.adults')}</p> : null}
            {after === 'LABELLED' ? <p className="quiet">{say('platform.content.preview.labelled')}</p> : null}
            <PublishedText of={item} label={say('platform.content.preview.text')} />
          </>
        )}
      </div>
    </section>
  );
}
