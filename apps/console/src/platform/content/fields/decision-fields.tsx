/** What is decided, where and for how long: any of the four kinds of measures in one decision, each with an end of its own. */
import { Fieldset, Radio } from '@mantine/core';
import { freeze, isFreeze, type Measure, measures, unionAndEea, world } from '@writ/statements-domain/restrictions';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import { isTaken } from '../draft/draft.ts';
import { fieldId } from '../draft/field.ts';
import { accountDecisions, monetaries, provisions, visibilities, withholding } from '../draft/measures.ts';
import { ChoiceList } from './choice-list.tsx';
import { CountryChoice } from './country-choice.tsx';
import { ChoiceField, type FormPartProps, InstantField, WrittenField } from './draft-fields.tsx';

export interface DecisionFieldsProps extends FormPartProps {
  /** Where the order holds that is carried out; null without one. */
  orderTerritories: readonly string[] | null;
}

function End({ draft, change, faultOf, measure }: FormPartProps & { measure: Measure }) {
  const say = useWords();
  return isTaken(draft, measure) ? (
    <InstantField
      id={fieldId(`ends.${measure}`)}
      label={`${say('platform.content.end')} (${say(`platform.content.${measure}`)})`}
      value={draft.ends[measure]}
      fault={faultOf(`ends.${measure}`)}
      choose={(end) => change({ ends: { ...draft.ends, [measure]: end } })}
    />
  ) : null;
}

function OtherMeasures(props: FormPartProps) {
  const say = useWords();
  const code = useCodes();
  const { draft, change } = props;
  const none = say('platform.content.none');
  return (
    <div className="field-row">
      <div className="field-column">
        <ChoiceField
          id="field-monetary"
          label={say('platform.content.monetary')}
          value={draft.monetary}
          choices={monetaries}
          labelOf={(value) => code('DecisionMonetary', value)}
          none={none}
          choose={(monetary) => change({ monetary })}
        />
        {isFreeze(draft.monetary || null) ? (
          <p className="quiet">{say('platform.content.freeze', { endDays: freeze.endDays, reviewDays: freeze.reviewDays })}</p>
        ) : null}
        {draft.monetary === 'DECISION_MONETARY_OTHER' ? <WrittenField {...props} name="monetaryOther" required /> : null}
        <End {...props} measure="monetary" />
      </div>
      <div className="field-column">
        <ChoiceField
          id="field-provision"
          label={say('platform.content.provision')}
          value={draft.provision}
          choices={provisions}
          labelOf={(value) => code('DecisionProvision', value)}
          none={none}
          choose={(provision) => change({ provision })}
        />
        <End {...props} measure="provision" />
      </div>
      <div className="field-column">
        <ChoiceField
          id="field-account"
          label={say('platform.content.account')}
          value={draft.accountDecision}
          choices={accountDecisions}
          labelOf={(value) => code('DecisionAccount', value)}
          none={none}
          choose={(accountDecision) => change({ accountDecision })}
        />
        <End {...props} measure="account" />
      </div>
    </div>
  );
}

export function DecisionFields(props: DecisionFieldsProps) {
  return (
    <>
      <WhatFields {...props} />
      <WhereFields {...props} />
      <WhenFields {...props} />
    </>
  );
}

function WhatFields({ orderTerritories, ...props }: DecisionFieldsProps) {
  const say = useWords();
  const code = useCodes();
  const { draft, change, faultOf } = props;
  const isUnderOrder = orderTerritories !== null;
  return (
    <Fieldset legend={say('platform.content.what')}>
      {isUnderOrder ? null : (
        <Radio.Group
          label={say('platform.content.subject')}
          value={draft.subject}
          onChange={(subject) => change({ subject: subject === 'account' ? 'account' : 'item' })}
        >
          <div className="radio-row">
            <Radio value="item" label={say('platform.content.subject.item')} />
            <Radio value="account" label={say('platform.content.subject.account')} />
          </div>
        </Radio.Group>
      )}
      {draft.subject === 'account' ? (
        <p className="quiet">{say('platform.content.subject.about')}</p>
      ) : (
        <>
          <ChoiceList
            field="measures"
            legend={say('platform.content.visibility')}
            fault={faultOf('measures')}
            choices={isUnderOrder ? withholding : visibilities}
            chosen={draft.visibility}
            labelOf={(value) => code('DecisionVisibility', value)}
            choose={(visibility) => change({ visibility })}
          />
          {draft.visibility.includes('DECISION_VISIBILITY_OTHER') ? <WrittenField {...props} name="visibilityOther" required /> : null}
          <End {...props} measure="visibility" />
        </>
      )}
      {isUnderOrder ? <p className="quiet">{say('platform.content.under-order.measures')}</p> : <OtherMeasures {...props} />}
      {draft.subject === 'account' && faultOf('measures') !== undefined ? (
        <p className="fault" id={fieldId('measures')}>
          {faultOf('measures')}
        </p>
      ) : null}
    </Fieldset>
  );
}

function WhereFields({ orderTerritories, draft, change, faultOf }: DecisionFieldsProps) {
  const say = useWords();
  const mayBeEverywhere = orderTerritories === null || orderTerritories.includes(world);
  return (
    <Fieldset legend={say('platform.content.whither')}>
      <Radio.Group
        label={say('platform.content.reach')}
        value={draft.reach}
        onChange={(reach) => change({ reach: reach === 'COUNTRIES' ? 'COUNTRIES' : 'WORLD' })}
      >
        <div className="radio-row">
          <Radio value="WORLD" label={say('platform.content.reach.world')} disabled={!mayBeEverywhere} />
          <Radio value="COUNTRIES" label={say('platform.content.reach.countries')} />
        </div>
      </Radio.Group>
      {draft.reach === 'COUNTRIES' ? (
        <CountryChoice
          chosen={draft.territories}
          among={mayBeEverywhere ? unionAndEea : orderTerritories}
          fault={faultOf('territories')}
          choose={(territories) => change({ territories })}
        />
      ) : null}
    </Fieldset>
  );
}

function WhenFields({ orderTerritories, draft, change, faultOf }: DecisionFieldsProps) {
  const say = useWords();
  const isUnderOrder = orderTerritories !== null;
  return (
    <Fieldset legend={say('platform.content.when')}>
      {isUnderOrder ? (
        <p className="quiet">{say('platform.content.under-order.when')}</p>
      ) : (
        <InstantField
          id={fieldId('startsAt')}
          label={say('platform.content.field.startsAt')}
          hint={say('platform.content.start.hint', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
          value={draft.startsAt}
          fault={faultOf('startsAt')}
          choose={(startsAt) => change({ startsAt })}
        />
      )}
      <p className="quiet">
        {say(measures.some((measure) => isTaken(draft, measure)) ? 'platform.content.end.about' : 'platform.content.end.first')}
      </p>
    </Fieldset>
  );
}
