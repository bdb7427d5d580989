export type { DrawExport, ExportFacts } from './facts.ts';
export { introduceForm } from './forms.ts';
export { makeExport } from './make-export.ts';
export { registerExport, type WantedExport } from './register-export.ts';
export { sweepExports } from './sweep.ts';
