import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '@/components/register.module.css';
import type { Beginning } from '../api/imports';
import own from './exchange.module.css';
import { TargetFields } from './target-fields';
import { useTarget } from './use-target';

/** From another repository, by the standards that repositories share. */
export function HarvestForm({ busy, onBegin }: { busy: boolean; onBegin: (given: Beginning) => void }) {
  const { t } = useTranslation('exchange');
  const chosen = useTarget();
  const [kind, setKind] = useState<'oai-pmh' | 'dcat'>('oai-pmh');
  const [address, setAddress] = useState('');
  const [set, setSet] = useState('');
  const begin = (event: FormEvent) => {
    event.preventDefault();
    onBegin({ ...chosen.target, kind, address, set: kind === 'oai-pmh' ? set : '' });
  };
  return (
    <details className={own.fold}>
      <summary>{t('harvest.title')}</summary>
      <form className={classes.form} onSubmit={begin}>
        <p className={classes.quiet}>{t('harvest.lead')}</p>
        <TargetFields {...chosen} />
        <NativeSelect
          label={t('harvest.kind')}
          value={kind}
          data={[
            { value: 'oai-pmh', label: t('harvest.oai-pmh') },
            { value: 'dcat', label: t('harvest.dcat') },
          ]}
          onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
        />
        <TextInput
          label={t('harvest.address')}
          description={t(`harvest.about.${kind}`)}
          type="url"
          required
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        {kind === 'oai-pmh' ? (
          <TextInput
            label={t('harvest.set')}
            description={t('harvest.setAbout')}
            value={set}
            onChange={(event) => setSet(event.currentTarget.value)}
          />
        ) : null}
        <div>
          <Button type="submit" variant="default" loading={busy}>
            {t('harvest.check')}
          </Button>
        </div>
      </form>
    </details>
  );
}
