import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type MailRhythm, mailRhythms } from '@digital-customs/contracts';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { Sheet } from '@/components/sheet';
import { useFormats } from '@/i18n/use-formats';
import { useSaveAsAlert } from '../api/alert';
import { facets, filterQuery, type SearchState } from '../search-state';
import { useFacetNames } from '../use-facet-names';

interface Props {
  state: SearchState;
  /** As it is kept already. */
  name: string | undefined;
  onClose: () => void;
}

const longest = 100;

/** Asks for the name under which a search is kept, and how its owner hears of new results; fetched when it is opened. */
export default function SaveSearch({ state, name, onClose }: Props) {
  const { t } = useTranslation('search');
  const nameOf = useFacetNames();
  const { t: follow } = useTranslation('follow', { useSuspense: false });
  const { term } = useFormats();
  const save = useSaveAsAlert();
  const [alert, setAlert] = useState<MailRhythm | 'inbox' | 'no'>('inbox');
  const form = useId();
  const filters = facets.flatMap((facet) => (state.chosen[facet] ?? []).map((value) => nameOf(facet, value)));
  const proposed = [state.q.trim(), ...filters].filter(Boolean).join(', ').slice(0, longest);
  const [given, setGiven] = useState<string>();
  const value = given ?? name ?? proposed;
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const channels = alert === 'no' ? null : { inbox: true, mail: alert === 'inbox' ? ('none' as const) : alert };
    void save
      .mutateAsync({ name: value.trim(), query: filterQuery(state).toString(), channels })
      .then(onClose, () => undefined);
  };
  return (
    <Sheet
      open
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
        <NativeSelect
          mt="md"
          label={follow('alert.label')}
          description={follow('alert.help')}
          value={alert}
          data={[
            { value: 'inbox', label: follow('alert.inbox') },
            ...mailRhythms
              .filter(({ code }) => code !== 'none')
              .map(({ code }) => ({
                value: code,
                label: follow('alert.mail', { rhythm: term(mailRhythms, code).toLowerCase() }),
              })),
            { value: 'no', label: follow('alert.no') },
          ]}
          onChange={(event) => setAlert(event.currentTarget.value as 'inbox')}
        />
        {save.error ? <ProblemNotice error={save.error} /> : null}
      </form>
    </Sheet>
  );
}
