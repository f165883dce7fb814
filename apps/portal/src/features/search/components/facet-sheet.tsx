import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '@/components/sheet';

interface Props {
  filters: number;
  total: number | undefined;
  children: ReactNode;
}

/** On a phone the facets open over the results, with the way back to them always in sight. */
export function FacetSheet({ filters, total, children }: Props) {
  const { t } = useTranslation('search');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {filters > 0 ? t('sheet.openWith', { count: filters }) : t('sheet.open')}
      </Button>
      <Sheet
        open={open}
        shape="sheet"
        title={t('sheet.title')}
        onClose={() => setOpen(false)}
        footer={
          <Button size="md" onClick={() => setOpen(false)}>
            {total === undefined ? t('sheet.show') : t('sheet.showCount', { count: total })}
          </Button>
        }
      >
        {children}
      </Sheet>
    </>
  );
}
