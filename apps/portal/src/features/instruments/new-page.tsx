import { TextInput } from '@mantine/core';
import type { InstrumentContent } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { problemAt } from '@/components/problem-at';
import { RequirePerson } from '@/components/require-person';
import { useAddInstrument } from './api/instruments';
import { EntryForm } from './components/entry-form';

/** What a new entry begins with. Written out, so that the page does not need the schema and its library. */
const nothing: InstrumentContent = {
  kind: 'guideline',
  names: { en: '' },
  alsoKnownAs: [],
  descriptions: {},
  status: 'in-force',
  owner: null,
  versions: [],
  reviewEvery: null,
  reviewed: null,
  nextReview: null,
  links: [],
  tasks: [],
  measures: [],
  certainty: 'medium',
  sources: [],
};

export const NewPage = () => (
  <RequirePerson>
    <NewEntry />
  </RequirePerson>
);

/** Puts an instrument, tool or system into the register. */
function NewEntry() {
  const { t } = useTranslation('registers');
  const { can } = useSession();
  const go = useNavigate();
  const add = useAddInstrument();
  const [code, setCode] = useState('');
  return (
    <Page
      title={t('instruments.newTitle')}
      above={<Link to="/instruments">{t('instruments.title')}</Link>}
      width="text"
    >
      {can('instrument.edit') ? (
        <EntryForm
          first={nothing}
          at="content."
          error={add.error}
          busy={add.isPending}
          onSave={(content) =>
            add.mutate({ code, content }, { onSuccess: (entry) => void go(`/instruments/${entry.code}`) })
          }
        >
          <TextInput
            label={t('instruments.code')}
            description={t('instruments.codeHelp')}
            value={code}
            error={problemAt(add.error, 'code')}
            onChange={(event) => setCode(event.currentTarget.value.trim().toLowerCase())}
          />
        </EntryForm>
      ) : (
        <p>{t('noRight')}</p>
      )}
    </Page>
  );
}
