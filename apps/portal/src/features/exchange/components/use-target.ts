import { findMember } from '@digital-customs/contracts';
import { useState } from 'react';
import { useSession } from '@/api/use-session';
import type { Target } from '../api/imports';

/** What is brought in and for whom. Practices have a Member behind them; innovations of partners and of the Research Unit none. */
export function useTarget() {
  const { grants } = useSession();
  const members = [...new Set(grants.flatMap((grant) => ('member' in grant ? [grant.member] : [])))];
  const [type, setType] = useState<Target['type'] | null>(null);
  const [member, setMember] = useState<string | null>(null);
  const types: Target['type'][] = members.length ? ['practice', 'innovation'] : ['innovation'];
  const chosen = type ?? types[0]!;
  const owner = member ?? members[0];
  return {
    types,
    type: chosen,
    setType,
    members: members.map((code) => ({ value: code, label: findMember(code)?.name ?? code })),
    member: owner,
    setMember,
    target: { type: chosen, ...(owner && { member: owner }) } satisfies Target,
  };
}
