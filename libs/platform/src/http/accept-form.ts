import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route takes a form’s body: left unread, or as the text that it is. */
    acceptsForm?: boolean | 'read';
  }
}

/** For a route that programs call with a form (application/x-www-form-urlencoded) whose content says nothing. */
export const AcceptForm = () => RouteConfig({ acceptsForm: true });

/** For a route that programs call with a form (application/x-www-form-urlencoded), which it gets as text. */
export const ReadForm = () => RouteConfig({ acceptsForm: 'read' });
