/** The product's clock in a measured run starts here; sessions and data are made for this moment. */
export const measuredAt = '2021-11-29T01:00:00.000Z';
