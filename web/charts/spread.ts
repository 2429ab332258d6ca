// Labels beside a plot, each as near as can be to the place it speaks of, none over another.

export interface Wish {
    readonly at: number;      // the place it would like its middle to be
    readonly height: number;
}

/** Middles in [top, bottom], in the order of the wishes; null where they do not fit. Each group of labels that touch sits
 *  at the mean of its wishes, which makes the sum of squared shifts least. */
export function spread(wishes: readonly Wish[], top: number, bottom: number): number[] | null {
    const sum = wishes.reduce((total, wish) => total + wish.height, 0);
    if (sum > bottom - top + 1e-9) return null;
    const order = wishes.map((_, i) => i).sort((a, b) => (wishes[a]?.at ?? 0) - (wishes[b]?.at ?? 0) || a - b);
    interface Group { members: number[]; height: number; pull: number; start: number }
    const groups: Group[] = [];
    for (const i of order) {
        const wish = wishes[i] as Wish;
        let group: Group = { members: [i], height: wish.height, pull: wish.at - wish.height / 2, start: 0 };
        group.start = held(group, top, bottom);
        for (let last = groups[groups.length - 1]; last && last.start + last.height > group.start; last = groups[groups.length - 1]) {
            groups.pop();
            group = {
                members: [...last.members, ...group.members],
                height: last.height + group.height,
                pull: last.pull + group.pull - group.members.length * last.height,
                start: 0,
            };
            group.start = held(group, top, bottom);
        }
        groups.push(group);
    }
    const middles = new Array<number>(wishes.length).fill(0);
    for (const group of groups) {
        let at = group.start;
        for (const i of group.members) {
            const height = (wishes[i] as Wish).height;
            middles[i] = at + height / 2;
            at += height;
        }
    }
    return middles;
}
function held(group: { members: number[]; height: number; pull: number }, top: number, bottom: number): number {
    return Math.max(top, Math.min(bottom - group.height, group.pull / group.members.length));
}
