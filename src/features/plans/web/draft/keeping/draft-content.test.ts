import { expect, it } from 'vitest';
import { emptyContent } from '../../../rules/draft.ts';
import { savable } from './draft-content.ts';

it('leaves a blank item on the screen and out of what is saved', () => {
  const blank = { id: '01900000-0000-7000-8000-000000000001', text: '', source: null };
  const content = {
    ...emptyContent({ place: 'Tân Lâm', parentAgency: '', agency: 'UBND' }),
    recipients: [blank],
  };
  const edited = { year: 2021, periodFrom: '2021-01-01', periodTo: '2021-12-31', content };
  expect(savable(edited).content.recipients).toEqual([]);
  expect(edited.content.recipients).toEqual([blank]);
});
