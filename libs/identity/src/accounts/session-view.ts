import { type Actor, isAllowed, type Permission, permissions, type SessionView } from '@digital-customs/contracts';

interface Held {
  user: { id: string; name: string; email: string };
  session: { expiresAt: Date };
}

/** Who the caller is and what its roles allow; a visitor has no person. */
export function sessionView(held: Held | null, actor: Actor): SessionView {
  return {
    person: held ? { id: held.user.id, name: held.user.name, email: held.user.email } : null,
    grants: [...actor.grants],
    permissions: (Object.keys(permissions) as Permission[]).filter((permission) => isAllowed(actor, permission)),
    expiresAt: held ? held.session.expiresAt.toISOString() : null,
  };
}
