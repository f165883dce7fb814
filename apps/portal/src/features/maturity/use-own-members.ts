import { useSession } from '@/api/use-session';

/** The Members whose staff the reader is: nearly always one, or none. */
export function useOwnMembers(): string[] {
  const { grants } = useSession();
  return [...new Set(grants.flatMap((grant) => ('member' in grant ? [grant.member] : [])))];
}
