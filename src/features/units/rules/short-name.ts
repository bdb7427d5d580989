/** "Thị trấn Tân Lâm" → "TT. Tân Lâm": the kind stays, or it could not be told from the huyện of that name. */
export const shortNameOf = (name: string): string => name.replace(/^Thị trấn /, 'TT. ');
