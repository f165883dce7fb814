import type { RouteFacts } from './routes.js';

type Named = Pick<RouteFacts, 'controller' | 'method' | 'alone'>;

/** A stable name for an operation: that of its use case, as `submitPractice`; of several in one class, verb and noun. */
export function operationId({ controller, method, alone }: Named): string {
  const noun = controller.replace(/Routes$/, '');
  if (noun !== controller) return method + noun;
  return alone ? startSmall(controller) : method + controller.replace(/^[A-Z][a-z]+(?=[A-Z])/, '');
}

/** `submitPractice` as `Submit practice`. */
export const titleOf = (id: string) => {
  const words = id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const startSmall = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
