import { enableEventSubscriber } from '../../../store/event-subscribers.ts';
import { acting } from '../../../webhooks/subscriber-acts.ts';

export const resumeEventSubscriber = acting('resumeEventSubscriber', ['DISABLED'], enableEventSubscriber);
