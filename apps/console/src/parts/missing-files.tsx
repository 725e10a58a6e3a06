/** What of an item's files is not retained with the copy of removed content, and what is still to be fetched. */
import { useCodes, useWords } from '../app/words/words.tsx';

export interface MissingFilesProps {
  missing: readonly { readonly why: string; readonly files: number }[];
  filesDue: number;
}

/** Nothing where nothing is missing. */
export function MissingFiles({ missing, filesDue }: MissingFilesProps) {
  const say = useWords();
  const code = useCodes();
  return (
    <>
      {missing.map(({ why, files }) => (
        <p key={why}>
          {say('kept.missing', { files })} {code('GapReason', why)}.
        </p>
      ))}
      {filesDue === 0 ? null : <p>{say('kept.due', { files: filesDue })}</p>}
    </>
  );
}
