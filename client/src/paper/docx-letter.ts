import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { PaperBlock, PaperField, PaperLetter } from '../../../server/src/features/paper/paper-letter';

/** Lengths of a letter sheet in twentieths of a point. */
const inch = 1440;
const textWidth = 6.5 * inch;
const font = 'Times New Roman';
/** In half points. */
const size = 23;

/** The letter as a document of Word's: headings as headings, the header as a table, pages numbered. */
export async function letterDocx({ caseNumber, header, blocks }: PaperLetter): Promise<Uint8Array> {
  const heading = { font, size, bold: true, color: '000000' };
  const document = new Document({
    creator: 'IMR Letters',
    title: ['Independent Medical Review determination', caseNumber].filter(Boolean).join(' '),
    styles: {
      default: {
        document: { run: { font, size }, paragraph: { spacing: { line: 276 } } },
        heading1: {
          run: heading,
          paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 320, after: 160 } },
        },
        heading2: { run: heading, paragraph: { keepNext: true, spacing: { before: 280, after: 120 } } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 8.5 * inch, height: 11 * inch }, margin: { top: inch, right: inch, bottom: inch, left: inch } },
        },
        footers: { default: new Footer({ children: [footerOf(caseNumber)] }) },
        children: [
          ...(header.length > 0 ? [headerTable(header), new Paragraph({})] : []),
          ...blocks.map((block, index) => paragraphOf(block, blocks[index + 1]?.follows === true)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function paragraphOf({ kind, label, text }: PaperBlock, goesOn: boolean): Paragraph {
  if (kind !== 'paragraph') {
    return new Paragraph({ heading: kind === 'heading' ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: [new TextRun(text)] });
  }
  const runs = label === undefined ? [new TextRun(text)] : [new TextRun({ text: label, bold: true }), new TextRun(` ${text}`)];
  return new Paragraph({ children: runs, widowControl: true, spacing: { after: goesOn ? 0 : 160 } });
}

function headerTable(header: readonly PaperField[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (text: string, share: number, bold: boolean) =>
    new TableCell({
      width: { size: textWidth * share, type: WidthType.DXA },
      children: [new Paragraph({ children: [new TextRun({ text, bold })] })],
    });
  const rows: TableRow[] = [];
  for (let index = 0; index < header.length; index += 2) {
    const fields = [header[index], header[index + 1]];
    rows.push(
      new TableRow({
        children: fields.flatMap((field) => [cell(field ? `${field.label}:` : '', 0.22, false), cell(field?.value ?? '', 0.28, true)]),
      }),
    );
  }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [0.22, 0.28, 0.22, 0.28].map((share) => textWidth * share),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows,
  });
}

function footerOf(caseNumber: string): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      new TextRun({ text: caseNumber, size: 18 }),
      new TextRun({ size: 18, children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}
