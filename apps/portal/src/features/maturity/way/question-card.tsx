import { Button, Textarea, TextInput } from '@mantine/core';
import { type Question, segments } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useQuestionStep } from './questions-api';
import maturity from '../components/maturity.module.css';
import classes from './way.module.css';

/** One question with its messages, and what this side can do. */
export function QuestionCard({ question }: { question: Question }) {
  const { t } = useTranslation('way');
  const { member: nameOf, moment, term } = useFormats();
  const [text, setText] = useState('');
  const step = useQuestionStep();
  const { id, side, status, messages, practice, contact, may, segment } = question;
  const other = side === 'from' ? question.to : question.from;
  const write = () => step.mutate({ step: 'write', id, text }, { onSuccess: () => setText('') });
  return (
    <article className={maturity.box} aria-label={t('questions.with', { member: nameOf(other) })}>
      <div className={classes.row}>
        <strong>
          <MemberChip code={other} /> {nameOf(other)}
        </strong>
        <Mark tone={status === 'waiting' ? 'gold' : 'quiet'}>{t(`questions.status.${status}`)}</Mark>
        <span className={maturity.quiet}>
          {term(segments, segment)}
          {practice ? (
            <>
              {' · '}
              <Link to={`/practices/${encodeURIComponent(practice)}`}>{t('questions.practice')}</Link>
            </>
          ) : null}
        </span>
      </div>
      <ol className={classes.talk}>
        {messages.map((message, index) => (
          <li key={index} data-own={message.side === side || undefined}>
            <span className={maturity.quiet}>
              {message.side === side ? t('questions.you') : nameOf(other)} · {moment(message.at)}
            </span>
            <br />
            {message.text}
          </li>
        ))}
      </ol>
      {may.includes('write') ? (
        <>
          <Textarea
            label={t('questions.write')}
            autosize
            minRows={2}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className={classes.row}>
            <Button variant="default" onClick={write} disabled={text.trim() === ''} loading={step.isPending}>
              {t('questions.send')}
            </Button>
            <button type="button" className={maturity.plain} onClick={() => step.mutate({ step: 'close', id })}>
              {t('questions.close')}
            </button>
          </div>
        </>
      ) : null}
      {contact ? (
        <p>
          {t('contact.theirs')} <strong>{contact.name}</strong>, <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      ) : null}
      <ShareContact question={question} />
      {step.error ? <ProblemNotice error={step.error} /> : null}
    </article>
  );
}

/** Agrees to share a name and an address, or takes that back. */
function ShareContact({ question: { id, agreed, may } }: { question: Question }) {
  const { t } = useTranslation('way');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const step = useQuestionStep();
  const state = agreed.own ? (agreed.other ? 'both' : 'own') : agreed.other ? 'other' : 'none';
  return (
    <div>
      <p className={maturity.quiet}>{t(`contact.state.${state}`)}</p>
      {may.includes('share') ? (
        <div className={classes.fields}>
          <TextInput label={t('contact.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput
            label={t('contact.email')}
            type="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={!name || !email}
            loading={step.isPending}
            onClick={() => step.mutate({ step: 'share', id, contact: { name, email } })}
          >
            {t('contact.share')}
          </Button>
        </div>
      ) : null}
      {may.includes('unshare') ? (
        <button type="button" className={maturity.plain} onClick={() => step.mutate({ step: 'unshare', id })}>
          {t('contact.unshare')}
        </button>
      ) : null}
      {step.error ? <ProblemNotice error={step.error} /> : null}
    </div>
  );
}
