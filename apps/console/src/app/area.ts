/** What an area of the console is: its routes, its navigation and where it begins. Each is loaded for the session that needs it. */
import type { AnyRoute } from '@tanstack/react-router';
import type { Client } from '@urql/core';
import type { ComponentType } from 'react';
import type { BodyNamesDocument } from '../parts/body.tsx';
import type { Icon } from '../pictures/icons.tsx';
import type { LawDocument } from './law.ts';
import type { LiveKind } from './live.ts';
import type { Role } from './session.ts';

export interface Link {
  to: string;
  /** The key of its label. */
  label: string;
  /** Says the same as the label to who knows the place. */
  icon: Icon;
  /** Whether it is there only where persons sign. */
  signs?: true;
  /** Whether other things begin here than those of the links before: a line is drawn. */
  begins?: true;
  /** Only for these roles; for everybody of the area when left out. */
  roles?: readonly Role[];
  /** Whether it is current on its own page alone, because another link leads to a page below it. */
  exact?: boolean;
  /** The second key after g that goes there. */
  key?: string;
  /** What is new there is of this kind. */
  live?: LiveKind;
  /** Other places where the same things are looked at. */
  also?: readonly string[];
}

export interface ConsoleArea {
  /** The path of the first page. */
  home: (roles: readonly Role[]) => string;
  navigation: readonly Link[];
  routes: (root: AnyRoute) => AnyRoute[];
  /** What reads the names of bodies. */
  bodies: BodyNamesDocument;
  /** What reads the law in force, which some of its pages go by; none where no page does. */
  law?: LawDocument;
  /** What runs beside every page for who has turned it on. */
  beside?: () => Promise<{ Shown: ComponentType }>;
  /** The path to which an id leads that somebody pasted; null where nothing that they may see has it. */
  find?: (id: string, client: Client) => Promise<string | null>;
}
