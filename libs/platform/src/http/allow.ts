import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '../openapi/index.js';
import type { Permission } from '@digital-customs/contracts';

export const allowKey = 'digital-customs.allow';

/** Names the permission a route asks for, to the guard and in the OpenAPI document. A route without one is refused to everybody. */
export const Allow = (permission: Permission) =>
  applyDecorators(SetMetadata(allowKey, permission), ApiExtension('x-permission', permission));
