import type { NewEvent } from '@digital-customs/contracts';

/** What a decision leads to: the aggregate's next state and the events that tell of it. */
export interface Change<State> {
  state: State;
  events: NewEvent[];
}

export const changed = <State>(state: State, ...events: NewEvent[]): Change<State> => ({ state, events });
