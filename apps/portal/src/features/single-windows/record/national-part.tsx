import { Button } from '@mantine/core';
import type { Audience, WindowField, WindowView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AudienceFields, isUnchosen } from '@/components/audience-fields';
import type { useChangeWindow } from '../api/windows';
import classes from './record.module.css';

interface Props {
  window: WindowView;
  change: ReturnType<typeof useChangeWindow>;
  /** What stands and is not confirmed by the administration. */
  unconfirmed: WindowField[];
  onConfirm: (fields: WindowField[]) => void;
}

/** What the approver decides for the Member: that values are right as they stand, and who may read the record. */
export function NationalPart({ window, change, unconfirmed, onConfirm }: Props) {
  const { t } = useTranslation('single-windows');
  const [audience, setAudience] = useState<Audience>(window.audience);
  const isSame = JSON.stringify(audience) === JSON.stringify(window.audience);
  return (
    <section className={classes.box} aria-labelledby="national">
      <h2 id="national">{t('national')}</h2>
      {unconfirmed.length > 0 ? (
        <div>
          <Button variant="default" onClick={() => onConfirm(unconfirmed)}>
            {t('decide.confirmAll', { count: unconfirmed.length })}
          </Button>
        </div>
      ) : null}
      <AudienceFields label={t('audience.label')} help={t('audience.help')} value={audience} onChange={setAudience} />
      {isSame ? null : (
        <div>
          <Button
            variant="default"
            disabled={isUnchosen(audience)}
            loading={change.isPending}
            onClick={() => change.mutate({ version: window.version, audience })}
          >
            {t('audience.save')}
          </Button>
        </div>
      )}
    </section>
  );
}
