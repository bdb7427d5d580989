import { fold } from '../vietnamese.ts';
import { readName } from './person-name.ts';
import { readPhones } from './phone.ts';

/** A grown-up as a cell names one. */
export interface NamedAdult {
  name: string;
  /** Digits from the first zero on. */
  phone?: string;
  birthYear?: number;
  /** What else stood there: "đã mất", "làm ruộng". */
  remark?: string;
}

export interface ParentsReading {
  mother?: NamedAdult;
  father?: NamedAdult;
  /** People whom the cell calls neither mother nor father; `relation` in its own words, absent where it gives none. */
  others: (NamedAdult & { relation?: string })[];
}

type Relation = 'mother' | 'father' | { other: string };

const mother = /^(họ (và )?tên |tên )?(mẹ|má)( đẻ| ruột)?$/;
const father = /^(họ (và )?tên |tên )?(cha|bố|ba|tía)( đẻ| ruột)?$/;
const others =
  /^((ông|bà|cô|dì|chú|bác|cậu|mợ|thím|dượng|anh|chị)( nội| ngoại| ruột)?|(mẹ|cha|bố) (nuôi|kế|dượng)|người (nuôi dưỡng|chăm sóc|giám hộ))$/;
const unaccented: [RegExp, Relation][] = [
  [/^(ho (va )?ten |ten )?me$/, 'mother'],
  [/^(ho (va )?ten |ten )?(cha|bo)$/, 'father'],
];

function relationOf(words: string): Relation | undefined {
  const key = words.toLowerCase().replace(/\s+/g, ' ').trim();
  if (mother.test(key)) return 'mother';
  if (father.test(key)) return 'father';
  if (others.test(key)) return { other: words.trim() };
  const bare = key === fold(key) ? unaccented.find(([pattern]) => pattern.test(key)) : undefined;
  return bare?.[1];
}

interface Labelled {
  relation?: Relation;
  rest: string;
}

/** "Mẹ: …", "… (mẹ)", "Mẹ …": the relation and what is left of the piece. */
function splitRelation(piece: string): Labelled {
  const label = /^\s*([^:()\d]{1,24}?)\s*[:=]\s*(.*)$/su.exec(piece);
  const before = label && relationOf(label[1] as string);
  if (label && before) return { relation: before, rest: label[2] as string };
  for (const [whole, inside] of piece.matchAll(/\(([^()]{1,24})\)/gu)) {
    const relation = relationOf(inside as string);
    if (relation) return { relation, rest: piece.replace(whole, ' ') };
  }
  const words = piece.trim().split(/\s+/);
  for (const count of [2, 1]) {
    // Anh, Ba and Ông are names, too: without a colon a label stands before a full name.
    const relation = words.length >= count + 2 ? relationOf(words.slice(0, count).join(' ')) : undefined;
    if (relation) return { relation, rest: words.slice(count).join(' ') };
  }
  return { rest: piece };
}

const phoneLabel = /(?:sđt|sdt|số điện thoại|điện thoại|đt|tel|phone)(?!\p{L})[\s:.]*/giu;
const phoneShape = /\+?\d[\d .-]{7,14}\d/g;
const yearShape = /(?:sinh năm|năm sinh|sn)?[\s:.]*(?<![\d.])((?:19|20)\d{2})(?!\d)/iu;

type Details = Pick<NamedAdult, 'phone' | 'birthYear'>;

/** Takes the year of birth and the telephone number out of a piece. */
function splitDetails(piece: string): { details: Details; left: string } {
  const year = yearShape.exec(piece);
  const withoutYear = (year ? piece.replace(year[0], ' ') : piece).replace(phoneLabel, ' ');
  const phones = [...withoutYear.matchAll(phoneShape)].flatMap(([found]) => readPhones(found).values);
  const details = {
    ...(phones[0] ? { phone: phones[0] } : {}),
    ...(year ? { birthYear: Number(year[1]) } : {}),
  };
  return { details, left: phones.length > 0 ? withoutYear.replace(phoneShape, ' ') : withoutYear };
}

function adultOf(left: string, details: Details): NamedAdult | undefined {
  const at = left.search(/[,(]/);
  const reading = readName(at < 0 ? left : left.slice(0, at));
  if (!reading.ok) return undefined;
  const remark =
    at < 0
      ? ''
      : left
          .slice(at)
          .replace(/[()\s]+/g, ' ')
          .replace(/^[\s,;.-]+|[\s,;.-]+$/g, '');
  return { name: reading.name, ...details, ...(remark === '' ? {} : { remark }) };
}

/** A longer cell is a story, and nobody is read from it. */
const LONGEST = 1000;

/** Where one person ends and the next begins: a line, a slash, a semicolon, a dash, or a label with its colon. */
const between =
  /\s*[\n;|]\s*|\s*(?<!\d)\/\s*|\s*\/(?!\d)\s*|\s+[-–]\s+|[,.]?(?<!tên)\s+(?=(?:họ (?:và )?tên )?(?:mẹ|cha|bố|ba|má|ông|bà)(?: (?:nội|ngoại|đẻ))?\s*:)/iu;
/** "A (mẹ), B (bố)"; "bố A, mẹ B" */
const afterLabel = /(?<=\((?:mẹ|cha|bố|ba|má)\))\s*,\s*|,\s*(?=(?:mẹ|cha|bố|má)\s)/iu;

/**
 * The people of one cell: "Mẹ: Trần Thị A / Cha: Lê Văn B, SĐT 0912 345 678", "Lê Văn B (bố)", on lines of their own.
 * Who is called neither mother nor father stays with the others; nobody's part is guessed from the name. From more than
 * 1,000 letters nobody is read.
 */
export function readParents(text: string): ParentsReading {
  const reading: ParentsReading = { others: [] };
  if (text.length > LONGEST) return reading;
  let last: NamedAdult | undefined;
  const tidy = text.normalize('NFC').replace(/[ \t\r\u00a0]+/g, ' ');
  const pieces = tidy.split(between);
  for (const piece of pieces.flatMap((part) => part.split(afterLabel))) {
    const { relation, rest } = splitRelation(piece);
    const { details, left } = splitDetails(rest);
    const adult = adultOf(left, details);
    if (!adult) {
      // A number alone belongs to whom it follows: "Trần Thị A - 0912 345 678".
      if (last) Object.assign(last, details);
      continue;
    }
    last = adult;
    if ((relation === 'mother' || relation === 'father') && !reading[relation]) reading[relation] = adult;
    else
      reading.others.push(
        typeof relation === 'object' ? Object.assign(adult, { relation: relation.other }) : adult,
      );
  }
  return reading;
}
