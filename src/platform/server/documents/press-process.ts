import type { Book } from './book.ts';
import type { OfficialDocument } from './model.ts';

// The drawing process: one message a document, one answer each; it ends with the server that started it.

export type PressJob =
  | { id: number; kind: 'docx' | 'pdf'; document: OfficialDocument }
  | { id: number; kind: 'xlsx'; book: Book };

export type PressAnswer = { id: number; bytes: Uint8Array } | { id: number; error: string };

/** Each library is loaded with the first file of its kind. */
async function drawJob(job: PressJob): Promise<Uint8Array> {
  switch (job.kind) {
    case 'docx':
      return (await import('./docx.ts')).drawDocx(job.document);
    case 'pdf':
      return (await import('./pdf.ts')).drawPdf(job.document);
    case 'xlsx':
      return (await import('./xlsx.ts')).drawXlsx(job.book);
  }
}

const answer = (message: PressAnswer) => process.send?.(message);

process.on('message', (job: PressJob) => {
  drawJob(job).then(
    (bytes) => answer({ id: job.id, bytes }),
    (error: unknown) => answer({ id: job.id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
