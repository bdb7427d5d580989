/** Longer texts are no words and are worked out each time. */
const longest = 32;

/**
 * A pure function of a word that keeps its answers: all names of a province are made of a few thousand words. At most
 * `most` answers are kept; then it begins anew.
 */
export function remembered<T>(workOut: (word: string) => T, most = 20_000): (word: string) => T {
  const kept = new Map<string, { answer: T }>();
  return (word) => {
    const known = kept.get(word);
    if (known) return known.answer;
    const answer = workOut(word);
    if (word.length > longest) return answer;
    if (kept.size >= most) kept.clear();
    kept.set(word, { answer });
    return answer;
  };
}
