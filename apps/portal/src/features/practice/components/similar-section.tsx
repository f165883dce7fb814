import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { similarTo } from '@/api/similar';
import { SimilarList } from '@/components/similar-list';
import { useLanguage } from '@/i18n/use-language';
import classes from './practice.module.css';

/** What other Members do in this matter. Where nothing is alike, or the index cannot answer, the page does without. */
export function SimilarSection({ id }: { id: string }) {
  const { t } = useTranslation('practice');
  const { language } = useLanguage();
  const { data } = useQuery(similarTo(id, language));
  if (!data || data.length === 0) return null;
  return (
    <section className={classes.noPrint}>
      <h2>{t('section.similar')}</h2>
      <SimilarList practices={data} />
    </section>
  );
}
