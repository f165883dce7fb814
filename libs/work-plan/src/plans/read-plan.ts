import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { PlanQuery, PlanView } from '@digital-customs/contracts';
import { Allow, Clock } from '@digital-customs/platform';
import { DecisionStore } from '../decisions/decision.store.js';
import { ProgressStore } from '../progress/progress.store.js';
import { RegionsOfPlan } from '../regional/regions-of-plan.js';
import { countsOf } from '../tasks/counts.js';
import { monthOf } from './months.js';
import { PlanBook } from './plan-book.js';

const shownDecisions = 20;

@ApiTags('work-plan')
@Controller('work-plans/:period')
export class ReadPlan {
  constructor(
    private readonly book: PlanBook,
    private readonly progress: ProgressStore,
    private readonly decisions: DecisionStore,
    private readonly regions: RegionsOfPlan,
    private readonly clock: Clock,
  ) {}

  /** A plan at the revision in force, or at another: its frame, topics, counts, decisions and guidance. */
  @Get()
  @Allow('work-plan.read')
  @Header('Cache-Control', 'no-cache')
  @ApiOkResponse({ standardSchema: PlanView })
  async read(
    @Param('period') period: string,
    @Query({ schema: PlanQuery }) query: PlanQuery,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<PlanView> {
    const { plan, content } = await this.book.open(period, query.revision);
    const at = query.at ?? monthOf(this.clock.now());
    const summaries = await this.progress.summaries(period);
    const decisions = await this.decisions.of(period);
    const { actions, sections, ...frame } = plan.frame;
    const perTopic = new Map<string, number>();
    for (const { topic, ended } of content.tasks.values())
      if (!ended) perTopic.set(topic, (perTopic.get(topic) ?? 0) + 1);
    const topics = [...content.topics.values()].map(
      ({ content: { section, titles, themes }, code, number, since }) => ({
        code,
        number,
        section,
        titles,
        themes,
        since,
        tasks: perTopic.get(code) ?? 0,
      }),
    );
    reply.header('etag', `"${plan.version}"`);
    return {
      ...frame,
      version: plan.version,
      revision: content.revision,
      current: plan.current,
      draft: plan.draft?.number ?? null,
      endorsement: plan.revisions[content.revision - 1]!.endorsement,
      sections: sections.map((section) => ({
        ...section,
        topics: topics.filter((topic) => topic.section === section.code),
      })),
      counts: countsOf(content, plan.frame, summaries, at),
      at,
      decisions: decisions.slice(0, shownDecisions),
      actions: actions.map((action) => ({
        ...action,
        decisions: decisions.filter((decision) => decision.action === action.code).map(({ id }) => id),
      })),
      uptake: await this.regions.uptake(period),
    };
  }
}
