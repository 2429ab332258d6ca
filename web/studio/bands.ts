/** Quantiles of runs, week by week. */
export interface Bands {
    readonly n: number;
    readonly median: Float64Array;
    readonly q10: Float64Array;
    readonly q25: Float64Array;
    readonly q75: Float64Array;
    readonly q90: Float64Array;
}

/** The bands of some runs' curves, by the definition of curves.csv (linear between order statistics). */
export function bandsOf(curves: readonly ArrayLike<number>[]): Bands {
    const weeks = Math.max(0, ...curves.map((curve) => curve.length));
    const at = () => new Float64Array(weeks).fill(NaN);
    const bands = { n: curves.length, median: at(), q10: at(), q25: at(), q75: at(), q90: at() };
    for (let week = 0; week < weeks; ++week) {
        const values = Float64Array.from(curves.map((curve) => curve[week] ?? NaN)).filter((value) => !Number.isNaN(value)).sort();
        if (values.length === 0) continue;
        for (const [name, share] of [['median', 0.5], ['q10', 0.1], ['q25', 0.25], ['q75', 0.75], ['q90', 0.9]] as const) {
            bands[name][week] = quantile(values, share);
        }
    }
    return bands;
}

/** Of values in rising order. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below] ?? NaN;
    const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN;
    return low + (place - below) * (high - low);
}
