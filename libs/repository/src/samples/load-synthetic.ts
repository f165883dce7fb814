import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { sampleInnovations, samplePractices, syntheticCalls, syntheticReuse } from '@digital-customs/reference-data';
import { openCall } from '../calls/call.js';
import { CallStore } from '../calls/call.store.js';
import { decideReuse, noReuse, stateReuse } from '../reuse/reuse.js';
import { reuseId, ReuseStore } from '../reuse/reuse.store.js';

const name = 'Synthetic example';

/** Puts made-up statements of reuse and calls in their place, so that their pages show something; each is marked. */
@Injectable()
export class LoadSynthetic implements OnApplicationBootstrap {
  constructor(
    @Inject(ReuseStore) private readonly reuse: ReuseStore,
    @Inject(CallStore) private readonly calls: CallStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    const now = this.clock.now();
    const owners = new Map([...samplePractices(), ...sampleInnovations()].map(({ id, member }) => [id, member]));
    for (const { type, item, member, content } of syntheticReuse()) {
      const id = reuseId(type, item, member);
      const owner = owners.get(item);
      if (!owner || (await this.reuse.find(id, { _id: 1 }))) continue;
      const by: Actor = { id: 'synthetic', name, grants: [{ role: 'approver', member }] };
      const reused = { type, id: item, owner, owners: [owner] };
      const { state } = stateReuse({ ...noReuse(reused, member), synthetic: true }, reused, content, by, now);
      await this.reuse.create(id, by, decideReuse(state, { decision: 'approve', reason: '' }, by, now));
    }
    const editors: Actor = { id: 'synthetic', name, grants: [{ role: 'curator' }] };
    for (const { id, content } of syntheticCalls(now))
      if (!(await this.calls.find(id, { _id: 1 })))
        await this.calls.create(id, editors, openCall(id, content, editors, now, true));
  }
}
