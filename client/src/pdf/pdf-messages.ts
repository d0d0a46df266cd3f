/** What the thread that reads a PDF says: how far it is, then the text or why there is none. */
export type PdfMessage =
  | { readonly kind: 'page'; readonly page: number; readonly pages: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: PdfFault };

/** - `no-pdf`: another kind of file, or a damaged one; - `encrypted`: a password is needed; - `no-text`: pictures of pages alone. */
export type PdfFault = 'no-pdf' | 'encrypted' | 'no-text';
