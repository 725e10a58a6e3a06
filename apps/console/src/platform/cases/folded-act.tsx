/** An act that needs a reason in words, folded away until it is wanted. */
import type { TypedDocumentNode } from '@urql/core';
import { useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { TextAct } from './text-act.tsx';

export interface FoldedActProps<Data, Variables> {
  document: TypedDocumentNode<Data, Variables>;
  variables: (reason: string) => Variables;
  /** Names its words: `folded.<act>` is the summary; with `.reason` the label of the text, with `.act` the button, with `.done` what is announced. */
  act: string;
  changed: () => void;
}

export function FoldedAct<Data, Variables extends Record<string, unknown>>({
  document,
  variables,
  act: name,
  changed,
}: FoldedActProps<Data, Variables>) {
  const say = useWords();
  const announce = useAnnounce();
  const [act, acting] = useAct(document);
  return (
    <details>
      <summary>{say(`folded.${name}`)}</summary>
      <TextAct
        label={say(`folded.${name}.reason`)}
        act={say(`folded.${name}.act`)}
        acting={acting}
        send={async (reason) => {
          const outcome = await act(variables(reason));
          if (outcome.kind === 'done') {
            announce(say(`folded.${name}.done`));
            changed();
          }
          return outcome;
        }}
      />
    </details>
  );
}
