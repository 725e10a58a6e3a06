/** Why: the ground with the texts that it needs, what the content is held to be, the facts, and how it came to the decision. */
import { Checkbox, Fieldset } from '@mantine/core';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import type { AccountType, AutomatedDecision } from '../../../graphql/platform/graphql.ts';
import type { NoticeBehind } from '../draft/draft.ts';
import { fieldId } from '../draft/field.ts';
import { categories, keywordsUnder } from '../draft/keywords.ts';
import { contentTypes, grounds, sources } from '../draft/measures.ts';
import { ChoiceList } from './choice-list.tsx';
import { ChoiceField, type FormPartProps, WrittenField } from './draft-fields.tsx';

export const automations: readonly AutomatedDecision[] = [
  'AUTOMATED_DECISION_NOT_AUTOMATED',
  'AUTOMATED_DECISION_PARTIALLY',
  'AUTOMATED_DECISION_FULLY',
];
const accountTypes: readonly AccountType[] = ['ACCOUNT_TYPE_PRIVATE', 'ACCOUNT_TYPE_BUSINESS'];

function GroundFields(props: FormPartProps) {
  const say = useWords();
  const code = useCodes();
  const { draft, change, faultOf } = props;
  const isIllegal = draft.decisionGround === 'DECISION_GROUND_ILLEGAL_CONTENT';
  return (
    <Fieldset legend={say('platform.content.ground')}>
      <ChoiceField
        id={fieldId('decisionGround')}
        label={say('platform.content.field.decisionGround')}
        required
        value={draft.decisionGround}
        choices={grounds}
        labelOf={(value) => code('DecisionGround', value)}
        none={say('platform.content.choose')}
        fault={faultOf('decisionGround')}
        choose={(decisionGround) => change({ decisionGround })}
      />
      {draft.decisionGround === '' ? null : isIllegal ? (
        <>
          <WrittenField {...props} name="illegalContentLegalGround" required />
          <WrittenField {...props} name="illegalContentExplanation" required lines={3} />
        </>
      ) : (
        <>
          <WrittenField {...props} name="incompatibleContentGround" required />
          <WrittenField {...props} name="incompatibleContentExplanation" required lines={3} />
          <Checkbox
            label={say('platform.content.illegal-too')}
            checked={draft.incompatibleContentIllegal}
            onChange={(event) => change({ incompatibleContentIllegal: event.currentTarget.checked })}
          />
        </>
      )}
      {draft.decisionGround === '' ? null : <WrittenField {...props} name="decisionGroundReferenceUrl" />}
    </Fieldset>
  );
}

function CategoryFields(props: FormPartProps) {
  const say = useWords();
  const code = useCodes();
  const { draft, change, faultOf } = props;
  return (
    <Fieldset legend={say('platform.content.held-to-be')}>
      <ChoiceField
        id={fieldId('category')}
        label={say('platform.content.field.category')}
        required
        value={draft.category}
        choices={categories}
        labelOf={(value) => code('StatementCategory', value)}
        none={say('platform.content.choose')}
        fault={faultOf('category')}
        choose={(category) => change({ category })}
      />
      {draft.category === '' ? null : (
        <ChoiceList
          field="categorySpecification"
          legend={say('platform.content.field.categorySpecification')}
          fault={faultOf('categorySpecification')}
          choices={[...new Set([...keywordsUnder([draft.category, ...draft.categoryAddition]), ...draft.categorySpecification])]}
          chosen={draft.categorySpecification}
          labelOf={(value) => code('CategoryKeyword', value)}
          choose={(categorySpecification) => change({ categorySpecification })}
        />
      )}
      {draft.categorySpecification.includes('KEYWORD_OTHER') ? (
        <WrittenField {...props} name="categorySpecificationOther" required />
      ) : null}
      <details>
        <summary>{say('platform.content.additions')}</summary>
        <ChoiceList
          field={null}
          legend={say('platform.content.additions')}
          choices={categories.filter((one) => one !== draft.category)}
          chosen={draft.categoryAddition}
          labelOf={(value) => code('StatementCategory', value)}
          choose={(categoryAddition) => change({ categoryAddition })}
        />
      </details>
      <ChoiceList
        field="contentType"
        legend={say('platform.content.field.contentType')}
        fault={faultOf('contentType')}
        choices={contentTypes}
        chosen={draft.contentType}
        labelOf={(value) => code('ContentType', value)}
        choose={(contentType) => change({ contentType })}
      />
      {draft.contentType.includes('CONTENT_TYPE_OTHER') ? <WrittenField {...props} name="contentTypeOther" required /> : null}
      {draft.contentType.includes('CONTENT_TYPE_PRODUCT') ? <WrittenField {...props} name="contentIdEan" /> : null}
      <div className="field-row">
        <WrittenField {...props} name="contentLanguage" hint={say('platform.content.language.hint')} />
        <ChoiceField
          id="field-accountType"
          label={say('platform.content.account-type')}
          value={draft.accountType}
          choices={accountTypes}
          labelOf={(value) => code('AccountType', value)}
          none={say('platform.content.unsaid')}
          choose={(accountType) => change({ accountType })}
        />
      </div>
    </Fieldset>
  );
}

function OriginFields({ notice, ...props }: ReasonFieldsProps) {
  const say = useWords();
  const code = useCodes();
  const { draft, change } = props;
  return (
    <Fieldset legend={say('platform.content.origin')}>
      {notice === null ? (
        <ChoiceField
          id="field-sourceType"
          label={say('platform.content.source')}
          value={draft.sourceType}
          choices={sources}
          labelOf={(value) => code('SourceType', value)}
          choose={(sourceType) => sourceType !== '' && change({ sourceType })}
        />
      ) : (
        <p>
          {say('platform.content.source')}: <strong>{code('SourceType', draft.sourceType)}</strong> {say('platform.content.source.notice')}
        </p>
      )}
      {notice?.publicBody ? (
        <p>
          {say('platform.content.source.body')} <bdi>{notice.publicBody}</bdi>
        </p>
      ) : draft.sourceType === 'SOURCE_VOLUNTARY' ? null : (
        <>
          <WrittenField {...props} name="sourceIdentity" hint={say('platform.content.source.hint')} />
          {draft.sourceIdentity.trim() === '' ? null : <WrittenField {...props} name="sourceIdentityReason" required />}
        </>
      )}
      <Checkbox
        label={say('platform.content.detection')}
        checked={draft.automatedDetection}
        onChange={(event) => change({ automatedDetection: event.currentTarget.checked })}
      />
      <ChoiceField
        id="field-automatedDecision"
        label={say('platform.content.automation')}
        value={draft.automatedDecision}
        choices={automations}
        labelOf={(value) => code('AutomatedDecision', value)}
        choose={(automatedDecision) => automatedDecision !== '' && change({ automatedDecision })}
      />
    </Fieldset>
  );
}

export interface ReasonFieldsProps extends FormPartProps {
  notice: NoticeBehind | null;
}

export function ReasonFields({ notice, ...props }: ReasonFieldsProps) {
  const say = useWords();
  return (
    <>
      <GroundFields {...props} />
      <CategoryFields {...props} />
      <Fieldset legend={say('platform.content.facts')}>
        <WrittenField {...props} name="decisionFacts" required lines={4} hint={say('platform.content.facts.hint')} />
      </Fieldset>
      <OriginFields {...props} notice={notice} />
    </>
  );
}
