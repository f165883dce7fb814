import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/use-session';
import { ProblemNotice } from '@/components/problem-notice';
import { Sheet } from '@/components/sheet';
import { type Person, useChangeRoles } from '../api/people';
import { givable, toGrant, toRow } from '../grant-rows';
import { GrantEditor } from './grant-editor';

interface Props {
  person: Person;
  onClose: () => void;
}

export function RolesDialog({ person, onClose }: Props) {
  const { t } = useTranslation('account');
  const { grants } = useSession();
  const [rows, setRows] = useState(person.grants.map(toRow));
  const [incomplete, setIncomplete] = useState(false);
  const change = useChangeRoles();
  const save = () => {
    const chosen = rows.map(toGrant).filter((grant) => grant !== null);
    if (chosen.length < rows.length) setIncomplete(true);
    else change.mutate({ person, grants: chosen }, { onSuccess: onClose });
  };
  return (
    <Sheet
      open
      title={t('people.changeOf', { name: person.name })}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t('people.cancel')}
          </Button>
          <Button loading={change.isPending} onClick={save}>
            {t('people.save')}
          </Button>
        </>
      }
    >
      {change.error ? <ProblemNotice error={change.error} /> : null}
      <GrantEditor
        rows={rows}
        givable={givable(grants)}
        error={incomplete ? t('grants.incomplete') : undefined}
        onChange={setRows}
      />
    </Sheet>
  );
}
