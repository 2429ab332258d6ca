import { show, type Shown } from '../charts';
import type { Figure } from '../charts/figure';
import { pageHeight } from '../charts/page_height';
import { element } from '../shared/dom';
import type { Speaker } from '../shared/speaker';
import { words } from './words';

// On paper a chart is laid out wide, in CSS pixels, and shrunk to the sheet, which gives letters of 7 points; a very high one is
// shrunk more, so that it fits below its title.
const paperWidth = 960;
const sheetWidth = 657;   // A4 less the margins in print.css
const sheetHeight = 800;  // the same, less title, subtitle and source

/** A chart in its place: as wide as the column on the screen, as the sheet on paper. */
export class Chart {
    private shown: Shown | undefined;
    private tried = false;

    constructor(private readonly place: HTMLElement, private readonly figure: Figure, private readonly speaker: Speaker) {}

    /** Takes the room it will need, so that nothing moves when it is drawn. */
    reserve(): void {
        const width = Math.max(300, this.place.clientWidth);
        this.place.style.height = `${pageHeight(this.figure, this.speaker.language, width)}px`;
    }

    /** Draws it if that has not been done. */
    draw(): void {
        if (this.tried) return;
        this.tried = true;
        try {
            const shown = show(this.place, this.figure, this.speaker.language, {
                reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
            });
            this.shown = shown;
            this.speaker.afterwards((language) => { shown.setLanguage(language); });
        } catch (reason) {
            // One bad chart must not take the report with it.
            console.error(reason);
            this.place.style.height = '';
            this.place.replaceChildren(element('p', {}, this.speaker.text(words.notDrawn)));
        }
    }

    dispose(): void {
        this.shown?.dispose();
        this.shown = undefined;
    }

    forPaper(): void {
        this.draw();
        this.place.style.width = `${paperWidth}px`;
        this.shown?.resize();
        const shrink = Math.min(sheetWidth / paperWidth, sheetHeight / (parseFloat(this.place.style.height) || 1));
        this.place.style.setProperty('--shrink', String(shrink));
    }

    forScreen(): void {
        this.place.style.width = '';
        this.shown?.resize();
    }
}
