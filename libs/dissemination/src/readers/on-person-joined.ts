import { type EventOf, personJoined } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { Readers } from './readers.js';

@OnEvent(personJoined, 'dissemination')
export class KeepReader {
  constructor(private readonly readers: Readers) {}

  handle(event: EventOf<typeof personJoined>): Promise<void> {
    const { name, email, grants } = event.data;
    return applyOnce(this.readers.model, event, { $set: { name, grants, ...(email && { email }) } });
  }
}
