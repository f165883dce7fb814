import { modelEndorsed } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import { SegmentStore } from './segment.store.js';

/** The segments of the version that is in force now are announced to the others. */
@OnEvent(modelEndorsed, 'maturity')
export class PublishSegments {
  constructor(private readonly segments: SegmentStore) {}

  handle(): Promise<void> {
    return this.segments.publish();
  }
}
