/** What a person has done in the five steps so far, and what became of it: how each event changes it, and nothing that touches the page. */
import type { Refused as Refusal } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import type { DraftContentFragment } from '../../graphql/authority/graphql.ts';
import type { ReasonUnsigned } from '../../signing/signing-window.ts';
import type { OrderForm } from './form.ts';
import type { Step } from './steps/steps.ts';
import type { RefusedField } from './wizard.tsx';

/** A draft with the text of the order that it was saved from. */
export interface Saved {
  draft: DraftContentFragment;
  text: string;
}

export interface Trouble {
  refusal?: Refusal;
  failures?: readonly Failure[];
  /** Why it was not signed. */
  unsigned?: ReasonUnsigned;
  /** The digest that the server fixed, where it is not the one that was shown. */
  otherDigest?: { id: string; digest: string };
  /** The draft of before, which could not be discarded when this one was saved. */
  leftDraft?: string;
}

export interface WizardState {
  readonly form: OrderForm;
  readonly saved: Saved | null;
  /** The steps whose faults are shown. */
  readonly tried: ReadonlySet<Step>;
  /** How often something was tried and did not go through. */
  readonly tries: number;
  readonly refused: readonly RefusedField[];
  readonly trouble: Trouble;
  readonly wasSigned: boolean;
}

export type WizardEvent =
  | { readonly type: 'changed'; readonly change: (old: OrderForm) => OrderForm }
  | { readonly type: 'tried'; readonly steps: readonly Step[] }
  | { readonly type: 'saved'; readonly saved: Saved }
  | { readonly type: 'left'; readonly draft: string }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly fields: readonly RefusedField[] }
  | { readonly type: 'unsigned'; readonly why: ReasonUnsigned }
  | { readonly type: 'failed'; readonly failures: readonly Failure[] }
  | { readonly type: 'signed'; readonly otherDigest: { id: string; digest: string } | null };

export const beginning = (form: OrderForm, saved: Saved | null): WizardState => ({
  form,
  saved,
  tried: new Set(),
  tries: 0,
  refused: [],
  trouble: {},
  wasSigned: false,
});

export function wizardAfter(state: WizardState, event: WizardEvent): WizardState {
  switch (event.type) {
    case 'changed':
      return { ...state, form: event.change(state.form), refused: [], trouble: {} };
    case 'tried':
      return { ...state, tried: new Set([...state.tried, ...event.steps]), tries: state.tries + 1 };
    case 'saved':
      return { ...state, saved: event.saved, trouble: {} };
    case 'left':
      return { ...state, trouble: { ...state.trouble, leftDraft: event.draft } };
    case 'refused':
      return { ...state, refused: event.fields, trouble: { refusal: event.refusal }, tries: state.tries + 1 };
    case 'failed':
      return { ...state, trouble: { failures: event.failures } };
    case 'unsigned':
      return { ...state, trouble: { unsigned: event.why } };
    case 'signed':
      return { ...state, wasSigned: true, ...(event.otherDigest === null ? {} : { trouble: { otherDigest: event.otherDigest } }) };
  }
}
