import type { Actor } from '@digital-customs/contracts';
import type { Task } from '../plans/content.js';

export const bodiesOfSecretary = (actor: Actor): string[] => [
  ...new Set(actor.grants.flatMap((grant) => (grant.role === 'body-secretary' ? grant.bodies : []))),
];

/** The task's responsible bodies that the actor keeps. */
export const bodiesToReportFor = ({ content }: Task, actor: Actor): string[] => {
  const own = bodiesOfSecretary(actor);
  return content.bodies.filter((body) => own.includes(body));
};
