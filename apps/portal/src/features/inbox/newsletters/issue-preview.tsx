import { Button } from '@mantine/core';
import type { NewsletterView } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import register from '@/components/register.module.css';
import { Sheet } from '@/components/sheet';
import { useFormats } from '@/i18n/use-formats';
import { previewQuery, useIssueStep } from '../api/newsletters';
import classes from '../components/inbox.module.css';
import { MailPreview } from '../components/mail-preview';

/** The mail in each language as a visitor gets it, and the step that sends it. */
export function IssuePreview({ issue }: { issue: NewsletterView }) {
  const { t } = useTranslation('inbox');
  const { language: nameOf } = useFormats();
  const [language, setLanguage] = useState('en');
  const [asking, setAsking] = useState(false);
  const { data, error } = useQuery(previewQuery(issue.id, issue.version, language));
  const step = useIssueStep();
  const navigate = useNavigate();
  return (
    <section className={classes.box} aria-labelledby="preview">
      <h2 id="preview">{t('newsletter.preview')}</h2>
      <p className={register.quiet}>{t('newsletter.previewHelp')}</p>
      <div className={register.links} role="group" aria-label={t('newsletter.language')}>
        {['en', 'fr'].map((code) => (
          <button
            key={code}
            type="button"
            className={register.choice}
            aria-pressed={language === code}
            onClick={() => setLanguage(code)}
          >
            {nameOf(code)}
          </button>
        ))}
      </div>
      {error ? <ProblemNotice error={error} /> : null}
      {data ? <MailPreview title={data.subject} html={data.html} text={data.text} /> : null}
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('newsletter.send')}
        </Button>
      </div>
      <Sheet
        open={asking}
        title={t('newsletter.send')}
        onClose={() => setAsking(false)}
        footer={
          <Button
            loading={step.isPending}
            onClick={() => void step.mutateAsync({ send: issue }).then(() => navigate(`/newsletters/${issue.id}`))}
          >
            {t('newsletter.sendNow')}
          </Button>
        }
      >
        <p>{t('newsletter.sendHelp', { count: data?.followers ?? 0 })}</p>
        {step.error ? <ProblemNotice error={step.error} /> : null}
      </Sheet>
    </section>
  );
}
