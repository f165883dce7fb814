import type { TaskReport, TaskStatus, Waiver } from '@digital-customs/contracts';

/** What lists need of a task's reports. */
export interface Summary {
  /** The status last reported; per year where the task is annual. */
  status: TaskStatus | null;
  years: Record<string, TaskStatus>;
  lastReport: string | null;
  reports: number;
  evidence: number;
  waived: boolean;
}

/** The reports on one task, over all revisions of its plan. */
export interface Progress {
  period: string;
  task: string;
  reports: TaskReport[];
  waiver: Waiver | null;
  summary: Summary;
}
export const progressFields = ['period', 'task', 'reports', 'waiver', 'summary'] as const;

export const progressId = (period: string, task: string) => `${period}/${task}`;

export const noReports: Summary = { status: null, years: {}, lastReport: null, reports: 0, evidence: 0, waived: false };

export const noProgress = (period: string, task: string): Progress => ({
  period,
  task,
  reports: [],
  waiver: null,
  summary: noReports,
});

export function summaryOf(reports: readonly TaskReport[], waiver: Waiver | null): Summary {
  const last = reports.at(-1);
  return {
    status: last?.status ?? null,
    years: Object.fromEntries(reports.flatMap(({ occurrence, status }) => (occurrence ? [[occurrence, status]] : []))),
    lastReport: last?.at ?? null,
    reports: reports.length,
    evidence: reports.reduce((sum, { evidence }) => sum + evidence.length, 0),
    waived: waiver !== null,
  };
}
