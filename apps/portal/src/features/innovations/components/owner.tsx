import { useTranslation } from 'react-i18next';
import { MemberChip } from '@/components/member-chip';
import { useFormats } from '@/i18n/use-formats';
import classes from './innovations.module.css';

interface Props {
  member: string | null;
  partner: { name: string } | null;
  members?: readonly string[];
  year?: number | null;
}

/** Whose it is: a Member’s, a partner’s, or the Research Unit’s; and since when. */
export function Owner({ member, partner, members = [], year = null }: Props) {
  const { t } = useTranslation('innovations');
  const formats = useFormats();
  const codes = [...(member ? [member] : []), ...members];
  const owner = member ? formats.list(codes.map(formats.member)) : (partner?.name ?? t('researchUnit'));
  return (
    <p className={classes.owner}>
      {codes.slice(0, 2).map((code) => (
        <MemberChip key={code} code={code} />
      ))}
      <span>{[owner, year && t('since', { year })].filter(Boolean).join(' · ')}</span>
    </p>
  );
}
