import type { Command } from './command.js';

const nothing: Command = {
  fields: ['ping', 'endSessions', 'startSession', 'refreshSessions', 'killSessions'],
  run: () => ({ ok: 1 }),
};

export const ping = nothing;
export const endSessions = nothing;
export const refreshSessions = nothing;
export const killSessions = nothing;
