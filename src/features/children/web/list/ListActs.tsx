import { type ListActProps, listActs } from './list-acts.ts';

/** The acts that higher rooms put into the list's toolbar. */
export function ListActs(props: ListActProps) {
  return listActs().map(({ order, Act }) => <Act key={order} {...props} />);
}
