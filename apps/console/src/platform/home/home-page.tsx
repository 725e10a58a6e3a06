/** The first page of the desk, by what the person's work is. */
import { useRole } from '../../app/session.ts';
import { AgentHome } from './agent-home.tsx';
import { CounselHome } from './counsel-home.tsx';

export function HomePage() {
  return useRole('AGENT') ? <AgentHome /> : <CounselHome />;
}
