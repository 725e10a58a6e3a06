/**
 * The files that came with a notice. Strangers sent them: nothing of one is loaded before somebody asks for it; an image is blurred then, and a second button takes the blur away
 * and brings it back. Everything else is kept as a file, once its SHA-256 was compared; it is not shown in the page, whose rights a document from outside must not have.
 */
import { Button } from '@mantine/core';
import { isShownImage } from '@writ/core/shown-images';
import { fromBase64 } from '@writ/tlog/bytes';
import { digestOfBytes } from '@writ/verifier/proof/bytes.ts';
import { useId, useState } from 'react';
import { useAsk, useReading } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { PlatformNoticeFileDocument, type PlatformNoticeQuery } from '../../graphql/platform/graphql.ts';
import { BlurredImage } from '../../parts/blurred-image.tsx';
import { download } from '../../proof/download.ts';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';

type Notice = Pick<NonNullable<PlatformNoticeQuery['notice']>, 'id' | 'files'>;
type NoticeFile = Notice['files'][number];

interface FileProps {
  notice: string;
  file: NoticeFile;
}

interface ActProps extends FileProps {
  /** The element that says which file it is. */
  describedBy: string;
}

/** The end of the name under which a file is kept: by what it is, and not by what it was called. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
};

function Image({ notice, file: { sha256, mediaType, name }, describedBy }: ActProps) {
  const say = useWords();
  const asked = useAsk(PlatformNoticeFileDocument, { id: notice, sha256 }, { policy: 'cache-first' });
  return (
    <BlurredImage describedBy={describedBy}>
      {(picture) => (
        <Loaded of={asked} lines={8}>
          {(data) => {
            const [found] = data.notice?.files ?? [];
            return found === undefined
              ? null
              : picture({ mediaType, base64: found.content, alt: name ?? say('platform.notices.files.unnamed') });
          }}
        </Loaded>
      )}
    </BlurredImage>
  );
}

/** Keeps the file, under a name of ours. */
function Keep({ notice, file: { sha256, mediaType }, describedBy }: ActProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [read, reading] = useReading(PlatformNoticeFileDocument);
  const [isOther, setIsOther] = useState(false);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const keep = async () => {
    const answer = await read({ id: notice, sha256 });
    setFailures(answer.failures);
    if (answer.failures.length > 0) return;
    const bytes = fromBase64(answer.data?.notice?.files[0]?.content ?? '');
    if (bytes === null || bytes === undefined || digestOfBytes(bytes) !== sha256) return setIsOther(true);
    download(`writ-notice-${notice}-${sha256.slice(0, 8)}.${endings[mediaType] ?? 'bin'}`, 'application/octet-stream', bytes);
    announce(say('platform.notices.files.kept'));
  };
  return (
    <>
      <Button size="compact-sm" variant="default" loading={reading} aria-describedby={describedBy} onClick={() => void keep()}>
        {say('platform.notices.files.keep')}
      </Button>
      {isOther ? (
        <p className="notice" data-tone="bad">
          {say('platform.notices.files.other')}
        </p>
      ) : null}
      {failures.length > 0 ? <Failed failures={failures} of="question" again={() => void keep()} /> : null}
    </>
  );
}

function File({ notice, file }: FileProps) {
  const say = useWords();
  const described = useId();
  const [isAsked, setIsAsked] = useState(false);
  const { sha256, bytes, mediaType, name } = file;
  const canBeShown = isShownImage(file);
  return (
    <li data-file={sha256}>
      <p className="thread-head" id={described}>
        {name === null ? say('platform.notices.files.unnamed') : <bdi>{name}</bdi>} ·{' '}
        {say('platform.content.files.kind', { type: mediaType, bytes })}
      </p>
      {canBeShown && !isAsked ? (
        <Button size="compact-sm" variant="default" aria-describedby={described} onClick={() => setIsAsked(true)}>
          {say('platform.content.files.show')}
        </Button>
      ) : null}
      {canBeShown && isAsked ? <Image notice={notice} file={file} describedBy={described} /> : null}{' '}
      <Keep notice={notice} file={file} describedBy={described} />
    </li>
  );
}

/** Nothing where none came with it. */
export function NoticeFiles({ of: { id, files } }: { of: Notice }) {
  const say = useWords();
  const title = useId();
  if (files.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h3 id={title}>{say('platform.notices.files')}</h3>
      <p className="quiet">{say('platform.notices.files.about')}</p>
      <ul className="item-files">
        {files.map((file) => (
          <File key={file.sha256} notice={id} file={file} />
        ))}
      </ul>
    </section>
  );
}
