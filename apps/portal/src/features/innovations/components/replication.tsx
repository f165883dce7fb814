import type { InnovationContent } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './innovations.module.css';

/** What another administration needs in order to do the same. */
export function Replication(pack: InnovationContent['replication']) {
  const { t } = useTranslation('innovations');
  const { number } = useFormats();
  const amounts = [pack.costFrom, pack.costTo].flatMap((amount) => (amount === null ? [] : [number(amount)]));
  const cost = amounts.length > 0 ? `${[...new Set(amounts)].join(' – ')} ${pack.currency}` : '';
  const rows = [
    ['cost', [cost, pack.costNote].filter(Boolean).join('. ')],
    ['prerequisites', pack.prerequisites],
    ['legalBasis', pack.legalBasis],
    ['skills', pack.skills],
  ] as const;
  const given = rows.filter(([, value]) => value);
  return (
    <section>
      <h2>{t('replication.title')}</h2>
      {given.length === 0 ? <p>{t('replication.none')}</p> : null}
      <dl className={classes.facts}>
        {given.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`replication.${name}`)}</dt>
            <dd className={classes.lines}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
