/** A text and how its bytes were understood. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';
}

/** How much of a text the guess of an old encoding looks at. */
const SAMPLE_BYTES = 64 * 1024;

const vietnameseLetter = /^[a-zăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]$/;
/** A UTF-8 text may hold tabs, line and page ends, but no other control characters: with those it is not a text. */
const isControl = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Whether the bytes read as Windows-1258 are Vietnamese: there are marked letters, and nearly all marked letters
 * are ones that Vietnamese has. TCVN3 and VNI texts fail this, since their marks are other letters' bytes.
 */
function readsAsVietnamese(text: string): boolean {
  const marked = Array.from(text.normalize('NFC').toLowerCase()).filter(
    (sign) => sign > '\u007f' && /[\p{L}\p{M}\p{S}]/u.test(sign),
  );
  return (
    marked.length > 0 && marked.filter((sign) => vietnameseLetter.test(sign)).length / marked.length > 0.97
  );
}

/** Letters split from a character that the sample cut off do not matter; the whole text is checked only for signs. */
function guessed1258(bytes: Uint8Array): DecodedText | undefined {
  if (!readsAsVietnamese(new TextDecoder('windows-1258').decode(bytes.subarray(0, SAMPLE_BYTES))))
    return undefined;
  const text = decodedAs('windows-1258', bytes);
  return text === undefined ? undefined : { text, encoding: 'windows-1258' };
}

/**
 * Whether the bytes could be a text of some encoding of single bytes or UTF-8: no NUL, no stray control signs. A plain
 * loop: it runs over 20 MB while others wait.
 */
export function holdsNoControls(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if (isControl(bytes[at] as number)) return false;
  return true;
}

/**
 * The text of the bytes: UTF-16 by its mark, else UTF-8 with or without one, else Windows-1258 where it reads as
 * Vietnamese. Undefined where none of these fits.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes;
  for (const [encoding, one, two] of [
    ['utf-16le', 0xff, 0xfe],
    ['utf-16be', 0xfe, 0xff],
  ] as const) {
    if (first !== one || second !== two) continue;
    const text = decodedAs(encoding, bytes);
    return text === undefined || text.includes('\0') ? undefined : { text, encoding };
  }
  if (!holdsNoControls(bytes)) return undefined;
  const text = decodedAs('utf-8', bytes);
  return text === undefined ? guessed1258(bytes) : { text, encoding: 'utf-8' };
}
