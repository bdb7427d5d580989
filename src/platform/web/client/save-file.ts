/** A file as it arrived: the server's name for it and its bytes. */
export interface ReceivedFile {
  name: string;
  blob: Blob;
}

/** The file name in a Content-Disposition header; RFC 5987 form first (it carries the diacritics), else `fallback`. */
export function fileNameOf(disposition: string | null, fallback = 'tep'): string {
  const extended = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (extended) {
    try {
      return decodeURIComponent(extended.trim());
    } catch {
      return fallback;
    }
  }
  return /filename\s*=\s*"([^"]+)"/i.exec(disposition ?? '')?.[1] ?? fallback;
}

/** Hands the file to the browser's downloads under its own name. */
export function saveFile({ name, blob }: ReceivedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
