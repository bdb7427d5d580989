export { reviewsOfChild } from './attachment.ts';
