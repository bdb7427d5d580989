/**
 * What a unit is called in lists when nothing shorter is given: "Thị trấn Tân Lâm" → "TT. Tân Lâm". The kind stays, or it
 * could not be told from another unit of that name.
 */
export const shortNameOf = (name: string): string => name.replace(/^Thị trấn /i, 'TT. ');
