import { Injectable } from '@nestjs/common';
import {
  type Attachment,
  findMember,
  type InnovationContent,
  mayRead,
  type PracticeContent,
  visitor,
} from '@digital-customs/contracts';
import { CallStore } from '../calls/call.store.js';
import type { Exported } from '../contributions/export-columns.js';
import { exportedViews } from '../contributions/exported-view.js';
import { partnerOf } from '../innovations/export-innovations.js';
import type { Innovation } from '../innovations/innovation-kind.js';
import { InnovationStore } from '../innovations/innovation.store.js';
import type { Practice } from '../practices/practice-kind.js';
import { PracticeStore } from '../practices/practice.store.js';
import { ReuseBook } from '../reuse/reuse-book.js';
import { ReuseStore } from '../reuse/reuse.store.js';
import { SingleWindowStore } from '../single-windows/single-window.store.js';
import { TechnologyStore } from '../technologies/technology.store.js';

/** How the page inside the bundle lists a record. */
export interface ShownLine {
  id: string;
  titles: Partial<Record<string, string>>;
  summaries: Partial<Record<string, string>>;
  member: string | null;
  year: number | null;
}

export interface Source {
  /** Its file is `records/<name>.jsonl`. */
  name: string;
  records(): AsyncIterable<object>;
  line(record: never): ShownLine;
  attachments?(record: never): readonly Attachment[];
  /** Of the records with these ids, whether the public may no longer read one. `since`: when they were read. */
  hides(ids: ReadonlySet<string>, since: string): Promise<boolean>;
}

interface Typed<T> extends Pick<Source, 'name' | 'hides'> {
  records(): AsyncIterable<T>;
  line(record: T): ShownLine;
  attachments?(record: T): readonly Attachment[];
}
/** Holds what a source says of its records against what they are. */
const source = <T extends object>(typed: Typed<T>): Source => typed as unknown as Source;

const open = { audience: 'public' };
const list = { filter: open, by: 'publishedAt', newestFirst: true } as const;
const named = (member: string) => ({ en: findMember(member)?.name ?? member });

type Texts = Partial<Record<string, { title?: string; summary?: string }>>;
const part = (texts: Texts, name: 'title' | 'summary') =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text?.[name] ?? '']));

/** What is in the bundle: each type as a visitor may read it, and how to tell that something must not be in it any more. */
@Injectable()
export class BundleSources {
  constructor(
    private readonly practices: PracticeStore,
    private readonly innovations: InnovationStore,
    private readonly windows: SingleWindowStore,
    private readonly calls: CallStore,
    private readonly reuse: ReuseStore,
    private readonly book: ReuseBook,
    private readonly technologies: TechnologyStore,
  ) {}

  all(): Source[] {
    const { practices, innovations } = this;
    const some = (hidden: string[], ids: ReadonlySet<string>) => hidden.some((id) => ids.has(id));
    return [
      source<Exported<PracticeContent>>({
        name: 'practices',
        records: () =>
          exportedViews<PracticeContent, Practice, object>(practices.every(list), false, visitor, () => ({})),
        line: contributed,
        attachments: ({ attachments }) => attachments,
        hides: async (ids, since) => some(await practices.hiddenSince(since, 'public'), ids),
      }),
      source<Exported<InnovationContent>>({
        name: 'innovations',
        records: () =>
          exportedViews<InnovationContent, Innovation, object>(innovations.every(list), false, visitor, partnerOf),
        line: contributed,
        attachments: ({ attachments }) => attachments,
        hides: async (ids, since) => some(await innovations.hiddenSince(since, 'public'), ids),
      }),
      source({
        name: 'single-windows',
        records: () => this.openWindows(),
        line: ({ member, name, year }) => ({
          id: member,
          titles: { en: name || member },
          summaries: named(member),
          member,
          year,
        }),
        hides: async (ids) => {
          const shown = new Set<string>();
          for await (const { member } of this.openWindows()) shown.add(member);
          return [...ids].some((id) => !shown.has(id));
        },
      }),
      source({
        name: 'calls',
        records: () => this.openCalls(),
        line: ({ id, content }) => ({
          id,
          titles: part(content.texts, 'title'),
          summaries: part(content.texts, 'summary'),
          member: null,
          year: Number(content.deadline.slice(0, 4)),
        }),
        hides: async (ids) => {
          const shown = new Set<string>();
          for await (const { id } of this.openCalls()) shown.add(id);
          return [...ids].some((id) => !shown.has(id));
        },
      }),
      source({
        name: 'reuse',
        records: () => this.openReuse(),
        line: ({ id, titles, member }) => ({
          id,
          titles,
          summaries: named(member),
          member,
          year: null,
        }),
        hides: async (ids) => {
          const shown = new Set<string>();
          for await (const { id } of this.openReuse()) shown.add(id);
          return [...ids].some((id) => !shown.has(id));
        },
      }),
      source({
        name: 'technologies',
        records: () => this.everyTechnology(),
        line: ({ code, names, definition }) => ({
          id: code,
          titles: names,
          summaries: definition,
          member: null,
          year: null,
        }),
        hides: async () => false,
      }),
    ];
  }

  private async *openWindows() {
    for (const { line, audience } of await this.windows.published()) if (mayRead(visitor, audience)) yield line;
  }

  private async *openCalls() {
    const found = await this.calls.lines({ filter: open, by: 'openedAt', limit: 10_000 });
    for (const { _id: id, content, openedAt, closed, synthetic } of found)
      yield { id, content, openedAt, closed, synthetic };
  }

  private async *openReuse() {
    const batch = 200;
    let after: [string, string] | undefined;
    for (;;) {
      const some = await this.reuse.page({ kind: { $ne: null } }, batch, after);
      for (const { reuse, view } of await this.book.views(some, visitor)) {
        const { type, item, titles, owner, member, standing, synthetic } = view;
        yield { id: reuse._id, type, item, titles, owner, member, standing, synthetic };
      }
      const last = some.at(-1);
      if (!last || some.length < batch) return;
      after = [last.changedAt, last._id];
    }
  }

  private async *everyTechnology() {
    yield* await this.technologies.all();
  }
}

const contributed = ({ id, member, content }: { id: string; member: string | null; content: PracticeContent | InnovationContent }): ShownLine => ({ id, member, titles: part(content.texts, 'title'), summaries: part(content.texts, 'summary'), year: content.year }); // prettier-ignore
