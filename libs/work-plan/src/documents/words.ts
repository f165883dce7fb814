import { type DocumentLanguage, taskStatuses, type TaskStatus, type Timeline } from '@digital-customs/contracts';

type Language = DocumentLanguage;

/** Texts of documents, by language. */
export const words = {
  en: {
    plan: 'Work Programme on Digital Customs',
    revision: 'Revision',
    topic: 'Topic',
    task: 'Task/Action',
    bodies: 'Responsible Body',
    timeline: 'Indicative Timeline',
    continuous: 'Continuous',
    annual: 'Annual',
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    unofficial: '',
    pack: 'Meeting pack',
    session: 'Session',
    since: (date: string) => `What changed since ${date}`,
    allTime: 'What changed in the period',
    changes: 'Changes to the plan',
    decisions: 'Decisions recorded',
    reports: 'Reports received',
    byStatus: 'Tasks by status',
    proposals: 'Proposals to consider',
    expected: 'Decisions expected',
    none: 'None.',
    due: 'Due',
    overdue: 'overdue',
    reason: 'Reason',
    before: 'Before and after',
    field: 'Field',
    opinions: 'Opinions',
    code: 'No.',
    note: 'Note',
    decisionKind: {
      proposal: 'Decide on the proposal',
      endorsement: 'Endorse revision',
      action: 'Answer action item',
      waiver: 'Waive or ask for evidence on',
    },
    changeKind: {
      added: 'added',
      changed: 'changed',
      moved: 'moved',
      dropped: 'dropped',
      merged: 'merged',
      restored: 'restored',
    },
  },
  fr: {
    plan: 'Programme de travail sur la douane numérique',
    revision: 'Révision',
    topic: 'Thème',
    task: 'Tâche/Action',
    bodies: 'Organe responsable',
    timeline: 'Calendrier indicatif',
    continuous: 'Continu',
    annual: 'Annuel',
    fromTo: (from: string, to: string) => `de ${from} à ${to}`,
    unofficial: 'Traduction non officielle',
    pack: 'Dossier de réunion',
    session: 'Session',
    since: (date: string) => `Ce qui a changé depuis le ${date}`,
    allTime: 'Ce qui a changé au cours de la période',
    changes: 'Modifications du plan',
    decisions: 'Décisions enregistrées',
    reports: 'Rapports reçus',
    byStatus: 'Tâches par état',
    proposals: 'Propositions à examiner',
    expected: 'Décisions attendues',
    none: 'Néant.',
    due: 'Échéance',
    overdue: 'en retard',
    reason: 'Motif',
    before: 'Avant et après',
    field: 'Champ',
    opinions: 'Avis',
    code: 'N°',
    note: 'Note',
    decisionKind: {
      proposal: 'Statuer sur la proposition',
      endorsement: 'Approuver la révision',
      action: 'Donner suite au point',
      waiver: 'Dispenser de preuve ou en demander pour',
    },
    changeKind: {
      added: 'ajouté',
      changed: 'modifié',
      moved: 'déplacé',
      dropped: 'abandonné',
      merged: 'fusionné',
      restored: 'rétabli',
    },
  },
} as const;

/** The text in a language, in English where there is none, in any other where there is neither. */
export const said = (texts: Partial<Record<string, string>>, language: Language): string =>
  texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';

/** `June 2016`, `juin 2016`. */
export const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  );

export function timelineText(timeline: Timeline, language: Language): string {
  const texts = words[language];
  switch (timeline.kind) {
    case 'by':
      return monthName(timeline.month, language);
    case 'range':
      return texts.fromTo(monthName(timeline.from, language), monthName(timeline.to, language));
    default:
      return texts[timeline.kind];
  }
}

export const statusName = (status: TaskStatus, language: Language) =>
  taskStatuses.find(({ code }) => code === status)!.name[language];
