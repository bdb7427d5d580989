/** A page's head is its only banner: Mantine draws the head of a dialog as a second one. */
export const noBanner = { header: { role: 'none' } };
