import { applyDecorators, Controller } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { EventDefinition } from '@digital-customs/contracts';

/** What a reaction's registration carries to the event server. */
export interface ReactionExtras {
  definition: EventDefinition;
  reaction: string;
}

/** Names a service as a consumer group; Nest binds a reaction only to the server with the same id. */
export const groupOf = (service: string) => Symbol.for(`digital-customs.events.${service}`);

interface Reaction {
  prototype: { handle(event: never): Promise<unknown> | unknown };
  name: string;
}

/**
 * Marks a class as a service's reaction to an event: its method `handle` receives the envelope.
 * It may see an event twice and must end in the same state. List the class among the module's controllers.
 */
export function OnEvent(definition: EventDefinition, service: string) {
  return (target: Reaction) => {
    const descriptor = Object.getOwnPropertyDescriptor(target.prototype, 'handle');
    if (!descriptor) throw new Error(`${target.name} has no method handle`);
    const extras: ReactionExtras = { definition, reaction: target.name };
    EventPattern(definition.type, groupOf(service), extras)(target.prototype, 'handle', descriptor);
    applyDecorators(Controller())(target as never);
  };
}
