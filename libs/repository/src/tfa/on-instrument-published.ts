import { type EventOf, instrumentPublished } from '@digital-customs/contracts';
import { applyOnce, OnEvent } from '@digital-customs/platform';
import { RegisterLinks } from './register-links.js';

@OnEvent(instrumentPublished, 'repository')
export class KeepRegisterLink {
  constructor(private readonly links: RegisterLinks) {}

  handle(event: EventOf<typeof instrumentPublished>): Promise<void> {
    const { kind, names, status, measures } = event.data.content;
    return applyOnce(this.links.model, event, { $set: { kind, names, status, measures } });
  }
}
