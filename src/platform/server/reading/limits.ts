// What a file from outside may cost. Office work stays far below each of these numbers.

const MB = 1024 * 1024;

/** Bytes of the file as it was sent. */
export const FILE_BYTES = 20 * MB;

/** Of a zip: bytes and entries once inflated, and how much one entry may swell. */
export const INFLATED_BYTES = 200 * MB;
export const ZIP_ENTRIES = 5_000;
export const SWELLING = 200;
/** Under this size an entry may swell as it likes: an empty sheet does, and harms nobody. */
export const SWELLING_FROM_BYTES = MB;

export const PIXELS = 40_000_000;
/** Pages of a PDF, and how many of them may need optical reading (about five seconds each). */
export const PDF_PAGES = 300;
export const SCANNED_PAGES = 60;

/** Letters and lines of what was read. */
export const LETTERS = 5_000_000;
export const LINES = 100_000;

/** Of the reading process. A page of 40 megapixels takes about 500 MB. */
export const RESIDENT_BYTES = 1024 * MB;
export const HEAP_MB = 256;
export const READING_MS = 10 * 60_000;
/** Only the text that is in the file, no optical reading: somebody waits for the answer. */
export const TEXT_LAYER_MS = 20_000;
/** Each reader can fill a core; the machine's other work comes first. */
export const READERS_AT_ONCE = 2;
export const TEXT_LAYERS_AT_ONCE = 1;

/** Of the process that reads workbooks; their rows and cells: `sheetLimits`. An XLS of 40,000 × 20 takes 500 MB. */
export const SHEET_HEAP_MB = 640;
export const SHEETS_MS = 2 * 60_000;
