import { PDFDocument, StandardFonts } from 'pdf-lib';

const size = 10;
const margin = 60;
const linesOfPage = 50;

/** A letter's text as a PDF, set in Times: each line where it stands, columns and centred headings in their places. */
export async function pdfOf(text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\f\uFEFF]/g, '')
    .replace(/[^\x20-\x7e\n]/g, '-')
    .split('\n');
  for (let first = 0; first < lines.length; first += linesOfPage) {
    const page = pdf.addPage([612, 792]);
    lines.slice(first, first + linesOfPage).forEach((line, index) => {
      for (const column of line.matchAll(/\S+(?: \S+)*/g)) {
        page.drawText(column[0], { x: margin + column.index * (size / 2), y: 740 - index * (size * 1.3), size, font });
      }
    });
  }
  return pdf.save();
}

/** A PDF of a page without text. */
export async function emptyPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawRectangle({ x: 50, y: 50, width: 200, height: 200 });
  return pdf.save();
}
