import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route takes a form’s body, which is then left unread. */
    acceptsForm?: boolean;
  }
}

/** For a route that programs call with a form (application/x-www-form-urlencoded) whose content says nothing. */
export const AcceptForm = () => RouteConfig({ acceptsForm: true });
