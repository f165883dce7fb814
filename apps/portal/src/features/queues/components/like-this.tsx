import type { PracticeContent } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { likeContent } from '@/api/similar';
import { useSession } from '@/api/use-session';
import { SimilarList } from '@/components/similar-list';
import classes from './queues.module.css';

/** For the curator: what the repository holds already that is like the text under review. */
export function LikeThis({ id, content }: { id: string; content: PracticeContent }) {
  const { t } = useTranslation('queues');
  const { can } = useSession();
  const { data } = useQuery({ ...likeContent(id, content), enabled: can('similar-text.read') });
  const others = data?.filter((hit) => hit.id !== id) ?? [];
  if (!data) return null;
  return (
    <section className={classes.card}>
      <h2>{t('like.title')}</h2>
      {others.length > 0 ? <SimilarList practices={others} /> : <p>{t('like.none')}</p>}
    </section>
  );
}
