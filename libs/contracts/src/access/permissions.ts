import { type Actor, hasRole, type Role, roles } from './roles.js';

/** A route open to all, to anybody signed in, or to holders of one of these roles. */
export type Rule = 'anyone' | 'signed-in' | readonly Role[];

const everyRole = roles.map(({ code }) => code);

/**
 * Who may call what, by role. Whose item it is (the contributor's own Member, a claimed review) is the aggregate's rule.
 * Every route names one of these with `@Allow`; a test walks every route with every role.
 */
export const permissions = {
  'health.read': 'anyone',
  'openapi.read': 'anyone',
  'auth.use': 'anyone',
  'members.read': 'anyone',
  'instrument.read': 'anyone',
  'instrument.edit': ['curator', 'secretariat'],
  'statement.read': 'anyone',
  'statement.propose': ['contributor', 'approver', 'member-admin'],
  'statement.decide': ['approver'],
  'session.read': 'anyone',
  'sessions.manage': 'signed-in',
  'invitation.read': 'anyone',
  'invitation.accept': 'anyone',
  'invitation.create': ['member-admin', 'secretariat'],
  'person.list': ['member-admin', 'secretariat'],
  'person.change-roles': ['member-admin', 'secretariat'],
  'practice.read': 'anyone',
  'practice.write': ['contributor', 'approver', 'member-admin'],
  'practice.submit': ['contributor', 'approver', 'member-admin'],
  'practice.approve': ['approver'],
  'practice.claim': ['curator'],
  'practice.review': ['curator'],
  'practice.comment': ['contributor', 'approver', 'member-admin', 'curator'],
  'practice.withdraw': ['approver', 'member-admin', 'contributor'],
  'innovation.read': 'anyone',
  'innovation.write': ['contributor', 'approver', 'member-admin', 'partner', 'curator'],
  'innovation.submit': ['contributor', 'approver', 'member-admin', 'partner', 'curator'],
  'innovation.approve': ['approver'],
  'innovation.review': ['curator'],
  'innovation.comment': ['contributor', 'approver', 'member-admin', 'partner', 'curator'],
  'innovation.withdraw': ['approver', 'member-admin', 'contributor', 'partner', 'curator'],
  'innovation.triage': ['curator', 'secretariat'],
  'innovation.merge': ['curator'],
  'innovation.opine': ['body-secretary'],
  'attachment.read': 'anyone',
  'technology.read': 'anyone',
  'radar.draft': ['curator'],
  'provider.offer': ['partner'],
  'provider.review': ['secretariat'],
  'provider.confirm': ['approver'],
  'research-note.offer': ['partner'],
  'research-note.review': ['curator'],
  'analysis.read': 'anyone',
  'single-window.read': 'anyone',
  'single-window.write': ['contributor', 'approver', 'member-admin', 'curator'],
  'single-window.approve': ['approver'],
  'single-window.withdraw': ['approver', 'member-admin', 'curator'],
  'e-service.read': 'anyone',
  'search.read': 'anyone',
  'saved-search.keep': 'signed-in',
  'similar-text.read': ['curator'],
  'vocabulary.read': 'anyone',
  'vocabulary.edit': ['curator'],
  'unanswered.read': ['curator'],
  'index.manage': ['secretariat'],
  'maturity.read': 'anyone',
  'model.edit': ['secretariat'],
  'model.endorse': ['decision-maker'],
  'model.comment': 'signed-in',
  'round.manage': ['secretariat'],
  'assessment.read': ['contributor', 'approver', 'member-admin'],
  'assessment.answer': ['contributor', 'approver', 'member-admin'],
  'assessment.approve': ['approver'],
  'consent.manage': ['approver', 'member-admin'],
  'claim.decide': ['curator'],
  'question.ask': ['contributor', 'approver', 'member-admin'],
  'interest-group.read': 'signed-in',
  'interest-group.found': ['approver', 'member-admin', 'curator'],
  'roadmap.keep': ['contributor', 'approver', 'member-admin'],
  'work-plan.read': 'anyone',
  'work-plan.report': ['body-secretary'],
  'work-plan.waive': ['decision-maker', 'secretariat'],
  'proposal.read': 'signed-in',
  'proposal.make': everyRole,
  'proposal.opine': ['body-secretary'],
  'proposal.decide': ['decision-maker'],
  'plan-revision.draft': ['secretariat', 'decision-maker'],
  'plan-revision.endorse': ['decision-maker'],
  'plan-decision.record': ['decision-maker', 'secretariat'],
  'work-plan.steer': ['body-secretary', 'decision-maker', 'secretariat'],
  'work-plan.import': ['secretariat', 'body-secretary'],
  'regional-plan.keep': ['vice-chair'],
  'calendar.manage': 'signed-in',
  'dead-letter.manage': ['secretariat'],
  'replay.manage': ['secretariat'],
  'metrics.read': ['secretariat'],
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

export function isAllowed(actor: Actor, permission: Permission): boolean {
  const rule: Rule = permissions[permission];
  if (rule === 'anyone') return true;
  if (rule === 'signed-in') return actor.id !== null;
  return hasRole(actor, ...rule);
}
