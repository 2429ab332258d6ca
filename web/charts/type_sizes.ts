// Sizes of letters and margins for an image or a page of some width.

export interface Sizes {
    readonly title: number;
    readonly subtitle: number;
    readonly panel: number;
    readonly label: number;
    readonly tick: number;
    readonly source: number;
    readonly margin: number;
}

export function sizes(width: number): Sizes {
    if (width < 560) return { title: 17, subtitle: 13, panel: 13, label: 12, tick: 12, source: 12, margin: 14 };
    if (width < 900) return { title: 21, subtitle: 14, panel: 14, label: 13, tick: 12, source: 12, margin: 22 };
    return { title: 26, subtitle: 16, panel: 15.5, label: 14.5, tick: 13.5, source: 12.5, margin: 36 };
}
