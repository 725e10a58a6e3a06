/**
 * How staff classify an order for the platform's transparency reports: the category of illegal content with its keywords, and the language in which it
 * came (Regulation (EU) 2022/2065, Art. 15(1)(a)). Its authority does not do that. A later classification replaces an earlier one.
 */
import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import {
  type CategoryKeyword,
  ClassifyOrderDocument,
  OrderClassificationDocument,
  type OrderClassificationQuery,
  type StatementCategory,
} from '../../graphql/platform/graphql.ts';
import { When } from '../../parts/when.tsx';
import { categories, keywordsUnder } from '../content/draft/keywords.ts';
import { ActForm } from '../review/act-form.tsx';

/** The official languages of the EU and the EEA, by ISO 639. */
const languages = 'bg cs da de el en es et fi fr ga hr hu is it lt lv mt nl no pl pt ro sk sl sv'.split(' ');

type Trouble = Exclude<Outcome<unknown>, { kind: 'done' }>;

/** The names of languages in the reader's own. */
function useLanguageNames(): (tag: string) => string {
  const { formatDisplayName } = useIntl();
  return (tag) => formatDisplayName(tag, { type: 'language' }) ?? tag;
}

type Classification = NonNullable<NonNullable<OrderClassificationQuery['order']>['classification']>;

function Classified({ of: found }: { of: Classification }) {
  const say = useWords();
  const code = useCodes();
  const nameOf = useLanguageNames();
  return (
    <p className="review-fact" data-classification={found.category}>
      {say('platform.review.classified')} <Code of="StatementCategory" value={found.category} />
      {found.keywords.map((keyword) => ` · ${code('CategoryKeyword', keyword)}`).join('')}
      {found.language === null ? '' : ` · ${nameOf(found.language)}`} · <When at={found.classifiedAt} />
    </p>
  );
}

function LanguageField({ value, change }: { value: string; change: (language: string) => void }) {
  const say = useWords();
  const nameOf = useLanguageNames();
  return (
    <NativeSelect
      label={say('platform.review.classify.language')}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      data={[
        { value: '', label: say('platform.review.classify.no-language') },
        ...languages.map((value) => ({ value, label: nameOf(value) })),
      ]}
    />
  );
}

export function ClassifyOrder({ order }: { order: string }) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const asked = useAsk(OrderClassificationDocument, { id: order });
  const found = asked.data?.order?.classification ?? null;
  const [category, setCategory] = useState<StatementCategory | ''>('');
  const [keywords, setKeywords] = useState<readonly CategoryKeyword[]>([]);
  const [language, setLanguage] = useState('');
  const [classify, acting] = useAct(ClassifyOrderDocument);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = async (): Promise<boolean> => {
    if (category === '') return false;
    const outcome = await classify({ order, category, keywords: [...keywords], language: language === '' ? null : language });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return false;
    announce(say('platform.review.said.classified'));
    asked.again();
    return true;
  };
  return (
    <>
      {found === null ? null : <Classified of={found} />}
      <ActForm
        title={say('platform.review.classify')}
        about={say('platform.review.classify.about')}
        button={say('platform.review.classify.send')}
        acting={acting}
        trouble={trouble}
        submit={submit}
        clear={() => setKeywords([])}
      >
        <NativeSelect
          required
          label={say('platform.review.classify.category')}
          value={category}
          onChange={(event) => {
            setCategory(event.currentTarget.value as StatementCategory | '');
            setKeywords([]);
          }}
          data={[
            { value: '', label: say('platform.review.code.none') },
            ...categories.map((value) => ({ value, label: code('StatementCategory', value) })),
          ]}
        />
        {category === '' ? null : (
          <fieldset className="review-codes">
            <legend>{say('platform.review.classify.keywords')}</legend>
            {keywordsUnder([category]).map((keyword) => (
              <Checkbox
                key={keyword}
                size="xs"
                label={code('CategoryKeyword', keyword)}
                checked={keywords.includes(keyword)}
                onChange={() =>
                  setKeywords(keywords.includes(keyword) ? keywords.filter((one) => one !== keyword) : [...keywords, keyword])
                }
              />
            ))}
          </fieldset>
        )}
        <LanguageField value={language} change={setLanguage} />
      </ActForm>
    </>
  );
}
