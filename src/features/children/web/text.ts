export { childrenNotices } from './notice-text.ts';
export { childrenText } from './words.ts';
