/** Which area a session sees; each is a file of its own that only its people load. */
import type { ConsoleArea } from './area.ts';
import type { Graph } from './session.ts';
import type { Area } from './words/language.ts';

interface Loadable {
  words: readonly Area[];
  load: () => Promise<ConsoleArea>;
}

export const areas: Readonly<Record<Graph, Loadable>> = {
  authority: { words: ['authority'], load: async () => (await import('../authority/area.ts')).authorityArea },
  platform: { words: ['platform'], load: async () => (await import('../platform/area.ts')).platformArea },
  audit: { words: ['audit'], load: async () => (await import('../audit/area.ts')).auditArea },
  public: { words: ['person'], load: async () => (await import('../person/area.ts')).personArea },
};
