import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM } from 'tesseract.js';
import { linesOf } from '../lines.ts';

/** What was read from one picture; confidence 0–100. */
export interface SeenPage {
  lines: string[];
  confidence: number;
}

/** Reads Vietnamese from pictures; the picture is decoded and read inside WebAssembly, which reaches nothing else. */
export interface OpticalReader {
  /** @param dpi where known, dots per inch of the picture */
  read(picture: Buffer, dpi?: number): Promise<SeenPage>;
  close(): Promise<void>;
}

const model = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
);

/** Loads the Vietnamese model from the package on disk: nothing is fetched and nothing is written. */
export async function openOpticalReader(): Promise<OpticalReader> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: model,
    gzip: true,
    cacheMethod: 'none',
    // Without it a refused picture ends the process; the promise tells it too.
    errorHandler: () => undefined,
  });
  return {
    async read(picture, dpi) {
      await worker.setParameters({ user_defined_dpi: String(dpi ?? 0) });
      const { data } = await worker.recognize(picture);
      return { lines: linesOf(data.text), confidence: data.confidence };
    },
    async close() {
      await worker.terminate();
    },
  };
}
