import type { RoleGrant } from '@digital-customs/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '@/api/client';
import type { components } from '@/api/schema.generated';
import { sessionQuery } from '@/api/use-session';

export type Person = components['schemas']['PersonRecord'];

const key = ['people'];
const fetchPeople = (signal: AbortSignal) => answer(api.GET('/api/auth/people', { signal }));
const changeRoles = ({ person, grants }: { person: Person; grants: RoleGrant[] }) =>
  answer(
    api.PUT('/api/auth/people/{id}/roles', {
      params: { path: { id: person.id }, header: { 'If-Match': `"${person.version}"` } },
      body: { grants },
    }),
  );

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
