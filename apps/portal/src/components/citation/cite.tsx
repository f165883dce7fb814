import { Button } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '@/i18n/i18n';

const CitationSheet = lazy(async () => {
  const [{ CitationSheet: sheet }] = await Promise.all([import('./citation-sheet'), loadTexts('citation')]);
  return { default: sheet };
});

interface Props {
  type: 'practice' | 'innovation';
  id: string;
  /** The version to cite; the newest that was published unless given. */
  version?: number | undefined;
}

/** Offers the citation of a published record; what it takes is fetched when it is asked for. */
export function Cite({ type, id, version }: Props) {
  const { t } = useTranslation('practice');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconQuote size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('cite')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <CitationSheet type={type} id={id} version={version} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
