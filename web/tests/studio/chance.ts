/** Numbers in [0, 1) that are the same in every run of a test (Lehmer's generator). */
export function chance(seed: number): () => number {
    let state = seed * 7919 + 1;
    return () => {
        state = (state * 48271) % 2147483647;
        return state / 2147483647;
    };
}
