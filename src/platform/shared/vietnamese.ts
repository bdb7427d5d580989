/** Unicode form in which every text is stored and compared. */
export const toNfc = (text: string): string => text.normalize('NFC');
