import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { ProviderContent } from '@digital-customs/contracts';
import { Clock, EventTransport, type RunSettings, SETTINGS, type Stored } from '@digital-customs/platform';
import { offerSchema, OfferStore } from '../offers/offer.store.js';
import type { Provider } from './provider.js';

export const providerSchema = offerSchema('providers', 'answers');

@Injectable()
export class ProviderStore extends OfferStore<ProviderContent, Provider> {
  constructor(
    @InjectModel('Provider', 'repository') model: Model<Stored<Provider>>,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(Clock) clock: Clock,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    const kind = { topic: 'repository.provider', notFound: 'repository.offer-not-found' } as const;
    super(model, kind, transport, clock, settings);
  }
}
