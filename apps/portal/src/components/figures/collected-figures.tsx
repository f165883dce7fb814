import type { Collects } from '@digital-customs/contracts';
import { lazy, Suspense } from 'react';
import { useSession } from '@/api/use-session';
import { loadTexts } from '@/i18n/i18n';

const CollectedSum = lazy(async () => {
  const [{ CollectedSum: default_ }] = await Promise.all([import('./collected-sum'), loadTexts('figures')]);
  return { default: default_ };
});

/** How what a task collects is read, for those who are shown figures. */
export function CollectedFigures({ collects }: { collects: Collects }) {
  const { can } = useSession();
  return can('figures.read') ? (
    <Suspense fallback={null}>
      <CollectedSum collects={collects} />
    </Suspense>
  ) : null;
}
