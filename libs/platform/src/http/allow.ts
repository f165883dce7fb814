import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@digital-customs/contracts';

export const allowKey = 'digital-customs.allow';

/** Names the permission a route asks for. A route without one is refused to everybody. */
export const Allow = (permission: Permission) => SetMetadata(allowKey, permission);
