import { dateOfDayNumber, dayNumberOf, type PlainDate } from '../../plain-date.ts';

const EPOCH_1900 = dayNumberOf('1899-12-31');
const EPOCH_1904 = dayNumberOf('1904-01-01');
/** 29/02/1900 never was, but Excel counts it (as Lotus 1-2-3 did): days after it are one too high. */
const NO_SUCH_DAY = 60;
/** 31/12/9999 */
const LAST_SERIAL = 2_958_465;

/**
 * The day of an Excel serial number, its time of day left out; undefined for what is no day (0 and below, a time
 * alone, 29/02/1900). `since1904`: the workbook counts from 1904, as old Macs did.
 */
export function dateOfSerial(serial: number, since1904 = false): PlainDate | undefined {
  const day = Math.floor(serial);
  if (since1904) {
    const shifted = EPOCH_1904 + day;
    return serial >= 0 && shifted < EPOCH_1900 + LAST_SERIAL ? dateOfDayNumber(shifted) : undefined;
  }
  if (!(day >= 1 && day <= LAST_SERIAL) || day === NO_SUCH_DAY) return undefined;
  return dateOfDayNumber(EPOCH_1900 + (day > NO_SUCH_DAY ? day - 1 : day));
}
