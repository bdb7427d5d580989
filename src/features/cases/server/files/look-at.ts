import {
  barePicture,
  readLines,
  recogniseFile,
  UnreadableFile,
} from '../../../../platform/server/reading/index.ts';
import type { UploadedFile } from '../../../../platform/shared/endpoint.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';
import { Problem, refused } from '../../../../platform/shared/problem.ts';
import { type AttachmentType, markNames, type SecretMark } from '../../contract.ts';
import { isAttachable, nameAs, secretMarkIn, secretsLawOn } from '../../rules/state-secrets.ts';
import { fileRules } from '../reference.ts';

/** A file as it is kept: what it is by its content, pictures without what they tell beside themselves. */
export interface LookedAt {
  type: AttachmentType;
  name: string;
  bytes: Uint8Array;
}

/** A text layer is read within twenty seconds of its own work; so long somebody waits for the turn. */
const patience = 30_000;

const wrongFile = (code: string, params = {}): Problem =>
  refused('platform.invalid-input', { fields: [{ path: 'file', code, params }] });

/** 422 that names the law and the way on paper; nothing of the file is kept. */
export const markedSecret = (code: string, mark: SecretMark, on: PlainDate): Problem =>
  refused(code, { params: { mark: markNames[mark], law: secretsLawOn(fileRules, on) } });

/**
 * @throws Problem 422 for another kind, a damaged or too large file, one whose text bears the mark of a state secret; 503 where so many
 * are being read that this one's turn did not come
 */
export async function lookAt(file: UploadedFile, on: PlainDate): Promise<LookedAt> {
  const { megabytes } = fileRules;
  if (file.bytes.length > megabytes * 1024 * 1024) throw wrongFile('cases.file-too-large', { megabytes });
  const verdict = recogniseFile(file.name, file.bytes);
  if (!verdict.ok) throw unreadable(verdict.problem);
  const { kind, name, bytes } = verdict.file;
  if (!isAttachable(kind)) throw wrongFile('cases.file-kind-refused');
  if (kind === 'jpeg' || kind === 'png') {
    const bare = barePicture(kind, bytes);
    if (!bare) throw unreadable('reading.corrupt');
    return { type: kind, name: nameAs(name, kind), bytes: bare };
  }
  if (kind === 'pdf' && hangsOn(bytes)) throw wrongFile('cases.file-two-in-one');
  const mark = secretMarkIn(await textOf(file));
  if (mark) throw markedSecret('cases.state-secret-inside', mark, on);
  return { type: kind, name: nameAs(name, kind), bytes };
}

/** Kinds that are no business of a case's file are said as one. */
function unreadable(problem: string): Problem {
  const codes: Record<string, string> = {
    ...{ 'reading.encrypted': 'cases.file-locked', 'reading.macro': 'cases.file-unsafe' },
    ...{ 'reading.bomb': 'cases.file-unsafe', 'reading.doctype': 'cases.file-unsafe' },
    ...{ 'reading.corrupt': 'cases.file-damaged', 'reading.too-many-pixels': 'cases.file-too-heavy' },
    ...{ 'reading.too-many-pages': 'cases.file-too-heavy', 'reading.too-long': 'cases.file-too-heavy' },
    ...{ 'reading.too-slow': 'cases.file-too-heavy', 'reading.too-heavy': 'cases.file-too-heavy' },
  };
  return wrongFile(codes[problem] ?? 'cases.file-kind-refused');
}

const endOfPdf = Buffer.from('%%EOF');
/** What programs leave behind the end: line ends, zeros, a stray line. */
const strayBytes = 1024;

/** Something else hangs on behind the end of a PDF: a second file, which another program would open. */
function hangsOn(bytes: Uint8Array): boolean {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = pdf.lastIndexOf(endOfPdf);
  const rest = end === -1 ? Buffer.alloc(0) : pdf.subarray(end + endOfPdf.length);
  return rest.length > strayBytes || rest.includes('PK\x05\x06') || rest.includes('PK\x03\x04');
}

async function textOf(file: UploadedFile): Promise<string[]> {
  try {
    const read = await readLines(file, { optical: false, signal: AbortSignal.timeout(patience) });
    return read.lines.map(({ text }) => text);
  } catch (error) {
    if (error instanceof UnreadableFile) throw unreadable(error.problem);
    if (error instanceof DOMException && error.name === 'TimeoutError')
      throw new Problem(503, 'platform.unavailable');
    throw error;
  }
}
