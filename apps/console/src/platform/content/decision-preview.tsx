/** A decision before anything is sent: as a reader will get the item, as the person concerned will read the reasons, and what is published. */
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { KeyHint } from '../../app/keys.tsx';
import { useWords } from '../../app/words/words.tsx';
import type { EnforcementStatus } from '../../graphql/platform/graphql.ts';
import type { DecisionRead, ReasonsRead } from '../../statement/statement.ts';
import { DecisionMeasures, StatementOfReasons, useTerritories } from '../../statement/statement-of-reasons.tsx';
import { databaseForm } from './draft/database-form.ts';
import type { Publication } from './item-in-context.tsx';
import { ReaderPreview } from './reader-preview.tsx';

export interface DecisionPreviewProps {
  item: Publication & { publishedAt: string };
  subject: 'item' | 'account';
  decision: DecisionRead;
  /** Null under an order, which has no statement. */
  reasons: ReasonsRead | null;
  /** Who gave the notice, where they are named: a trusted flagger or a public body. */
  namesSource: boolean;
  stateActor: string | null;
  statuses: ReadonlyMap<string, EnforcementStatus>;
  back: () => void;
  apply: () => void;
  acting: boolean;
  /** Whether its author can undo it: it is applied at once then. */
  canUndo: boolean;
}

function DatabaseCopy({
  decision,
  reasons,
  publishedAt,
  namesSource,
}: {
  decision: DecisionRead;
  reasons: ReasonsRead;
  publishedAt: string | null;
  namesSource: boolean;
}) {
  const say = useWords();
  return (
    <section aria-labelledby="preview-database" className="preview-part">
      <h4 id="preview-database">{say('platform.content.preview.database')}</h4>
      <p className="quiet">{say('platform.content.preview.database.about')}</p>
      <details>
        <summary>{say('platform.content.preview.database.fields')}</summary>
        <dl className="database-form" lang="en">
          {databaseForm({ decision, reasons, publishedAt, namesSource }).map(([name, value]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <bdi>{typeof value === 'string' ? value : value.join(', ')}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

export function DecisionPreview(props: DecisionPreviewProps) {
  const { item, subject, decision, reasons, namesSource, stateActor, statuses, back, apply, acting, canUndo } = props;
  const say = useWords();
  const territories = useTerritories();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="preview">
      <h3 tabIndex={-1} ref={heading}>
        {say('platform.content.preview')}
      </h3>
      <p className="quiet">{say('platform.content.preview.about')}</p>
      <div className="preview-columns">
        {subject === 'item' ? (
          <ReaderPreview
            item={item}
            decision={decision}
            statuses={statuses}
            told={reasons === null ? null : { ground: reasons.decisionGround, category: reasons.category }}
          />
        ) : null}
        <section aria-labelledby="preview-person" className="preview-part">
          <h4 id="preview-person">{say('platform.content.preview.person')}</h4>
          {reasons === null ? (
            <>
              <p>{say('platform.content.preview.ordered')}</p>
              <DecisionMeasures of={decision} />
              <p>{territories(decision.territories)}</p>
            </>
          ) : (
            <div className="preview-frame">
              <StatementOfReasons decision={decision} reasons={reasons} stateActor={stateActor} level={4} />
            </div>
          )}
        </section>
        {reasons === null ? null : (
          <DatabaseCopy
            decision={decision}
            reasons={reasons}
            publishedAt={subject === 'item' ? item.publishedAt : null}
            namesSource={namesSource}
          />
        )}
      </div>
      {canUndo ? <p>{say('platform.content.confirm.told')}</p> : null}
      <div className="panel-actions">
        <Button onClick={apply} loading={acting}>
          {say(canUndo ? 'platform.content.confirm.act' : 'platform.content.apply')}
          <KeyHint of="Control+Enter" />
        </Button>
        <Button variant="default" onClick={back}>
          {say('platform.content.preview.back')}
        </Button>
      </div>
    </div>
  );
}
