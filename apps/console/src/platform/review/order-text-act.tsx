/** An act on the order whose author only writes a text: why, or what was said. */
import { Textarea } from '@mantine/core';
import type { TypedDocumentNode } from '@urql/core';
import { useState } from 'react';
import { ActForm } from './act-form.tsx';
import { type Given, type Signs, useOrderAct } from './review-context.ts';

interface TextFieldProps {
  label: string;
  value: string;
  change: (text: string) => void;
}

/** What an act takes in words, which is always needed. */
export function TextField({ label, value, change }: TextFieldProps) {
  return <Textarea autosize minRows={2} required label={label} value={value} onChange={(event) => change(event.currentTarget.value)} />;
}

interface ActVariables {
  order: string | number;
  generation: number;
}

interface OrderTextActProps<Data, Variables extends ActVariables> {
  document: TypedDocumentNode<Data, Variables>;
  /** The variables of the document beside the order, from what was written. */
  given: (text: string) => Given<Variables>;
  title: string;
  about: string;
  label: string;
  button: string;
  /** The sentence that says that it was done. */
  done: string;
  /** What a person signs of it; nothing when left out. */
  signs?: Signs<Variables>;
}

export function OrderTextAct<Data, Variables extends ActVariables>({
  document,
  given,
  title,
  about,
  label,
  button,
  done,
  signs,
}: OrderTextActProps<Data, Variables>) {
  const [text, setText] = useState('');
  const { run, acting, trouble } = useOrderAct(document, done, signs);
  return (
    <ActForm {...{ title, about, button, acting, trouble }} submit={() => run(given(text))} clear={() => setText('')}>
      <TextField label={label} value={text} change={setText} />
    </ActForm>
  );
}
