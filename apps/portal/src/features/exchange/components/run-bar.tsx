import { Button } from '@mantine/core';
import type { BulkImport } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import own from './exchange.module.css';

interface Props {
  one: BulkImport;
  busy: boolean;
  onStep: (step: 'run' | 'stop') => void;
}

/** Where the import stands, and the one thing to do next. */
export function RunBar({ one, busy, onStep }: Props) {
  const { t } = useTranslation('exchange');
  const { sound = 0, wrong = 0, near = 0, drafted = 0 } = one.rows;
  const text = {
    ready: sound ? t('run.ready', { count: sound }) : t('run.nothing'),
    running: t('run.running', { done: drafted, of: drafted + sound }),
    stopped: t('run.stopped', { done: drafted, of: drafted + sound }),
    done: t('run.done', { count: drafted }),
  }[one.state];
  return (
    <div className={own.bar}>
      <p role="status">
        {text}
        {wrong ? ` ${t('run.wrong', { count: wrong })}` : ''}
        {near ? ` ${t('run.near', { count: near })}` : ''}
      </p>
      {one.state === 'running' || one.state === 'stopped' ? (
        <progress aria-label={t('run.progress')} max={drafted + sound} value={drafted} />
      ) : null}
      <div className={own.buttons}>
        {one.state === 'running' ? (
          <Button variant="default" loading={busy} onClick={() => onStep('stop')}>
            {t('run.stop')}
          </Button>
        ) : sound > 0 ? (
          <Button loading={busy} onClick={() => onStep('run')}>
            {one.state === 'stopped' ? t('run.goOn') : t('run.start', { count: sound })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
