import type { show } from '../charts/charts';
import type { Figure } from '../charts/figure';
import { element } from './dom';
import type { Speaker } from './speaker';
import { words } from './words';

/** Printable width of A4 with the margins of print.css, in CSS pixels: 210 mm − 2 × 18 mm. */
const paperWidth = 657;

/** A drawn chart that fits its place: on the screen as wide as the column, on paper as wide as the sheet. */
export class Chart {
    private drawn: ReturnType<typeof show> | undefined;
    private tried = false;

    constructor(
        private readonly place: HTMLElement, private readonly figure: Figure, private readonly speaker: Speaker,
        private readonly showIn: typeof show
    ) {}

    /** Takes the room it will need, so that nothing moves when it is drawn. */
    reserve(): void {
        this.shape(this.place.clientWidth);
    }

    /** Draws it if that has not been done. */
    draw(): void {
        if (this.tried) return;
        this.tried = true;
        try {
            const drawn = this.showIn(this.place, this.figure, this.speaker.language, {
                reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
            });
            this.drawn = drawn;
            this.speaker.whenever((language) => { drawn.setLanguage(language); });
        } catch (reason) {
            // One bad chart must not take the report with it.
            console.error(reason);
            this.place.style.height = '';
            this.place.replaceChildren(element('p', {}, this.speaker.text(words.notDrawn)));
            return;
        }
        let width = this.place.clientWidth;
        new ResizeObserver(() => {
            if (this.place.clientWidth === width) return;
            width = this.place.clientWidth;
            this.fit(width);
        }).observe(this.place);
    }

    forPaper(): void {
        this.place.style.width = `${paperWidth}px`;
        this.fit(paperWidth);
    }

    forScreen(): void {
        this.place.style.width = '';
        this.fit(this.place.clientWidth);
    }

    private fit(width: number): void {
        if (!this.drawn) return;
        this.shape(width);
        this.drawn.resize();
    }

    private shape(width: number): void {
        this.place.style.height = `${heightFor(width)}px`;
    }
}

/** As wide as a slide where there is room, as tall as a page of a phone where there is not. */
function heightFor(width: number): number {
    return Math.round(width >= 600 ? width * 9 / 16 : Math.min(width * 5 / 4, 480));
}
