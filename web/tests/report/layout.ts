import type { Page as Tab } from '@playwright/test';

/** What is wrong with the layout of the page as it is rendered now: text that leaves its box or the page, that is cut off, or
 *  that lies on other text. Empty when nothing is. */
export function layoutProblems(tab: Tab): Promise<string[]> {
    return tab.evaluate(measure);
}

// Runs in the page, and therefore holds everything it needs.
function measure(): string[] {
    interface Piece {
        readonly text: string;
        readonly box: DOMRect;
        readonly corners: readonly DOMPoint[];  // of the letters, turned as they are
        readonly owner: Element;
    }
    const problems: string[] = [];
    const slack = 1;  // pixels: boxes are fractions of one

    const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const say = (text: string): string => `"${text.trim().replace(/\s+/g, ' ').slice(0, 60)}"`;
    const inside = (a: DOMRect, b: DOMRect): boolean =>
        a.left >= b.left - slack && a.right <= b.right + slack && a.top >= b.top - slack && a.bottom <= b.bottom + slack;
    const rectangle = ({ left, top, right, bottom }: DOMRect): DOMPoint[] =>
        [new DOMPoint(left, top), new DOMPoint(right, top), new DOMPoint(right, bottom), new DOMPoint(left, bottom)];

    // A part that scrolls shows all it holds to who scrolls it, if the keyboard can.
    const scrolls = (element: Element): boolean =>
        /auto|scroll/.test(getComputedStyle(element).overflow) && element.getAttribute('tabindex') === '0';
    const scrolled = (element: Element): boolean => {
        for (let e: Element | null = element; e; e = e.parentElement) if (scrolls(e)) return true;
        return false;
    };
    const forListeners = (element: Element): boolean => {
        for (let e: Element | null = element; e; e = e.parentElement) {
            const { clipPath, position, transform } = getComputedStyle(e);
            if (clipPath === 'inset(50%)' || (position === 'absolute' && transform !== 'none' && e.matches('a[class="skip"]'))) return true;
        }
        return false;
    };
    const floats = (element: Element): boolean => {
        for (let e: Element | null = element; e; e = e.parentElement) {
            if (/fixed|sticky/.test(getComputedStyle(e).position)) return true;
        }
        return false;
    };

    /** Cut off by an ancestor that hides what leaves it. */
    const cut = (piece: Piece): void => {
        for (let e: Element | null = piece.owner; e && e !== document.documentElement; e = e.parentElement) {
            if (scrolls(e)) return;
            const { overflowX, overflowY } = getComputedStyle(e);
            const hides = e instanceof SVGSVGElement || overflowX !== 'visible' || overflowY !== 'visible';
            if (hides && e !== document.body && !inside(piece.box, e.getBoundingClientRect())) {
                problems.push(`${say(piece.text)} is cut off by <${e.tagName.toLowerCase()} class="${e.getAttribute('class') ?? ''}">`);
                return;
            }
        }
    };

    // Drawings: each text in its drawing, none on another.
    for (const drawing of document.querySelectorAll('svg')) {
        if (!visible(drawing)) continue;
        const frame = drawing.getBoundingClientRect();
        const holder = drawing.parentElement?.getBoundingClientRect();
        if (holder && !inside(frame, holder)) problems.push('a drawing is larger than its place');
        const pieces: Piece[] = [];
        for (const text of drawing.querySelectorAll('text')) {
            if (!visible(text) || !text.textContent?.trim()) continue;
            const { x, y, width, height } = text.getBBox();
            const matrix = text.getScreenCTM();
            if (!matrix || width === 0) continue;
            // The box of a line is taller than its letters.
            const top = y + height * 0.15, bottom = y + height * 0.85;
            const corners = [new DOMPoint(x, top), new DOMPoint(x + width, top), new DOMPoint(x + width, bottom), new DOMPoint(x, bottom)]
                .map((corner) => corner.matrixTransform(matrix));
            pieces.push({ text: text.textContent, box: text.getBoundingClientRect(), corners, owner: text });
        }
        for (const piece of pieces) {
            if (!inside(piece.box, frame)) problems.push(`${say(piece.text)} leaves its drawing`);
            cut(piece);
        }
        collisions(pieces);
    }

    // The page: each line of text inside its block and the window.
    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const window_ = document.documentElement.clientWidth;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const owner = node.parentElement;
        if (!owner || !node.textContent?.trim() || owner.closest('svg, script, style, noscript, option') || !visible(owner)) continue;
        if (forListeners(owner)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        let block: Element = owner;
        while (getComputedStyle(block).display.startsWith('inline') && !block.matches('button') && block.parentElement) block = block.parentElement;
        const place = block.getBoundingClientRect();
        for (const box of range.getClientRects()) {
            if (box.width === 0) continue;
            const inset = box.height * 0.15;
            const piece = { text: node.textContent, box, corners: rectangle(new DOMRect(box.left, box.top + inset, box.width, box.height - 2 * inset)), owner };
            if (!scrolled(owner)) {
                if (box.left < -slack || box.right > window_ + slack) problems.push(`${say(node.textContent)} leaves the page`);
                if (box.left < place.left - slack || box.right > place.right + slack || box.top + inset < place.top - slack
                    || box.bottom - inset > place.bottom + slack) {
                    problems.push(`${say(node.textContent)} leaves its <${block.tagName.toLowerCase()} class="${block.getAttribute('class') ?? ''}">`);
                }
                cut(piece);
            }
            if (!floats(owner)) pieces.push(piece);
        }
    }
    collisions(pieces.filter((piece) => !scrolled(piece.owner)));
    if (document.documentElement.scrollWidth > window_) problems.push('the page scrolls sideways');
    return problems;

    function collisions(all: readonly Piece[]): void {
        const order = [...all].sort((a, b) => a.box.top - b.box.top);
        for (const [i, a] of order.entries()) {
            for (let j = i + 1; j < order.length; ++j) {
                const b = order[j] as Piece;
                if (b.box.top >= a.box.bottom) break;
                if (overlap(a.corners, b.corners)) problems.push(`${say(a.text)} lies on ${say(b.text)}`);
            }
        }
    }

    /** Two convex shapes overlap unless some side of one has the other wholly beyond it. */
    function overlap(a: readonly DOMPoint[], b: readonly DOMPoint[]): boolean {
        return ![a, b].some((shape) => shape.some((from, k) => {
            const to = shape[(k + 1) % shape.length] as DOMPoint;
            const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
            const along = (point: DOMPoint) => ((point.x - from.x) * (to.y - from.y) - (point.y - from.y) * (to.x - from.x)) / length;
            const [mine, theirs] = [a.map(along), b.map(along)];
            return Math.min(...mine) > Math.max(...theirs) - slack || Math.min(...theirs) > Math.max(...mine) - slack;
        }));
    }
}
