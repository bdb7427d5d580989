const syllables =
  'An Bình Chi Dung Giang Hà Hoa Lan Linh Mai Minh Nam Nga Phúc Quân Sơn Thảo Trang Tú Vinh'.split(' ');
const pick = (n: number): string => syllables[n % syllables.length] as string;

/** A CSV of children who are all others: names, days and mothers differ. */
export function listOfOthers({ rows, now }: { rows: number; now: string }): Uint8Array {
  const year = Number(now.slice(0, 4));
  const lines = Array.from({ length: rows }, (_, n) => {
    const [day, month, born] = [
      (n % 28) + 1,
      (Math.floor(n / 28) % 12) + 1,
      year - 2 - (Math.floor(n / 336) % 12),
    ];
    const name = `Trần ${pick(n * 7)} ${pick(Math.floor(n / 20) * 3)} ${pick(n)}`;
    const mother = `Lê Thị ${pick(Math.floor(n / 3))} ${pick(Math.floor(n / 60))}`;
    return `${n + 1};${name};${n % 2 ? 'Nam' : 'Nữ'};${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${born};${mother}`;
  });
  return Buffer.from(`\ufeff${['STT;Họ và tên;Giới tính;Ngày sinh;Họ tên mẹ', ...lines].join('\n')}`);
}
