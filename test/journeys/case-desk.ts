import type { Locator } from 'playwright-core';
import { atLocal, instantOf, timeOf } from '../../src/platform/shared/instant.ts';
import type { Seat } from '../harness/seat.ts';
import type { ServedWeb } from '../harness/served-web.ts';

/** Days and hours later everybody has signed in again, and the page that they left open shows that moment. */
export async function backAt(
  served: ServedWeb,
  [day, clock]: readonly [day: string, clock: string],
  seats: readonly Seat[],
): Promise<void> {
  const now = atLocal(day, clock);
  await served.later(now);
  seenAt = Date.now();
  await served.clone.admin.query(
    `update sessions set last_used_at = $1, expires_at = $1::timestamptz + interval '2 hours'`,
    [now],
  );
  await Promise.all(seats.map((seat) => seat.page.reload()));
}

let seenAt = Date.now();

/** The clock of a screen runs while the server’s stands: on a slow machine what is done now would lie in the future. */
function goOn({ clock }: ServedWeb): void {
  const passed = Date.now() - seenAt;
  seenAt += passed;
  clock.set(instantOf(timeOf(clock.now()) + passed));
}

/** A case before somebody at a computer: an act is begun by its button, written in its dialog and kept. */
export class CaseDesk {
  readonly served: ServedWeb;
  readonly seat: Seat;
  readonly dialog: Locator;
  constructor(served: ServedWeb, seat: Seat) {
    this.served = served;
    this.seat = seat;
    this.dialog = seat.dialog();
  }

  /** Begins an act, fills its dialog and keeps it; the case’s history then tells of it first. */
  async act(name: string, fill: (dialog: this) => Promise<unknown> = async () => {}): Promise<void> {
    await this.begin(name);
    await fill(this);
    await this.keep();
    const latest = this.seat.page.getByRole('list', { name: 'Việc đã làm' }).locator('> li').first();
    await this.seat.reads(name, latest);
  }

  async begin(name: string): Promise<void> {
    const acts = this.seat.page.getByRole('region', { name: 'Việc tiếp theo' });
    await acts.waitFor();
    const button = acts.getByRole('button', { name, exact: true, includeHidden: true });
    await button.waitFor({ state: 'attached' });
    if (!(await button.isVisible())) await acts.getByText('Việc khác').click();
    await button.click();
    await this.dialog.waitFor();
  }

  /** Presses "Ghi"; the dialog goes. */
  async keep(): Promise<void> {
    goOn(this.served);
    await this.seat.press('Ghi', this.dialog);
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Gives the act up. */
  async leave(): Promise<void> {
    await this.seat.press('Hủy', this.dialog);
    await this.dialog.waitFor({ state: 'detached' });
  }

  write(label: string | RegExp, text: string): Promise<void> {
    return this.seat.fill(label, text, this.dialog);
  }

  choose(list: string, text: string): Promise<void> {
    return this.seat.choose(list, text, this.dialog);
  }

  pick(question: string, answer: string): Promise<void> {
    const group = this.dialog.getByRole('radiogroup', { name: question });
    return group.getByRole('radio', { name: answer, exact: true }).check();
  }

  /** Mẫu 02, 03, 06: one level for every item of harm, one for every item of capacity, one answer for both facts of Đ.26.3. */
  async mark(harm: string, capacity: string, facts: string): Promise<void> {
    for (const [part, level] of [
      ['Mức độ tổn hại', harm],
      ['Khả năng tự bảo vệ, phục hồi', capacity],
    ] as const) {
      const group = this.dialog.getByRole('group', { name: part });
      for (const box of await group.getByRole('radio', { name: level, exact: true }).all()) await box.check();
    }
    await this.pick('Tổn hại nghiêm trọng', facts);
    await this.pick('Người gây hại là người chăm sóc', facts);
  }

  /** A clock of the case runs, or ran, until this instant as the page says it. */
  dueAt(clock: string, instant: string): Promise<void> {
    return this.seat.reads(
      `hết hạn ${instant}`,
      this.clocks.locator('li', { hasText: new RegExp(`^${clock}`) }),
    );
  }

  get clocks(): Locator {
    return this.seat.page.getByRole('region', { name: 'Thời hạn', exact: true });
  }
}
