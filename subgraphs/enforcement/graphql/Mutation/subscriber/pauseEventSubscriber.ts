import { disableEventSubscriber } from '../../../store/event-subscribers.ts';
import { acting } from '../../../webhooks/subscriber-acts.ts';

export const pauseEventSubscriber = acting('pauseEventSubscriber', ['ENABLED'], (db, { id, generation }, at) =>
  disableEventSubscriber(db, id, generation, at),
);
