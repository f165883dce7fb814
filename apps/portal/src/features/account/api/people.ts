import type { PersonList, PersonView, RoleGrant } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { send } from '@/api/client';
import { sessionQuery } from '@/api/use-session';

export type Person = z.infer<typeof PersonView>;

const key = ['people'];
const fetchPeople = (signal: AbortSignal) => send<z.infer<typeof PersonList>>('GET', '/api/auth/people', { signal });
const changeRoles = ({ person, grants }: { person: Person; grants: RoleGrant[] }) =>
  send<Person>('PUT', '/api/auth/people/{id}/roles', {
    path: { id: person.id },
    headers: { 'if-match': `"${person.version}"` },
    body: { grants },
  });

export const usePeople = () => useQuery({ queryKey: key, queryFn: ({ signal }) => fetchPeople(signal) });

export function useChangeRoles() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: changeRoles,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: key }),
        queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]),
  });
}
