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
  /** Names the first Member and counts the others where they are many. */
  short?: boolean;
}

const few = 2;

/** Whose it is, since when it runs, and when the administration last confirmed it. */
export function ProvenanceLine({ member, partners = [], year, status, confirmedAt, short = false }: Props) {
  const { t } = useTranslation('parts');
  const formats = useFormats();
  const brief = short && partners.length > few;
  const shown = brief ? [member] : [member, ...partners];
  const names = brief
    ? t('together', { name: formats.member(member), count: partners.length })
    : formats.list(shown.map(formats.member));
  const since = t(`since.${status}${year === null ? '-unknown' : ''}`, { year });
  return (
    <p className={classes.provenance}>
      {shown.map((code) => (
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
