import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MemberChip } from '@/components/member-chip';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';

interface Answer {
  type: 'practice' | 'innovation';
  id: string;
  member: string | null;
  titles: Record<string, string>;
}
interface Props {
  title: string;
  none: string;
  items: readonly Answer[];
  /** They wait for review. */
  review?: boolean;
}

/** Practices and innovations that answer a call. */
export function AnswerList({ title, none, items, review = false }: Props) {
  const { t } = useTranslation('calls');
  const { member } = useFormats();
  const { language } = useLanguage();
  const addressOf = ({ type, id }: Answer) =>
    `/${type}s/${encodeURIComponent(id)}${review && type === 'practice' ? '/review' : ''}`;
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      {items.length === 0 ? <p className={classes.quiet}>{none}</p> : null}
      <ul className={classes.list}>
        {items.map((answer) => (
          <li key={answer.id} className={classes.card}>
            <p className={classes.quiet}>
              {answer.member ? (
                <>
                  <MemberChip code={answer.member} /> {member(answer.member)} ·{' '}
                </>
              ) : null}
              {t(`type.${answer.type}`)}
            </p>
            <Link to={addressOf(answer)}>
              {answer.titles[language] || Object.values(answer.titles).find(Boolean) || answer.id}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
