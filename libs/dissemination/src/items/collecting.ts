import { Inject, type Type } from '@nestjs/common';
import type { Envelope } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import { type Mapping, mappings } from '@digital-customs/records';
import { Items } from './items.js';

/** The reactions that keep the items, one for each mapping: a new type of record needs nothing here. */
export const collecting: Type[] = mappings.map(reactionTo);

function reactionTo({ event, toRecord }: Mapping): Type {
  class Collect {
    constructor(@Inject(Items) private readonly items: Items) {}

    handle(given: Envelope): Promise<void> {
      return this.items.take(toRecord(given), given);
    }
  }
  Object.defineProperty(Collect, 'name', { value: `Collect(${event.type})` });
  OnEvent(event, 'dissemination')(Collect);
  return Collect;
}
