import { getAwaiting, listAwaiting, listHandedOver } from './awaiting.ts';
import { refuseTransfer, takeOver } from './take-over.ts';

export const transferRoutes = {
  ...{ listAwaiting, getAwaiting, takeOver, refuseTransfer, listHandedOver },
};
