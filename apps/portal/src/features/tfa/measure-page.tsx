import { Button } from '@mantine/core';
import { instrumentKinds, tfaMeasures, workPlanTopics } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Certainty } from '@/components/certainty';
import { LinkedSegments } from '@/components/linked-segments';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { NamedSource } from '@/components/named-source';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { useWords } from '@/components/use-words';
import { useFormats } from '@/i18n/use-formats';
import { useMeasure } from './api/measures';
import { CategoryLine } from './components/category-line';

const itemPath = (type: string, id: string) => (type === 'practice' ? `/practices/${id}` : `/innovations/${id}`);

/** One measure: the instruments and tools that support it, the practices for it, who has notified it. */
export function MeasurePage() {
  const { t } = useTranslation('registers');
  const { term, member: nameOf } = useFormats();
  const words = useWords();
  const { measure: code = '' } = useParams();
  const { data, error, refetch } = useMeasure(code);
  if (error && !data)
    return (
      <Page title={t('tfa.title')}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const { content, tools, items, members, gaps } = data;
  return (
    <Page
      title={`${code} ${term(tfaMeasures, code)}`}
      above={
        <>
          <Link to="/tfa">{t('tfa.title')}</Link> · {t('tfa.article', { article: data.article })}
        </>
      }
      actions={
        data.mayEdit ? (
          <Button component={Link} to={`/tfa/${code}/edit`} variant="default">
            {t('tfa.edit')}
          </Button>
        ) : null
      }
    >
      <section className={classes.part} aria-labelledby="tools">
        <h2 id="tools">{t('tfa.tools')}</h2>
        {gaps.includes('tool') ? <p className={classes.lacking}>{t('tfa.noTool')}</p> : null}
        <ul className={classes.list}>
          {tools.map((tool) => (
            <li key={tool.code ?? words(tool.names)} className={classes.links}>
              {tool.code ? (
                <Link to={`/instruments/${tool.code}`}>{words(tool.names)}</Link>
              ) : (
                <span>{words(tool.names)}</span>
              )}
              <span className={classes.quiet}>
                {tool.kind ? term(instrumentKinds, tool.kind) : t('tfa.notInRegister')}
              </span>
              <Certainty level={tool.certainty} />
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.part} aria-labelledby="practices">
        <h2 id="practices">{t('tfa.column.practices')}</h2>
        {gaps.includes('practice') ? <p className={classes.lacking}>{t('tfa.noPracticeLong')}</p> : null}
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={item.id} className={classes.links}>
              <span>
                {item.member ? <MemberChip code={item.member} /> : null}{' '}
                <Link to={itemPath(item.type, item.id)}>{words(item.titles)}</Link>
              </span>
              <span className={classes.quiet}>
                {[item.member && nameOf(item.member), item.year].filter(Boolean).join(' · ')}
              </span>
              <Mark tone={item.link === 'stated' ? 'quiet' : 'plain'}>{t(`tfa.link.${item.link}`)}</Mark>
            </li>
          ))}
        </ul>
        <p>
          <Link to={`/?tfa=${code}`}>{t('tfa.search')}</Link>
        </p>
      </section>
      <LinkedSegments of={{ tfa: code }} />
      <section className={classes.part} aria-labelledby="members">
        <h2 id="members">{t('tfa.members')}</h2>
        {members.length === 0 ? <p>{t('tfa.noMembers')}</p> : null}
        <ul className={classes.list}>
          {members.map(({ member, entries, source }) => (
            <li key={member}>
              <MemberChip code={member} /> <Link to={`/tfa/members/${member}`}>{nameOf(member)}</Link>
              {entries.map((entry) => (
                <CategoryLine key={entry.category} entry={entry} />
              ))}
              <p className={classes.quiet}>
                <NamedSource {...source} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.box} aria-label={t('tfa.about')}>
        <dl className={classes.facts}>
          {content.eServices.length > 0 ? (
            <>
              <dt>{t('tfa.eServices')}</dt>
              <dd>{content.eServices.join(', ')}</dd>
            </>
          ) : null}
          {content.kyoto.length > 0 ? (
            <>
              <dt>{t('tfa.kyoto')}</dt>
              <dd>{content.kyoto.join(', ')}</dd>
            </>
          ) : null}
          {content.topics.length > 0 ? (
            <>
              <dt>{t('tfa.topics')}</dt>
              <dd>
                <ul className={classes.list}>
                  {content.topics.map((topic) => (
                    <li key={topic}>
                      <Link to={`/work-plans/2016-2018?topic=${topic}`}>
                        {topic} {term(workPlanTopics, topic)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          ) : null}
          <dt>{t('sources')}</dt>
          <dd>
            {content.sources.length === 0 ? t('tfa.noSource') : null}
            <ul className={classes.list}>
              {content.sources.map((source) => (
                <li key={source.title}>
                  <NamedSource {...source} />
                </li>
              ))}
            </ul>
          </dd>
        </dl>
      </section>
    </Page>
  );
}
