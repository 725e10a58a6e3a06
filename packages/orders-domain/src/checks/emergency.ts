/** An emergency is a named threat, of a kind of order that knows emergencies. It shortens the clock, never the number of persons. */
import { textReasons } from '@writ/core/refusal';
import { reason } from '../order/refusal.ts';
import type { Check } from './check.ts';

export const checkEmergency: Check = ({ emergency }, { law }) => {
  if (emergency === null) return [];
  if (law.emergency === null) return [reason('EMERGENCY', 'This kind of order cannot be an emergency order: leave emergency out.')];
  const needed = 'an emergency order must name the imminent threat';
  return textReasons(emergency.threat, { field: 'threat', needed, article: law.emergency.article, absent: 'EMERGENCY' });
};
