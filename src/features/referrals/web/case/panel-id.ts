/** Where the panel of referrals stands on the page of a case. */
export const panelId = 'chuyen-tuyen';
