/**
 * The files of an item, as the platform described them. An image can be hard to bear: nothing of it is loaded before somebody asks for it, it is blurred
 * then, and a second button takes the blur away and brings it back.
 */
import { Button } from '@mantine/core';
import { isShownImage } from '@writ/core/shown-images';
import { useId, useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { type ItemFactsFragment, PlatformItemFileDocument } from '../../graphql/platform/graphql.ts';
import { BlurredImage } from '../../parts/blurred-image.tsx';
import { Loaded } from '../../states/loaded.tsx';

type ItemFile = ItemFactsFragment['attachments'][number];

interface FileProps {
  item: string;
  file: ItemFile;
  /** The element that says what is in the file. */
  describedBy: string;
}

function Image({ item, file: { sha256, mediaType, alt }, describedBy }: FileProps) {
  const say = useWords();
  const asked = useAsk(PlatformItemFileDocument, { item, sha256 }, { policy: 'cache-first' });
  return (
    <BlurredImage describedBy={describedBy}>
      {(picture) => (
        <Loaded of={asked} lines={8}>
          {(data) => {
            const content = data.item?.attachments?.[0]?.content ?? null;
            if (content !== null) return picture({ mediaType, base64: content, alt: alt ?? say('platform.content.files.no-alt') });
            return asked.failures.length > 0 ? null : <p className="quiet">{say('platform.content.files.gone')}</p>;
          }}
        </Loaded>
      )}
    </BlurredImage>
  );
}

function File({ item, file }: Omit<FileProps, 'describedBy'>) {
  const say = useWords();
  const described = useId();
  const [isAsked, setIsAsked] = useState(false);
  const { sha256, bytes, mediaType, name, alt } = file;
  const canBeShown = isShownImage(file);
  return (
    <li data-file={sha256}>
      <p className="thread-head">
        {name === null ? null : (
          <>
            <bdi>{name}</bdi> ·{' '}
          </>
        )}
        {say('platform.content.files.kind', { type: mediaType, bytes })}
      </p>
      <p id={described}>{alt === null ? say('platform.content.files.no-alt') : <bdi>{alt}</bdi>}</p>
      {!canBeShown ? <p className="quiet">{say('platform.content.files.not-shown')}</p> : null}
      {canBeShown && !isAsked ? (
        <Button size="compact-sm" variant="default" aria-describedby={described} onClick={() => setIsAsked(true)}>
          {say('platform.content.files.show')}
        </Button>
      ) : null}
      {canBeShown && isAsked ? <Image item={item} file={file} describedBy={described} /> : null}
    </li>
  );
}

/** Nothing where the item has no files. */
export function ItemFiles({ of: { id, attachments } }: { of: Pick<ItemFactsFragment, 'id' | 'attachments'> }) {
  const say = useWords();
  const title = useId();
  if (attachments.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{say('platform.content.files')}</h3>
      <ul className="item-files">
        {attachments.map((file, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one file may be attached twice, and the list changes as a whole
          <File key={`${file.sha256} ${place}`} item={id} file={file} />
        ))}
      </ul>
    </section>
  );
}
