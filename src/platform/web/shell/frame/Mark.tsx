/** The product's own mark: a bamboo shoot between two leaves. */
export function Mark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="16" fill="#fff" />
      <path
        d="M16 4c4.6 4.4 6.6 9.4 6.6 14.2 0 4.2-2.6 7.8-6.6 9.8-4-2-6.6-5.6-6.6-9.8C9.4 13.4 11.4 8.4 16 4Z"
        fill="#d9a520"
      />
      <path
        d="M16 9.5c2.9 3 4.2 6.2 4.2 9.3 0 3.4-1.6 6.8-4.2 9.2-2.6-2.4-4.2-5.8-4.2-9.2 0-3.1 1.3-6.3 4.2-9.3Z"
        fill="#8a5a12"
        opacity=".35"
      />
      <path d="M16 28c-5.4.3-9.4-2.6-10.6-7.4C10.300 20.200 14.400 22.700 16 28Z" fill="#2f7d3b" />
      <path d="M16 28c5.400.300 9.400-2.600 10.600-7.400C21.700 20.200 17.600 22.700 16 28Z" fill="#2f7d3b" />
    </svg>
  );
}
