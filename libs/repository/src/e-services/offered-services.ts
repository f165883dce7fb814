import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { EService, EServiceEvidence } from '@digital-customs/contracts';
import { type Kept, ReadCache, type RunSettings, SETTINGS } from '@digital-customs/platform';

/** What a published practice says of electronic services. */
export interface OfferedServices extends Kept {
  member: string;
  title: string;
  services: { service: EService; words: string[] }[];
  certainty: EServiceEvidence['certainty'];
  source: string;
  /** Tokens of those who may read it; empty once it is withdrawn. */
  audience: string[];
}

export const offeredServicesSchema = new Schema(
  {
    _id: { type: String, required: true },
    handled: Number,
    member: String,
    title: String,
    services: { type: [Schema.Types.Mixed] },
    certainty: String,
    source: String,
    audience: { type: [String] },
  },
  { versionKey: false, autoIndex: false, collection: 'offered-services' },
);

/** The read model of services in published practices. */
@Injectable()
export class OfferedServiceLines {
  private readonly kept: ReadCache<OfferedServices[]>;

  constructor(
    @InjectModel('OfferedServices', 'repository') readonly model: Model<OfferedServices>,
    @Inject(SETTINGS) settings: RunSettings,
  ) {
    this.kept = new ReadCache(settings, 1);
  }

  /** Lines that name at least one service; shared with other readers. */
  all(): Promise<OfferedServices[]> {
    return this.kept.get('', () =>
      this.model
        .find({ 'services.0': { $exists: true }, 'audience.0': { $exists: true } })
        .sort({ _id: 1 })
        .lean<OfferedServices[]>()
        .exec(),
    );
  }

  changed(): void {
    this.kept.clear();
  }
}
