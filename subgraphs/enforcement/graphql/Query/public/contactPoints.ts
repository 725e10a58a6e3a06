import type { EnforcementContext } from '../../../context.ts';
import type { ContactPoints } from '../../../sdl.ts';

export const contactPoints = (_: unknown, _args: unknown, { contact }: EnforcementContext): ContactPoints => contact;
