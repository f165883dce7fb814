import {
  type AdoptionLine,
  type AdoptionReport,
  type AdoptionSaid,
  dataModelScopes,
  dataModelVersions,
} from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MemberChip } from '@/components/member-chip';
import { NamedSource } from '@/components/named-source';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';

interface Props {
  report: AdoptionReport;
  lines: readonly AdoptionLine[];
}

export function AdoptionTable({ report, lines }: Props) {
  const { t } = useTranslation('registers');
  const { term, member, month, day, list } = useFormats();
  const version = (one: AdoptionSaid | null) => (one ? term(dataModelVersions, one.version) : t('dataModel.none'));
  return (
    <div className={classes.frame} role="group" aria-label={t('dataModel.byMember')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('dataModel.column.member')}</th>
            <th scope="col">{report.year}</th>
            <th scope="col">{report.before}</th>
            <th scope="col">{t('dataModel.column.since')}</th>
            <th scope="col">{t('dataModel.column.scope')}</th>
            <th scope="col">{t('dataModel.column.source')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ member: code, now, before }) => (
            <tr key={code}>
              <th scope="row">
                <MemberChip code={code} /> <Link to={`/data-model/${code}`}>{member(code)}</Link>
              </th>
              <td>{version(now)}</td>
              <td>{version(before)}</td>
              <td>{now ? month(`${now.since}-01`) : null}</td>
              <td>{now ? list(now.scopes.map((scope) => term(dataModelScopes, scope))) : null}</td>
              <td>
                {now ? (
                  <>
                    <NamedSource {...now.source} />
                    <p className={classes.quiet}>
                      {t('statement.confirmedBy', { name: now.confirmedBy, day: day(now.confirmedAt) })}
                    </p>
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
