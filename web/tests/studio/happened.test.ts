import { describe, expect, test } from 'vitest';
import { followed, type Curves, type Followed } from '../../studio/curves';
import { eventsOf, summaryOf } from '../../studio/happened';

/** A run of 261 weeks made of formulas. */
function run(parts: Partial<Record<Followed, (week: number) => number>>): Curves {
    return followed.map((name) => Float32Array.from({ length: 261 }, (_, week) => parts[name]?.(week) ?? 0));
}
const said = (curves: Curves, week = 260, people = 500) => eventsOf(curves, week, 156, people).map((event) => `${event.week}: ${event.text.en}`);

describe('what happened', () => {
    test('levels are told in the week that reaches them, and not before', () => {
        const curves = run({ D: (week) => week / 200 });
        expect(said(curves)).toContain('100: half have made the practice their own.');
        expect(said(curves, 99).join()).not.toContain('half');
        expect(said(curves, 100).join()).toContain('half');
    });
    test('the road that carried most is named with its share', () => {
        const curves = run({ D: () => 0.1, by_peers: () => 0.003, by_practice: () => 0.001 });
        expect(said(curves)).toContain('52: in year 1 the road that carried most was peers (75% of those who took it up).');
        expect(said(run({ D: () => 0.1 }))).toContain('52: nobody took it up in year 1.');
    });
    test('after the mandate a fall, a rise and no change are told apart', () => {
        const after = (slope: number) => run({ D: (week) => 0.5 + slope * Math.max(0, week - 156) });
        expect(said(after(-0.001))).toContain('208: a year after the mandate the level has changed by \u22125.2 points, to 45%.');
        expect(said(after(0.001)).join()).toContain('+5.2 points');
        expect(said(after(0)).join()).toContain('the level has stayed: 50%');
    });
    test('in a small office one person more or less is no decline', () => {
        const curves = run({ D: (week) => (week < 60 ? 0.5 : 0.45) });
        expect(said(curves, 260, 20).join()).not.toContain('fewer hold on');
        expect(said(curves, 260, 500).join()).toContain('fewer hold on');
    });
    test('the sentence says week, people and levels in both languages', () => {
        const curves = run({ D: () => 0.25, A: () => 1, C: () => 0.5 });
        expect(summaryOf(curves, 26, 1200).en).toBe('Week 26: of 1,200 people, 25% have made the practice their own, 50% comply, 100% are aware.');
        expect(summaryOf(curves, 26, 1200).fr).toContain('sur 1\u202f200 personnes, 25\u00a0%');
    });
});
