import { hasRole, membersOf } from '@digital-customs/contracts';
import { lazy, Suspense } from 'react';
import { useSession } from '@/api/use-session';
import { loadTexts } from '@/i18n/i18n';

const RecordFigures = lazy(async () => {
  const [{ RecordFigures: default_ }] = await Promise.all([import('./record-figures'), loadTexts('figures')]);
  return { default: default_ };
});

interface Props {
  type: 'practice' | 'innovation';
  id: string;
  members: readonly string[];
  isPublished: boolean;
}

/** How a record is read, for its Member's own people and the Research Unit; for anybody else nothing, and nothing is fetched. */
export function FiguresAside({ type, id, members, isPublished }: Props) {
  const { can, grants } = useSession();
  const actor = { id: null, name: '', grants };
  const theirs = hasRole(actor, 'curator', 'secretariat') || membersOf(actor).some((own) => members.includes(own));
  if (!isPublished || !can('figures.read') || !theirs) return null;
  return (
    <Suspense fallback={null}>
      <RecordFigures type={type} id={id} />
    </Suspense>
  );
}
