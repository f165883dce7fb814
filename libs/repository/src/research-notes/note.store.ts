import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ResearchNoteContent } from '@digital-customs/contracts';
import { Clock, EventTransport, type RunSettings, SETTINGS, type Stored } from '@digital-customs/platform';
import { offerSchema, OfferStore } from '../offers/offer.store.js';
import type { Note } from './note.js';

export const noteSchema = offerSchema('research-notes');

@Injectable()
export class NoteStore extends OfferStore<ResearchNoteContent, Note> {
  constructor(
    @InjectModel('ResearchNote', 'repository') model: Model<Stored<Note>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    const kind = { topic: 'repository.research-note', notFound: 'repository.offer-not-found' } as const;
    super(model, kind, transport, clock, settings);
  }
}
