export { communeDeedsOfAutumn, communeGiftsOfAutumn, communeGiftsOfJune } from './communes-autumn.ts';
export { communeDeedsOfSpring } from './communes-spring.ts';
export { officeDeeds } from './offices.ts';
export { organisationDeeds } from './organisations.ts';
