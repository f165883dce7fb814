import { type Adoption, dataModelScopes, dataModelVersions } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { NamedSource } from '@/components/named-source';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';

/** One statement in full. */
export function Said({ adoption }: { adoption: Adoption }) {
  const { t } = useTranslation('registers');
  const { term, month, list } = useFormats();
  const { version, since, until, scopes, note, source, audience } = adoption;
  return (
    <dl className={classes.facts}>
      <dt>{t('dataModel.version')}</dt>
      <dd>{term(dataModelVersions, version)}</dd>
      <dt>{t('dataModel.column.since')}</dt>
      <dd>{month(`${since}-01`)}</dd>
      {until ? (
        <>
          <dt>{t('dataModel.until')}</dt>
          <dd>{month(`${until}-01`)}</dd>
        </>
      ) : null}
      <dt>{t('dataModel.column.scope')}</dt>
      <dd>{scopes.length > 0 ? list(scopes.map((scope) => term(dataModelScopes, scope))) : t('notRecorded')}</dd>
      {note ? (
        <>
          <dt>{t('note')}</dt>
          <dd>{note}</dd>
        </>
      ) : null}
      <dt>{t('source')}</dt>
      <dd>
        <NamedSource {...source} />
      </dd>
      <dt>{t('audience.label')}</dt>
      <dd>{t(`audience.${audience.kind}`)}</dd>
    </dl>
  );
}
