/** What a frame may take before the rest of what waits is left to the next one, in milliseconds. */
const longest = 10;

/** Draws what asked for it, once a frame however often it asked. */
export class Frames {
    private readonly waiting = new Set<() => void>();
    private asked = false;
    /** How many frames have been drawn and how many parts in them, for those who measure. */
    readonly drawn = { frames: 0, parts: 0, longest: 0 };

    ask(part: () => void): void {
        this.waiting.add(part);
        if (this.asked) return;
        this.asked = true;
        requestAnimationFrame(() => this.draw());
    }

    private draw(): void {
        this.asked = false;
        const begun = performance.now();
        for (const part of [...this.waiting]) {
            if (performance.now() - begun > longest) {
                this.ask(part);  // keeps its place before what asks from now on
                continue;
            }
            this.waiting.delete(part);
            part();
            this.drawn.parts += 1;
        }
        this.drawn.frames += 1;
        this.drawn.longest = Math.max(this.drawn.longest, performance.now() - begun);
    }
}
