import type { Text } from '../charts/figure';
import { fixed } from '../charts/numbers';
import { fewestRuns } from './adoption_figure';
import { bandsOf, type Bands } from './bands';
import { series } from './curves';
import type { Trace } from './ensemble';
import { both, fill, percent, points, whole, words } from './words';

// Two settings, run by run with the same seeds: what differs is the setting and not luck.

export interface Compared {
    readonly pairs: number;
    readonly settings: readonly Bands[];
    /** The second less the first, week by week. */
    readonly difference: Bands;
    /** The same at the end of each one's mandate. */
    readonly atWithdrawal: Bands;
}

export function compared(traces: readonly Trace[]): Compared {
    const of = (arm: number) => traces.filter((trace) => trace.arm === arm);
    const pairs = of(0).flatMap((first) => of(1).filter((second) => second.replicate === first.replicate).map((second) => [first, second] as const));
    const D = (trace: Trace) => series(trace.curves, 'D');
    const end = (trace: Trace) => D(trace)[Math.min(trace.playing.withdrawal, trace.playing.weeks - 1)] ?? NaN;
    return {
        pairs: pairs.length,
        settings: [0, 1].map((arm) => bandsOf(of(arm).map(D))),
        difference: bandsOf(pairs.map(([first, second]) => {
            const [a, b] = [D(first), D(second)];
            return Float64Array.from({ length: Math.min(a.length, b.length) }, (_, week) => (b[week] ?? NaN) - (a[week] ?? NaN));
        })),
        atWithdrawal: bandsOf(pairs.map(([first, second]) => [end(second) - end(first)])),
    };
}

/** What the comparison says, and nothing where it says nothing. */
export function sentenceOf({ pairs, settings, atWithdrawal }: Compared, withdrawal: number): Text {
    const [low, middle, high] = [atWithdrawal.q10[0] ?? NaN, atWithdrawal.median[0] ?? NaN, atWithdrawal.q90[0] ?? NaN];
    const at = (bands: Bands | undefined) => percent(bands?.median[Math.min(withdrawal, (bands?.median.length ?? 1) - 1)] ?? NaN);
    const places = { pairs: whole(pairs), low: points(low), high: points(high), points: points(middle), a: at(settings[0]), b: at(settings[1]) };
    if (pairs < fewestRuns) return fill(words.tooFewPairs, { ...places, fewest: whole(fewestRuns) });
    if (low <= 0 && high >= 0) return fill(words.noDifference, places);
    return fill(middle > 0 ? words.moreWithB : words.fewerWithB, { ...places, points: both((language) => fixed(Math.abs(middle) * 100, 1, language)) });
}
