import { type Categories, tfaMeasures } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { NamedSource } from '@/components/named-source';
import classes from '@/components/register.module.css';
import { StatementPage } from '@/components/statement-page';
import { useFormats } from '@/i18n/use-formats';
import { useCategories, useCategoriesStep } from './api/measures';
import { CategoriesForm } from './components/categories-form';
import { CategoryLine } from './components/category-line';

/** The categories that one Member has notified; its own people state them here. */
export function MemberPage() {
  const { t } = useTranslation('registers');
  const { member: nameOf } = useFormats();
  const { member = '' } = useParams();
  return (
    <StatementPage
      title={t('tfa.memberTitle', { member: nameOf(member) })}
      above={<Link to={`/tfa?member=${member}`}>{t('tfa.title')}</Link>}
      none={t('tfa.notReported', { member: nameOf(member) })}
      statement={useCategories(member)}
      step={useCategoriesStep(member)}
      show={(categories) => <Stated categories={categories} />}
      form={(props) => <CategoriesForm {...props} />}
    />
  );
}

function Stated({ categories }: { categories: Categories }) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  return (
    <>
      <ul className={classes.list}>
        {categories.entries.map((entry) => (
          <li key={entry.measure + entry.category}>
            <Link to={`/tfa/${entry.measure}`}>
              {entry.measure} {term(tfaMeasures, entry.measure)}
            </Link>
            <CategoryLine entry={entry} />
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {t('source')}: <NamedSource {...categories.source} /> · {t(`audience.${categories.audience.kind}`)}
      </p>
    </>
  );
}
