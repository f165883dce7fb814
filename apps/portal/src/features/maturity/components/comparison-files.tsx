import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useLanguage } from '@/i18n/use-language';
import classes from './results.module.css';
import { pngOf } from './png-of';

/** The comparison to take along: a report, the picture, the figures. */
export function ComparisonFiles({
  round,
  group,
  member,
}: {
  round: string;
  group: string;
  member: string | undefined;
}) {
  const { t } = useTranslation('maturity');
  const { language } = useLanguage();
  const query = new URLSearchParams({ round, group, lang: language === 'fr' ? 'fr' : 'en', ...(member && { member }) });
  const at = (format: string) => `/api/maturity/comparison/export.${format}?${query}`;
  const png = useMutation({ mutationFn: () => pngOf(at('svg'), `maturity-${round}-${group.replace(':', '-')}.png`) });
  return (
    <>
      <div className={classes.files}>
        <Button component="a" href={at('pdf')} download>
          {t('files.pdf')}
        </Button>
        <Button variant="default" loading={png.isPending} onClick={() => png.mutate()}>
          PNG
        </Button>
        <Button variant="default" component="a" href={at('svg')} download>
          SVG
        </Button>
        <Button variant="default" component="a" href={at('csv')} download>
          CSV
        </Button>
      </div>
      {png.error ? <ProblemNotice error={png.error} /> : null}
    </>
  );
}
