import { regions, type RoleGrant, roles } from '@digital-customs/contracts';
import { useFormats } from '@/i18n/use-formats';

/** "RW · Contributor": a role and what it is held for. */
export function useGrantLabel() {
  const { term } = useFormats();
  return (grant: RoleGrant) => {
    const role = term(roles, grant.role);
    if ('member' in grant) return `${grant.member} · ${role}`;
    if ('bodies' in grant) return `${grant.bodies.join(', ')} · ${role}`;
    if ('region' in grant) return `${term(regions, grant.region)} · ${role}`;
    return role;
  };
}
