/** For what the content is published: journalism, research and the like are no terrorist content (Regulation (EU) 2021/784, Art. 1(3)). The finding is recorded, and the platform complies all the same. */
import { NativeSelect, Textarea } from '@mantine/core';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import type { PublicPurpose } from '../../../graphql/platform/graphql.ts';

export interface PurposeFound {
  purpose: PublicPurpose | '';
  reason: string;
}

const purposes: readonly PublicPurpose[] = ['NONE', 'ART', 'COUNTERING_TERRORISM', 'EDUCATION', 'JOURNALISM', 'RESEARCH'];

export function PublicPurposeFields({
  found,
  isMissing,
  change,
}: {
  found: PurposeFound;
  isMissing: boolean;
  change: (change: Partial<PurposeFound>) => void;
}) {
  const say = useWords();
  const code = useCodes();
  const wrong = isMissing ? say('platform.review.purpose.missing') : undefined;
  return (
    <fieldset className="panel review-purpose">
      <legend>{say('platform.review.purpose')}</legend>
      <NativeSelect
        size="xs"
        label={say('platform.review.purpose.which')}
        value={found.purpose}
        error={found.purpose === '' ? wrong : undefined}
        onChange={(event) => change({ purpose: event.currentTarget.value as PublicPurpose | '' })}
        data={[
          { value: '', label: say('platform.review.code.none') },
          ...purposes.map((value) => ({ value, label: code('PublicPurpose', value) })),
        ]}
      />
      {found.purpose === '' || found.purpose === 'NONE' ? null : <p className="review-fact">{say('platform.review.purpose.comply')}</p>}
      <Textarea
        size="xs"
        autosize
        minRows={2}
        label={say('platform.review.purpose.reason')}
        value={found.reason}
        error={found.reason.trim() === '' ? wrong : undefined}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </fieldset>
  );
}
