/** Grey pixels, one byte each, row by row from the top. */
export interface Bitmap {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** As PGM (`P5`), which optical reading takes without unpacking. */
export const encodePgm = ({ width, height, pixels }: Bitmap): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
