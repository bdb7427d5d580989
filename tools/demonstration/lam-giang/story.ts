import { atLocal } from '../../../src/platform/shared/instant.ts';
import { lamGiangStaff } from '../people.ts';
import type { Story } from '../work/story.ts';
export const lamGiangStory: Story = {
  locality: 'lam-giang-2026',
  staff: lamGiangStaff,
  administrator: 'quantri.lamgiang',
  beginsAt: atLocal('2026-01-12', '07:30'),
  startsAt: atLocal('2026-11-23', '08:00'),
  live: async () => undefined,
};
