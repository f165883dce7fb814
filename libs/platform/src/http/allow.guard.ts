import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, isAllowed, type Permission, reachFor, scopesOf } from '@digital-customs/contracts';
import { ActorSource } from './actor-source.js';
import { allowKey } from './allow.js';
import type { ActedRequest } from './by.js';

/** Finds out who asks and whether the permission table lets that role call this route. */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(allowKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<ActedRequest>();
    const asking = await this.actors.actorOf(request);
    const actor = permission ? reachFor(asking, permission) : asking;
    if (!actor) throw outOfScope(permission!);
    request.actor = actor;
    if (permission && isAllowed(actor, permission)) return true;
    if (actor.id === null)
      throw new DomainError('platform.not-signed-in', 'Sign in and try again. What you wrote is kept on this device.');
    throw new DomainError(
      'platform.not-allowed',
      'Ask your Member’s administrator, or the secretariat, for the role that allows it.',
    );
  }
}

function outOfScope(permission: Permission): DomainError {
  const scopes = scopesOf(permission);
  return new DomainError(
    'platform.out-of-scope',
    scopes.length > 0
      ? `Make a key with the scope ${scopes.join(' or ')}.`
      : 'No key is good for this. Somebody signs in and does it in the portal.',
    { scopes },
  );
}
