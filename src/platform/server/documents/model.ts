/**
 * An official document as data (Nghị định 30/2020/NĐ-CP, Phụ lục I). Nothing here says how it looks: `layout/` gives every
 * block its place and size, `docx.ts` and `pdf.ts` only draw what the layout laid out.
 * Every text is a person's text: it is printed literally, whatever signs it holds.
 */

/** A stretch of text in one style. A line feed inside `text` breaks the line. */
export type Run = { text: string; bold?: boolean; italic?: boolean };

/** A text: one plain stretch, or several styled ones. */
export type Inline = string | Run[];

export type Align = 'left' | 'center' | 'right';

/**
 * A cell of a table. A string is a text cell. `null` prints an empty cell: the value is not known.
 * `percent` holds a ratio (0.875 prints 87,5%); `money` whole đồng; `date` a `yyyy-mm-dd`.
 * `decimals` is the greatest number of digits after the comma (number: 2, percent: 1 unless told).
 */
export type Cell =
  | string
  | { kind: 'text'; text: Inline; align?: Align }
  | { kind: 'number'; value: number | null; decimals?: number }
  | { kind: 'percent'; value: number | null; decimals?: number }
  | { kind: 'date'; value: string | null }
  | { kind: 'money'; value: number | null };

/** `share`: the column's part of the width, relative to the others. `align` overrules what the kind of cell asks for. */
export type TableColumn = { share: number; align?: Align };

export type HeadCell = { text: string; colSpan?: number; rowSpan?: number };

export type Table = {
  type: 'table';
  /** Bold line above the table. */
  caption?: string;
  /** Unit of the figures, without the letters ĐVT: `trẻ em` prints "ĐVT: trẻ em" above the table on the right. */
  unit?: string;
  columns: TableColumn[];
  /** One or two rows; repeated on every page. The STT column is not named here. */
  head: HeadCell[][];
  rows: Cell[][];
  /** Never torn between pages; unless said, so are tables of up to three rows. */
  together?: boolean;
  /** Puts a first column STT that counts the rows from 1. */
  ordinal?: boolean;
  /** Last row, bold. `cells` fill the columns on the right; `label` spans those that remain on the left. */
  total?: { label: string; cells: Cell[] };
};

/**
 * A block of the body. Numbers and letters are texts, because a document keeps its own ("VI" may follow "IV").
 * part: "Phần I" over its title, centred; section: "I. MỤC ĐÍCH"; heading: "1. Nội dung"; paragraph: with `number`
 * "1. Triển khai …"; lettered: "a) …"; bullet: "- …".
 */
export type Block =
  | { type: 'part'; label: string; title: string }
  | { type: 'section'; number: string; title: string }
  | { type: 'heading'; number: string; title: string }
  | { type: 'paragraph'; text: Inline; number?: string }
  | { type: 'lettered'; letter: string; text: Inline }
  | { type: 'bullet'; text: Inline }
  | Table
  | { type: 'page-break' };

/** Date of issue. Day and month stay blank until the document is issued. */
export type IssueDate = { year: number; month?: number; day?: number };

/**
 * With a type name ("KẾ HOẠCH" and its trích yếu), or a công văn, which has no type name: "V/v …" under its number.
 * Write `about` without "V/v".
 */
export type Naming = { form: 'named'; kind: string; subject: string } | { form: 'letter'; about: string };

export type Annex = {
  title: string;
  /** The words after the title in brackets; unless given, "Kèm theo" with the document's kind, number and date. */
  attachedTo?: string;
  landscape?: boolean;
  blocks: Block[];
};

/** Who signs: the lines above the signature, such as "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"; then the name. */
export type Signature = { authority: string[]; name: string };

export type OfficialDocument = {
  /** Of a document made by a form that some text of law prescribes: "Mẫu số 02" at the top right, and what is to be known of it. */
  form?: { name: string; mark?: string };
  /** `parent`: cơ quan chủ quản, none for a People's Committee. Both are printed in capitals. */
  agency: { parent?: string; name: string };
  /** `number` is empty until the clerk issues it: prints "Số:      /KH-UBND". `symbol` as "KH-UBND". */
  number: { number: string; symbol: string };
  place: string;
  date: IssueDate;
  naming: Naming;
  /** Kính gửi, one entry an addressee. */
  addressees?: string[];
  /** Căn cứ, one entry each; the closing signs ";" and "." are put by the layout. */
  legalBases?: string[];
  /** The last text ends in "./.", put by the layout. */
  body: Block[];
  /** Of a decision: who decides ("Chủ tịch Ủy ban nhân dân xã …"), before the bases; "QUYẾT ĐỊNH:" follows them. */
  decider?: string;
  signature: Signature;
  /** Who signs on the left, over Nơi nhận: the secretary of minutes. */
  cosignature?: Signature;
  /** Nơi nhận, one entry each without dash or closing sign; the last is "Lưu: VT, …". */
  recipients: string[];
  annexes?: Annex[];
  /** Độ mật, boxed under the number. */
  confidentiality?: string;
  /** A small line at the foot of every page, such as the digest of the figures that the document was drawn from. */
  digest?: string;
  /** Words under which the file's properties name it, such as its number in a register. */
  keywords?: string;
};
