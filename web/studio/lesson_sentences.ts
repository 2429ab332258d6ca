import { fixed } from '../charts/numbers';
import type { Text } from '../charts/figure';
import { bandsOf, type Bands } from './bands';
import { series } from './curves';
import type { Trace } from './ensemble';
import { both, fill, percent, points, whole, words } from './words';

/** What a student drew beside what the runs did. */
export function guessSentence(drawn: Float32Array, bands: Bands, withdrawal: number): Text {
    let [sum, weeks] = [0, 0];
    for (let week = 0; week < drawn.length; ++week) {
        const off = Math.abs((drawn[week] ?? NaN) - (bands.median[week] ?? NaN));
        if (Number.isNaN(off)) continue;
        sum += off;
        weeks += 1;
    }
    const yours = drawn[withdrawal] ?? NaN;
    const places = {
        yours: percent(yours), median: percent(bands.median[withdrawal] ?? NaN), runs: whole(bands.n),
        low: percent(bands.q10[withdrawal] ?? NaN), high: percent(bands.q90[withdrawal] ?? NaN),
        off: both((language) => fixed((100 * sum) / Math.max(1, weeks), 0, language)),
    };
    return fill(Number.isNaN(yours) ? words.guessPart : words.guessWhole, places);
}

export interface Run {
    readonly value: number;
    readonly traces: readonly Trace[];
    readonly bands: Bands;
}

/** What moving the control did, run by run with the same seeds; nothing where the pairs do not agree. */
export function moveSentence(control: Text, before: Run, after: Run): Text {
    const end = (trace: Trace) => series(trace.curves, 'D')[trace.playing.withdrawal] ?? NaN;
    const difference = bandsOf(before.traces.flatMap((one) => after.traces.filter((other) => other.replicate === one.replicate).map((other) => [end(other) - end(one)])));
    const [low, middle, high] = [difference.q10[0] ?? NaN, difference.median[0] ?? NaN, difference.q90[0] ?? NaN];
    const number = (value: number) => both((language) => fixed(value, (String(value).split('.')[1] ?? '').length, language));
    return fill(low <= 0 && high >= 0 ? words.movedNothing : words.movedSo, {
        control, from: number(before.value), to: number(after.value), points: points(middle), low: points(low), high: points(high),
    });
}
