import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { MemberChip } from './member-chip';
import classes from './marks.module.css';

interface Props {
  member: string;
  partners?: readonly string[];
  year: number | null;
  status: string;
  confirmedAt: string | null;
}

/** Whose it is, since when it runs, and when the administration last confirmed it. */
export function ProvenanceLine({ member, partners = [], year, status, confirmedAt }: Props) {
  const { t } = useTranslation('parts');
  const formats = useFormats();
  const names = formats.list([member, ...partners].map(formats.member));
  const since = t(`since.${status}${year === null ? '-unknown' : ''}`, { year });
  return (
    <p className={classes.provenance}>
      {[member, ...partners].map((code) => (
        <MemberChip key={code} code={code} />
      ))}
      <span>
        {[names, since, confirmedAt && t('confirmed', { when: formats.month(confirmedAt) })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  );
}
