import { type ZipPart, zipOf } from './zip-writer.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const relations = (targets: Record<string, string>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(([type, target], id) => `<Relationship Id="r${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const contentTypes = (main = MAIN): ZipPart => ({
  name: '[Content_Types].xml',
  content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
});

/** Parts of a Word file written by hand: the XML inside `w:body`, `w:numbering` and `w:styles`. */
export function wordParts(
  body: string,
  more: { numbering?: string; styles?: string; before?: string } = {},
): ZipPart[] {
  return [
    contentTypes(),
    { name: '_rels/.rels', content: relations({ officeDocument: 'word/document.xml' }) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations({ numbering: 'numbering.xml', styles: 'styles.xml' }),
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?>${more.before ?? ''}<w:document ${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/numbering.xml', content: `<w:numbering ${W}>${more.numbering ?? ''}</w:numbering>` },
    { name: 'word/styles.xml', content: `<w:styles ${W}>${more.styles ?? ''}</w:styles>` },
  ];
}

export const wordFile = (...parts: Parameters<typeof wordParts>): Buffer => zipOf(wordParts(...parts));

/** A paragraph of one run, with properties before it. */
export const para = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** Properties of a paragraph in a list. */
export const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
