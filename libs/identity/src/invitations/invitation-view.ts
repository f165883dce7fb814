import { InvitationView } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { z } from 'zod';
import type { Invitation } from './invitation.js';

export const InvitationList = z.object({ items: z.array(InvitationView) }).meta({ id: 'InvitationList' });

export const invitationView = ({
  _id,
  email,
  name,
  grants,
  invitedBy,
  expiresAt,
  acceptedAt,
}: Stored<Invitation>): z.infer<typeof InvitationView> => ({
  id: _id,
  email,
  name,
  grants,
  invitedBy,
  expiresAt,
  acceptedAt,
});
