import { type EventOf, rolesChanged } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { Readers } from './readers.js';

@OnEvent(rolesChanged, 'dissemination')
export class ChangeReaderRoles {
  constructor(private readonly readers: Readers) {}

  handle(event: EventOf<typeof rolesChanged>): Promise<void> {
    return applyOnce(this.readers.model, event, { $set: { grants: event.data.grants } });
  }
}
