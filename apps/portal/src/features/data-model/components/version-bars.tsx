import { type AdoptionReport, dataModelVersions } from '@digital-customs/contracts';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';

/** How many Members use which version, with the year before under each; the numbers stand beside the bars. */
export function VersionBars({ report }: { report: AdoptionReport }) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const most = Math.max(1, ...report.versions.flatMap(({ now, before }) => [now, before]));
  const share = (count: number) => ({ '--share': count / most }) as CSSProperties;
  return (
    <section className={classes.box} aria-labelledby="by-version">
      <h2 id="by-version">{t('dataModel.byVersion')}</h2>
      <dl className={classes.bars}>
        {report.versions.map(({ version, now, before }) => (
          <div key={version}>
            <dt>{term(dataModelVersions, version)}</dt>
            <dd>
              <span className={classes.bar} style={share(now)}>
                <i aria-hidden />
                {report.year}: {now}
              </span>
              <span className={classes.bar} data-before style={share(before)}>
                <i aria-hidden />
                {report.before}: {before}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
