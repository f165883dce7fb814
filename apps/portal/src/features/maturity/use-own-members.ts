import { membersOf } from '@digital-customs/contracts';
import { useSession } from '@/api/use-session';

/** The Members whose staff the reader is: nearly always one, or none. */
export const useOwnMembers = (): string[] => membersOf(useSession());
