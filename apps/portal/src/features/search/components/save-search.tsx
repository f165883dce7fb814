import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { Sheet } from '@/components/sheet';
import { useSaveSearch } from '../api/saved-searches';
import { facets, filterQuery, type SearchState } from '../search-state';
import { useFacetNames } from '../use-facet-names';

interface Props {
  open: boolean;
  state: SearchState;
  /** As it is kept already. */
  name: string | undefined;
  onClose: () => void;
}

const longest = 100;

/** Asks for the name under which a search is kept; its words and filters make a first one. */
export function SaveSearch({ open, state, name, onClose }: Props) {
  const { t } = useTranslation('search');
  const nameOf = useFacetNames();
  const save = useSaveSearch();
  const form = useId();
  const filters = facets.flatMap((facet) => (state.chosen[facet] ?? []).map((value) => nameOf(facet, value)));
  const proposed = [state.q.trim(), ...filters].filter(Boolean).join(', ').slice(0, longest);
  const [given, setGiven] = useState<string>();
  const value = given ?? name ?? proposed;
  const keep = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name: value.trim(), query: filterQuery(state).toString() }, { onSuccess: onClose });
  };
  return (
    <Sheet
      open={open}
      title={t(name ? 'saved.rename' : 'saved.keep')}
      onClose={onClose}
      footer={
        <Button type="submit" form={form} loading={save.isPending} disabled={value.trim() === ''}>
          {t('saved.save')}
        </Button>
      }
    >
      <form id={form} onSubmit={keep}>
        <TextInput
          label={t('saved.name')}
          description={t('saved.nameHelp')}
          value={value}
          maxLength={longest}
          data-autofocus
          onChange={(event) => setGiven(event.currentTarget.value)}
        />
        {save.error ? <ProblemNotice error={save.error} /> : null}
      </form>
    </Sheet>
  );
}
