/** The state of a decision in the enforcement panel, and how each event changes it, without the page. */
import type { RestrictionFactsFragment } from '../../../graphql/platform/graphql.ts';
import type { Stopped } from '../stopped-notice.tsx';
import type { Draft } from './draft.ts';

export type Stage = 'writing' | 'preview' | 'confirming';

export interface PanelState {
  readonly draft: Draft;
  readonly stage: Stage;
  /** Whether the errors of the draft are shown. */
  readonly tried: boolean;
  /** What of the item's restrictions the preview rests on. */
  readonly seen: string;
  readonly stopped: Stopped | null;
  readonly applied: RestrictionFactsFragment | null;
}

export type PanelEvent =
  | { readonly type: 'proposed'; readonly change: Partial<Draft> }
  | { readonly type: 'changed'; readonly change: Partial<Draft> }
  | { readonly type: 'tried' }
  | { readonly type: 'previewed'; readonly seen: string }
  | { readonly type: 'went'; readonly to: Stage }
  | { readonly type: 'stopped'; readonly why: Stopped }
  | { readonly type: 'applied'; readonly restriction: RestrictionFactsFragment }
  | { readonly type: 'begun again' };

export const beginning = (draft: Draft): PanelState => ({ draft, stage: 'writing', tried: false, seen: '', stopped: null, applied: null });

/** What the service refused, without the fields that were changed since. */
function stillRefused(stopped: Stopped | null, change: Partial<Draft>): Stopped | null {
  if (stopped?.kind !== 'refused') return stopped;
  const touched = Object.keys(change);
  return { ...stopped, fields: stopped.fields.filter(({ field }) => !touched.includes(field.split('.')[0] ?? '')) };
}

export function panelAfter(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'proposed':
      return { ...state, draft: { ...state.draft, ...event.change } };
    case 'changed':
      return { ...state, draft: { ...state.draft, ...event.change }, stopped: stillRefused(state.stopped, event.change) };
    case 'tried':
      return { ...state, tried: true };
    case 'previewed':
      return { ...state, seen: event.seen, stage: 'preview' };
    case 'went':
      return { ...state, stage: event.to };
    case 'stopped':
      return { ...state, stopped: event.why, stage: 'writing' };
    case 'applied':
      return { ...state, stopped: null, stage: 'writing', applied: event.restriction };
    case 'begun again':
      return { ...state, applied: null, tried: false };
  }
}
