export default function BrokenPage(): never {
  throw new Error('Nguyễn Văn A không được hiện ra');
}
