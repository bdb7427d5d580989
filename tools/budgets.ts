import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import ts from 'typescript';

/** Lines beyond which somebody should look, and beyond which the check fails. */
const limits = {
  file: { warn: 250, fail: 400 },
  function: { warn: 40, fail: 80 },
  component: { warn: 120, fail: 200 },
};
const filesInFolder = 20;
const runtimeDependencies = 35;

type Kind = keyof typeof limits;

const root = join(import.meta.dirname, '..');
const paths = ['src', 'test', 'tools']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => ['.ts', '.tsx', '.mjs', '.sql', '.css'].includes(extname(path)))
  .sort();

const warnings: string[] = [];
const failures: string[] = [];

for (const path of paths) {
  const text = readFileSync(join(root, path), 'utf8');
  weigh('file', path, text.trimEnd().split('\n').length);
  // A test's `describe` holds many tests: only its file is measured.
  if (/\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path)) weighFunctions(path, text);
}
weighFolders();
weighDependencies();

for (const line of [...warnings, ...failures]) console.error(line);
process.exitCode = failures.length > 0 ? 1 : 0;

function weigh(kind: Kind, what: string, lines: number): void {
  const { warn, fail } = limits[kind];
  if (lines > fail) failures.push(`✗ ${what}: ${lines} dòng (${kind} không quá ${fail})`);
  else if (lines > warn) warnings.push(`! ${what}: ${lines} dòng (${kind} nên trong ${warn})`);
}

function weighFunctions(path: string, text: string): void {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = source.getLineAndCharacterOfPosition(node.getStart()).line;
      const to = source.getLineAndCharacterOfPosition(node.end).line;
      const name = nameOf(node);
      const kind = path.endsWith('.tsx') && /^[A-Z]/.test(name) ? 'component' : 'function';
      weigh(kind, `${path}:${from + 1} ${name}`, to - from + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : '(không tên)';
}

function weighFolders(): void {
  for (const [folder, files] of Map.groupBy(paths, (path) => dirname(path))) {
    if (files.length > filesInFolder)
      warnings.push(`! ${folder}: ${files.length} tệp (nên trong ${filesInFolder})`);
  }
}

function weighDependencies(): void {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const count = Object.keys(dependencies).length;
  if (count > runtimeDependencies)
    failures.push(`✗ package.json: ${count} thư viện (không quá ${runtimeDependencies})`);
}
