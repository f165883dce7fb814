import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '@/api/use-session';
import { PageSkeleton } from '@/components/page-skeleton';

/** Pages for people who are signed in: others are sent to the sign-in page, and come back. */
export function RequirePerson({ children }: { children: ReactNode }) {
  const { known, person } = useSession();
  const { pathname, search } = useLocation();
  if (!known) return <PageSkeleton />;
  if (!person) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  return children;
}
