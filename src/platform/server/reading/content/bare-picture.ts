import { bareJpeg } from './bare-jpeg.ts';
import { barePng } from './bare-png.ts';

/**
 * The picture without what it tells beside itself: place and device (Exif, XMP, IPTC), comments, previews, and anything that was
 * hung on behind its end. Its pixels are not touched; of Exif only how it is turned stays. Undefined where it is damaged.
 */
export const barePicture = (kind: 'jpeg' | 'png', bytes: Uint8Array): Uint8Array | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return kind === 'jpeg' ? bareJpeg(file) : barePng(file);
};
