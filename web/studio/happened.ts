import type { Text } from '../charts/figure';
import { type Curves, series } from './curves';
import { fill, percent, points, whole, words } from './words';

/** Something that happened in a run, in words; the same run always says the same. */
export interface Event {
    readonly week: number;
    readonly text: Text;
}

const year = 52;
// Levels that differ by less, or by fewer people, are the same to a reader.
const toldShare = 0.02;
const toldPeople = 2.5;

/** What has happened up to a week, in its order; the mandate ends in week `withdrawal`, `people` are the staff. */
export function eventsOf(curves: Curves, week: number, withdrawal: number, people: number): Event[] {
    const told = Math.max(toldShare, toldPeople / Math.max(1, people));
    const [D, A, C] = [series(curves, 'D'), series(curves, 'A'), series(curves, 'C')];
    const found: Event[] = [{ week: 0, text: fill(words.eventStart, { share: percent(D[0] ?? 0) }) }];
    const add = (at: number, text: Text) => { if (at > 0 && at <= week) found.push({ week: at, text }); };
    for (const share of [0.1, 0.25, 0.75, 0.9]) add(first(D, share), fill(words.eventReached, { share: percent(share) }));
    add(first(D, 0.5), words.eventHalf);
    add(first(A, 0.9), words.eventAware);
    add(first(C, 0.5), fill(words.eventComplying, { share: percent(D[Math.max(0, first(C, 0.5))] ?? 0) }));
    add(first(series(curves, 'overload'), 0.1), words.eventOverload);
    for (let end = year; end <= week; end += year) add(end, road(curves, end));
    add(withdrawal, fill(words.eventWithdrawal, { share: percent(D[withdrawal] ?? 0), complying: percent(C[withdrawal] ?? 0) }));
    for (let after = year; withdrawal + after <= week; after += year) add(withdrawal + after, change(D, withdrawal, after, told));
    add(declining(D, withdrawal, told), words.eventDecline);
    return found.filter((event, i) => event.text.en !== '' || i === 0).sort((a, b) => a.week - b.week);
}

function first(values: Float32Array, level: number): number {
    return values.findIndex((value) => value >= level);
}

/** The road that carried most adoptions of a year, where one did. */
function road(curves: Curves, end: number): Text {
    const sums = (['by_instruction', 'by_practice', 'by_peers'] as const).map((name) => {
        let sum = 0;
        for (let week = end - year + 1; week <= end; ++week) sum += series(curves, name)[week] || 0;
        return { name, sum };
    }).sort((a, b) => b.sum - a.sum);
    const all = sums.reduce((total, one) => total + one.sum, 0);
    const most = sums[0];
    if (!most || all <= 0) return fill(words.eventNoRoad, { year: whole(end / year) });
    return fill(words.eventRoad, { year: whole(end / year), road: words[most.name], share: percent(most.sum / all) });
}

function change(D: Float32Array, withdrawal: number, after: number, told: number): Text {
    const difference = (D[withdrawal + after] ?? NaN) - (D[withdrawal] ?? NaN);
    if (Number.isNaN(difference)) return { en: '', fr: '' };
    const years = after === year ? words.oneYear : fill(words.manyYears, { n: whole(after / year) });
    if (Math.abs(difference) < told) return fill(words.eventKept, { years, share: percent(D[withdrawal + after] ?? 0) });
    return fill(words.eventChanged, { years, points: points(difference), share: percent(D[withdrawal + after] ?? 0) });
}

/** The first week by which fewer people hold on to the practice than a quarter before, by more than a reader would call nothing. */
function declining(D: Float32Array, withdrawal: number, told: number): number {
    for (let week = 13; week < D.length; ++week) {
        if (week === withdrawal) continue;
        if ((D[week] ?? NaN) < (D[week - 13] ?? NaN) - told) return week;
    }
    return -1;
}

/** The curve in a sentence: said every tenth of the run to those who listen. */
export function summaryOf(curves: Curves, week: number, people: number): Text {
    const at = (name: 'D' | 'A' | 'C') => percent(series(curves, name)[week] ?? 0);
    return fill(words.curveNow, { week: whole(week), people: whole(people), own: at('D'), aware: at('A'), complying: at('C') });
}
